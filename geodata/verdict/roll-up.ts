import type { Rule } from '../plan/rule.ts';
import type { Day } from '../time/day.ts';
import type { Judgement } from './judge.ts';
import { readPoint } from './reading.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface RollUp {
  /** Sums over the children that have a figure; null when none has. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /**
   * Read off the sums as the rule reads one unit: sum ÷ sum, a plain sum, cases more than last year. For reading; a
   * mean is no verdict. Null: nothing to count.
   */
  readonly value: number | null;
  /** Children in all, and how many there are of each verdict; the counts add up to `units`. */
  readonly units: number;
  readonly verdicts: VerdictCounts;
  /** Oldest and newest day among the figures summed. */
  readonly asOf: { readonly oldest: Day; readonly newest: Day } | null;
}

export function countVerdicts(judgements: Iterable<Pick<Judgement, 'verdict'>>): VerdictCounts {
  const counts: Record<Verdict, number> = { met: 0, on_track: 0, late: 0, at_risk: 0, no_data: 0, stale: 0 };
  for (const { verdict } of judgements) counts[verdict] += 1;
  return counts;
}

/**
 * A parent out of its children: "63 / 94 xã đạt", and sums of counts, then divided. Percentages are never
 * averaged, and the parent gets no verdict of its own: thresholds hold per unit. Children whose figure is
 * missing or wrong (value null) stay out of the sums and are counted under no_data.
 */
export function rollUp(children: readonly Judgement[], rule: Rule): RollUp {
  const figures = children.filter((child) => child.value !== null);
  const days = figures.flatMap((child) => child.asOf ?? []).sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  const verdicts = countVerdicts(children);
  const units = children.length;
  if (oldest === undefined || newest === undefined) {
    return { numerator: null, denominator: null, value: null, units, verdicts, asOf: null };
  }
  const sum = (pick: (child: Judgement) => number | null) =>
    figures.reduce((total, child) => total + (pick(child) ?? 0), 0);
  const numerator = sum((child) => child.numerator);
  const hasDenominator = figures.some((child) => child.denominator !== null);
  const denominator = hasDenominator ? sum((child) => child.denominator) : null;
  const point = { validOn: newest, numerator, denominator, subjects: 0, reporting: 0, complete: 0 };
  const { value } = readPoint(rule, point);
  return { numerator, denominator, value, units, verdicts, asOf: { oldest, newest } };
}

/** The verdicts that occur, best first. */
export function verdictsPresent(counts: VerdictCounts): Verdict[] {
  return VERDICTS.map((entry) => entry.id).filter((id) => counts[id] > 0);
}
