import type { Plan, TargetDefinition } from '../../plan/plan.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import { addDays, type Day, daysBetween, hasPassed } from '../../time/day.ts';
import type { Judgement } from '../../verdict/judge.ts';
import { outlookOf } from '../../verdict/outlook.ts';
import { saysNothing } from '../../verdict/verdict.ts';
import type { DistrictLine } from './district-lines.ts';
import { outlookText } from './target-line.ts';

type Judged = ReadonlyMap<string, ReadonlyMap<string, Judgement>>;

interface Scope {
  readonly plan: Pick<Plan, 'deadline'>;
  readonly targets: readonly TargetDefinition[];
  readonly judged: Judged;
  readonly districts: readonly DistrictLine[];
  readonly on: Day;
  /** End of the reporting period after `on`; null after the last one. */
  readonly next: Day | null;
}

const MOST_TARGETS = 3;

/** Targets that will be missed by most communes, by their own forecasts; those without any forecast are left out. */
function shortfalls({ targets, judged }: Scope): string[] {
  return targets
    .flatMap((target, at) => {
      const judgements = judged.get(target.id) ?? new Map<string, Judgement>();
      const outlook = outlookOf(judgements.values(), target.rule);
      const missing = outlook === null ? 0 : judgements.size - outlook.expected;
      return missing > 0 ? [{ target, outlook, missing, of: judgements.size, at }] : [];
    })
    .sort((a, b) => b.missing - a.missing || a.at - b.at)
    .slice(0, MOST_TARGETS)
    .map(
      ({ target, outlook, missing, of }) =>
        `${target.id} ${target.shortTitle.vi}: dự báo đến hạn ${outlookText(outlook)}/${of} xã đạt, còn khoảng ${missing} xã có thể không đạt.`,
    );
}

/** Figures that become too old before the next period ends unless a new report comes: asOf + limit < next. */
function goingStale({ targets, judged, next }: Scope): string[] {
  if (next === null) return [];
  const rows = targets.flatMap(({ id, stalenessDays }) => {
    if (stalenessDays === null) return [];
    const count = [...(judged.get(id)?.values() ?? [])].filter(
      ({ asOf, verdict }) => asOf !== null && !saysNothing(verdict) && addDays(asOf, stalenessDays) < next,
    ).length;
    return count === 0 ? [] : [{ id, count }];
  });
  if (rows.length === 0) return [];
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return [
    `${formatNumber(total)} số liệu sẽ quá hạn cập nhật trước ${formatDate(next)} nếu không báo cáo lại (${rows
      .map(({ id, count }) => `${id}: ${formatNumber(count)}`)
      .join(', ')}).`,
  ];
}

/** What the next month asks for, most pressing first: the time left, targets, reports that fall due, the districts at risk. */
export function watchList(scope: Scope): string[] {
  const { plan, on, districts } = scope;
  if (hasPassed(plan.deadline, on)) {
    return [`Kế hoạch đã kết thúc ngày ${formatDate(plan.deadline)}: xã chưa đạt được tính là nguy cơ.`];
  }
  const left = daysBetween(on, plan.deadline);
  const worst = districts.reduce<DistrictLine | null>(
    (most, line) => (line.atRisk > (most?.atRisk ?? 0) ? line : most),
    null,
  );
  return [
    left === 0
      ? `Hôm nay là ngày cuối của kế hoạch (${formatDate(plan.deadline)}).`
      : `Còn ${formatNumber(left)} ngày đến hạn ${formatDate(plan.deadline)}.`,
    ...shortfalls(scope),
    ...goingStale(scope),
    ...(worst === null
      ? []
      : [`${worst.name} có nhiều lượt nguy cơ nhất: ${formatNumber(worst.atRisk)} (xã × chỉ tiêu).`]),
  ];
}
