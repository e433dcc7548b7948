import type { SeriesPoint } from '../figure/series.ts';
import type { Plan, TargetDefinition } from '../plan/plan.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Day } from '../time/day.ts';
import { type Judgement, judge } from './judge.ts';
import { saysNothing, VERDICTS, type Verdict } from './verdict.ts';

export type ChangeClass =
  | 'newly_met'
  | 'improved'
  | 'reported'
  | 'slipped'
  | 'newly_stale'
  | 'newly_without_data'
  | 'unchanged';

export interface ChangeEntry {
  readonly id: ChangeClass;
  /** Place in every list: the good news first, then the bad, then nothing new. */
  readonly order: number;
  readonly name: Bilingual;
  readonly meaning: Bilingual;
}

/** Every class of change, in order. */
export const CHANGES: readonly ChangeEntry[] = [
  {
    id: 'newly_met',
    order: 0,
    name: { vi: 'Mới đạt', en: 'Newly met' },
    meaning: { vi: 'Nay đạt, trước chưa đạt.', en: 'Met now, and was not before.' },
  },
  {
    id: 'improved',
    order: 1,
    name: { vi: 'Khá lên', en: 'Improved' },
    meaning: {
      vi: 'Chưa đạt, nhưng mức đánh giá tốt hơn trước.',
      en: 'Not met, but a better verdict than before.',
    },
  },
  {
    id: 'reported',
    order: 2,
    name: { vi: 'Đã có số liệu', en: 'Has figures now' },
    meaning: {
      vi: 'Trước chưa có số liệu hoặc số liệu cũ, nay đánh giá được và chưa đạt.',
      en: 'Had no figure or an old one, can be judged now, and is not met.',
    },
  },
  {
    id: 'slipped',
    order: 3,
    name: { vi: 'Tụt lại', en: 'Slipped' },
    meaning: { vi: 'Mức đánh giá kém hơn trước.', en: 'A worse verdict than before.' },
  },
  {
    id: 'newly_stale',
    order: 4,
    name: { vi: 'Số liệu cũ đi', en: 'Newly stale' },
    meaning: { vi: 'Số liệu mới nhất nay đã quá hạn cập nhật.', en: 'The newest figure has become too old.' },
  },
  {
    id: 'newly_without_data',
    order: 5,
    name: { vi: 'Mất số liệu', en: 'Newly without data' },
    meaning: {
      vi: 'Trước có số liệu, nay không còn số liệu dùng được.',
      en: 'Had a figure, and has none to judge by now.',
    },
  },
  {
    id: 'unchanged',
    order: 6,
    name: { vi: 'Không đổi', en: 'Unchanged' },
    meaning: { vi: 'Cùng một mức đánh giá.', en: 'The same verdict.' },
  },
];

const ORDER = new Map(VERDICTS.map(({ id, order }) => [id, order]));

/** Place of a verdict from best (0, met) to worst; null for the two that say nothing about attainment. */
export function rankOf(verdict: Verdict): number | null {
  return saysNothing(verdict) ? null : (ORDER.get(verdict) ?? null);
}

/**
 * What became of a verdict. Each pair has one class; the first line that fits decides:
 *
 *     unchanged           the same verdict, "no data" and "stale" too
 *     newly_met           met now
 *     newly_stale         stale now
 *     newly_without_data  no data now
 *     reported            no data or stale before: judged now, with nothing to compare it to
 *     slipped, improved   both judged: worse or better on met < on track < late < at risk
 *
 * So communes met later − communes met before = newly_met − (those that were met and are not), and the
 * latter are found under slipped, newly_stale and newly_without_data.
 */
export function changeOf(before: Verdict, after: Verdict): ChangeClass {
  if (before === after) return 'unchanged';
  if (after === 'met') return 'newly_met';
  if (after === 'stale') return 'newly_stale';
  if (after === 'no_data') return 'newly_without_data';
  const [rankBefore, rankAfter] = [rankOf(before), rankOf(after)];
  if (rankBefore === null || rankAfter === null) return 'reported';
  return rankAfter > rankBefore ? 'slipped' : 'improved';
}

export interface UnitChange {
  readonly code: string;
  readonly change: ChangeClass;
  readonly before: Judgement;
  readonly after: Judgement;
}

export interface TargetChanges {
  readonly target: TargetDefinition;
  /** One per commune, unchanged ones included, in the order of the communes. */
  readonly units: readonly UnitChange[];
  /** How many communes of each class; they add up to the communes. */
  readonly counts: Readonly<Record<ChangeClass, number>>;
  /** Communes that met the target on each of the two days. */
  readonly met: { readonly before: number; readonly after: number };
}

/** `series[target][code]`; a commune or target without an entry has no figure. */
export type SeriesByTargetAndCode = Readonly<
  Record<string, Readonly<Record<string, readonly SeriesPoint[]>>>
>;

export function countChanges(units: Iterable<Pick<UnitChange, 'change'>>): Record<ChangeClass, number> {
  const counts: Record<ChangeClass, number> = {
    newly_met: 0,
    improved: 0,
    reported: 0,
    slipped: 0,
    newly_stale: 0,
    newly_without_data: 0,
    unchanged: 0,
  };
  for (const { change } of units) counts[change] += 1;
  return counts;
}

/**
 * Every commune judged on every target as of two days, and what became of it: see `changeOf`. The days may
 * stand in either order; on the same day nothing changed. Throws RangeError when one of them is not a day.
 */
export function changesBetween(
  plan: Pick<Plan, 'starts' | 'deadline'>,
  targets: readonly TargetDefinition[],
  communes: readonly { readonly code: string }[],
  series: SeriesByTargetAndCode,
  from: Day,
  to: Day,
): TargetChanges[] {
  return targets.map((target) => {
    const units = communes.map(({ code }): UnitChange => {
      const figures = series[target.id]?.[code] ?? [];
      const before = judge({ target, plan, series: figures, on: from });
      const after = judge({ target, plan, series: figures, on: to });
      return { code, change: changeOf(before.verdict, after.verdict), before, after };
    });
    const met = (pick: (unit: UnitChange) => Judgement) =>
      units.filter((unit) => pick(unit).verdict === 'met').length;
    return {
      target,
      units,
      counts: countChanges(units),
      met: { before: met((unit) => unit.before), after: met((unit) => unit.after) },
    };
  });
}
