import type { Bilingual } from '../text/bilingual.ts';
import { VERDICTS, type Verdict } from '../verdict/verdict.ts';

export type Pattern = 'solid' | 'hatched' | 'dotted' | 'barred';

export interface ScaleStep<Id extends string> {
  readonly id: Id;
  readonly order: number;
  readonly label: Bilingual;
  /** Fill by day and by night, `#rrggbb`. */
  readonly color: string;
  readonly night: string;
  /** Colour of the pattern's marks over the fill, and of text that names the step on paper (contrast ≥ 4.5). */
  readonly ink: string;
  /** Never colour alone: what a black-and-white copy still shows. */
  readonly pattern: Pattern;
}

const LOOK: Record<Verdict, Omit<ScaleStep<Verdict>, 'id' | 'order' | 'label'>> = {
  met: { color: '#0f766e', night: '#2fb5a6', ink: '#0f766e', pattern: 'solid' },
  on_track: { color: '#79c2a7', night: '#a3dcc6', ink: '#2b7058', pattern: 'solid' },
  late: { color: '#f0b43c', night: '#f0b43c', ink: '#8a5a00', pattern: 'solid' },
  at_risk: { color: '#cf4a53', night: '#e8717a', ink: '#b23540', pattern: 'solid' },
  no_data: { color: '#e9e6df', night: '#2a3242', ink: '#6b6658', pattern: 'hatched' },
  stale: { color: '#e9e6df', night: '#2a3242', ink: '#6b6658', pattern: 'dotted' },
};

/** The one scale of verdicts, in order: map, legend, chart, table and print all read it. */
export const VERDICT_SCALE: readonly ScaleStep<Verdict>[] = VERDICTS.map(({ id, order, name }) => ({
  id,
  order,
  label: name,
  ...LOOK[id],
}));

const BY_VERDICT = new Map(VERDICT_SCALE.map((step) => [step.id, step]));

/** The step of a verdict. Throws RangeError on what is no verdict. */
export function verdictStep(verdict: Verdict): ScaleStep<Verdict> {
  const step = BY_VERDICT.get(verdict);
  if (step === undefined) throw new RangeError(`No such verdict: ${verdict}`);
  return step;
}
