import type { SeriesPoint } from '../figure/series.ts';
import type { Plan } from '../plan/plan.ts';
import { subjectsOf } from '../plan/subjects.ts';
import { formatDate, formatNumber } from '../text/format.ts';
import type { Day } from '../time/day.ts';
import { judge } from '../verdict/judge.ts';
import type { Judged } from '../verdict/tasks.ts';
import { countsText, thresholdText, valueText } from '../verdict/value-text.ts';
import { VERDICTS, type Verdict } from '../verdict/verdict.ts';
import { type Places, placeText } from './ranks.ts';
import { type Trend, trendOf } from './trend.ts';

/** What stands where there is no figure: never a zero. */
export const NO_FIGURE = '–';

/** One line of the verdict table, every cell a finished text. */
export interface TargetRow {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  /** "1.544/2.900"; null where the value says it all. */
  readonly counts: string | null;
  readonly threshold: string;
  /** "phấn đấu" where the plan says so; null where the target binds. */
  readonly thresholdNote: string | null;
  readonly verdict: Verdict;
  readonly verdictLabel: string;
  readonly asOf: string;
  /** Place in the province and in the district; null without one. */
  readonly places: { readonly province: string | null; readonly district: string | null };
  readonly trend: Trend;
}

const LABELS = new Map(VERDICTS.map(({ id, name }) => [id, name.vi]));

export function verdictLabel(verdict: Verdict): string {
  return LABELS.get(verdict) ?? verdict;
}

/** A target judged for one unit, and what came of it. */
export interface JudgedTarget extends Judged {
  readonly trend: Trend;
}

export type SeriesByTarget = Readonly<Record<string, readonly SeriesPoint[]>>;

/** Every target of the plan that a commune is judged on, in the plan's order. */
export function judgeTargets(plan: Plan, series: SeriesByTarget, on: Day): JudgedTarget[] {
  return plan.targets
    .filter((target) => subjectsOf(target).level === 'commune')
    .map((target) => {
      const own = series[target.id] ?? [];
      const judgement = judge({ target, plan, series: own, on });
      return { target, judgement, series: own, trend: trendOf(target, plan, own, on) };
    });
}

/** A judged target as the table shows it. */
export function rowOf({ target, judgement, trend }: JudgedTarget, places: Places | null): TargetRow {
  const value = valueText(target, judgement, 'vi');
  const counts = countsText(judgement, 'vi');
  const { province = null, district = null } = places ?? {};
  return {
    id: target.id,
    title: target.title.vi,
    value: value ?? NO_FIGURE,
    counts: value === null || counts === value ? null : counts,
    threshold: thresholdText(target, judgement.threshold, 'vi'),
    thresholdNote: target.hard ? null : 'phấn đấu',
    verdict: judgement.verdict,
    verdictLabel: verdictLabel(judgement.verdict),
    asOf: judgement.asOf === null ? NO_FIGURE : formatDate(judgement.asOf),
    places: {
      province: province === null ? null : placeText(province),
      district: district === null ? null : placeText(district),
    },
    trend,
  };
}

/** "2/7 chỉ tiêu đạt". */
export function leadingText(rows: readonly TargetRow[]): string {
  const met = rows.filter(({ verdict }) => verdict === 'met').length;
  return `${formatNumber(met)}/${formatNumber(rows.length)} chỉ tiêu đạt`;
}
