import type { Lit } from '../light/lit.ts';
import type { Bilingual } from '../text/bilingual.ts';

export interface LightStep {
  readonly id: Lit;
  readonly order: number;
  readonly label: Bilingual;
  /** Line by day, on paper. */
  readonly color: string;
  /** Line by night, on `NIGHT_GROUND`. */
  readonly night: string;
  /** Wide, faint stroke under the line by night; null: the line does not glow. */
  readonly glow: string | null;
  /** Dash and gap in line widths; null: unbroken. Tells the steps apart without colour. */
  readonly dash: readonly [number, number] | null;
}

export const NIGHT_GROUND = '#0c111b';

/** The one scale of light, in drawing order from the bottom reversed: lit roads lie on top. */
export const LIGHT_SCALE: readonly LightStep[] = [
  {
    id: 'yes',
    order: 0,
    label: { vi: 'Có đèn', en: 'Lit' },
    color: '#b26a00',
    night: '#ffe2a8',
    glow: '#ffb347',
    dash: null,
  },
  {
    id: 'no',
    order: 1,
    label: { vi: 'Chưa có đèn', en: 'Unlit' },
    color: '#cf4a53',
    night: '#ff6b5e',
    glow: null,
    dash: [3, 2],
  },
  {
    id: 'unknown',
    order: 2,
    label: { vi: 'Chưa khảo sát', en: 'Not surveyed' },
    color: '#7a8699',
    night: '#5b6b86',
    glow: null,
    dash: [1, 2],
  },
];

const BY_LIT = new Map(LIGHT_SCALE.map((step) => [step.id, step]));

/** The step of a state of light. Throws RangeError on what is none. */
export function lightStep(lit: Lit): LightStep {
  const step = BY_LIT.get(lit);
  if (step === undefined) throw new RangeError(`No such state of light: ${lit}`);
  return step;
}
