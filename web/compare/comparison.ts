import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import type { Portal } from '../data/portal.ts';
import { periodsOf } from '../figures/progress.ts';
import { openingDay } from '../selection/opening-day.ts';
import type { SharedSearch } from '../selection/search.ts';
import { clampDay } from '../selection/use-selection.ts';
import type { CompareMode, CompareSearch } from './compare-search.ts';

/** One of the two things compared: a target on a day. */
export interface Side {
  readonly target: TargetDefinition;
  readonly on: string;
}

/** The URL read against the portal: A against B. */
export interface Comparison {
  /** Two days of one target (A is where it starts from), or two targets on one day. */
  readonly kind: 'days' | 'targets';
  readonly a: Side;
  readonly b: Side;
  readonly mode: CompareMode;
  readonly unit: UnitSummary | null;
  readonly verdict: Verdict | null;
  readonly change: string | null;
  readonly isAll: boolean;
  readonly isPair: boolean;
}

/** The end of the reporting period before a day; the plan's first day without one. */
export function dayBefore(portal: Pick<Portal, 'meta' | 'plan'>, on: string): string {
  return periodsOf(portal).findLast((day) => day < on) ?? portal.plan.starts;
}

/** What does not exist in this plan or unit tree counts as not selected; days are kept within the plan. */
export function resolveComparison(search: SharedSearch & CompareSearch, portal: Portal): Comparison {
  const find = (id: string | undefined) => portal.targets.find((target) => target.id === id);
  const on = clampDay(search.on ?? openingDay(portal), portal);
  const b: Side = { target: find(search.target) ?? portal.targets[0], on };
  const other = find(search.with);
  const unit = search.unit === undefined ? undefined : portal.units.get(search.unit);
  return {
    kind: other === undefined ? 'days' : 'targets',
    ...(other === undefined
      ? { a: { target: b.target, on: clampDay(search.from ?? dayBefore(portal, on), portal) }, b }
      : { a: b, b: { target: other, on } }),
    mode: search.mode ?? 'split',
    unit: unit?.level === 'commune' ? unit : null,
    verdict: search.verdict ?? null,
    change: search.change ?? null,
    isAll: search.all === '1',
    isPair: search.pair === '1',
  };
}

export type Notice = 'same_day' | 'same_target' | 'before_first' | null;

/** What a reader should know before reading anything into the comparison. */
export function noticeOf({ kind, a, b }: Comparison, { meta }: Pick<Portal, 'meta'>): Notice {
  if (kind === 'targets' && a.target.id === b.target.id) return 'same_target';
  if (kind === 'days' && a.on === b.on) return 'same_day';
  const first = meta.figures?.first;
  return first === undefined || a.on < first || b.on < first ? 'before_first' : null;
}

/** The search that swaps the two sides. */
export function swapped({
  kind,
  a,
  b,
}: Comparison): Pick<SharedSearch & CompareSearch, 'on' | 'from' | 'target' | 'with'> {
  return kind === 'days'
    ? { on: a.on, from: b.on, target: a.target.id, with: undefined }
    : { on: a.on, from: undefined, target: b.target.id, with: a.target.id };
}
