/** Where the divider of two maps stands, in percent of the width from the left: 0 shows side B alone, 100 side A. */
const STEP = 2;
const LEAP = 10;

const within = (percent: number) => Math.min(100, Math.max(0, percent));

/** The place under a pointer at `x` over a stage; where it was when the stage has no width. */
export function dividerAt(x: number, stage: { left: number; width: number }, was: number): number {
  return stage.width > 0 ? within(Math.round(((x - stage.left) / stage.width) * 1000) / 10) : was;
}

/** The place after a key of the slider pattern (WAI-ARIA APG); null when the key is none of its. */
export function dividerAfter(key: string, at: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(at - STEP);
    case 'ArrowRight':
    case 'ArrowUp':
      return within(at + STEP);
    case 'PageDown':
      return within(at - LEAP);
    case 'PageUp':
      return within(at + LEAP);
    case 'Home':
      return 0;
    case 'End':
      return 100;
    default:
      return null;
  }
}
