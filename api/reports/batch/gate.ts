/** Lets so many through at a time. */
export interface Gate {
  /** How to leave again (twice is once), or null while it is full. */
  enter(): (() => void) | null;
}

export function createGate(most: number): Gate {
  let inside = 0;
  return {
    enter() {
      if (inside >= most) return null;
      inside += 1;
      let hasLeft = false;
      return () => {
        if (!hasLeft) inside -= 1;
        hasLeft = true;
      };
    },
  };
}
