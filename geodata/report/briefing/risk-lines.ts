import type { TargetDefinition } from '../../plan/plan.ts';
import { mostAtRisk } from '../../story/most-at-risk.ts';
import { formatNumber } from '../../text/format.ts';
import type { Judgement } from '../../verdict/judge.ts';
import type { Pace } from '../../verdict/pace.ts';
import type { NamedUnit } from './name-list.ts';

/** A commune at risk and what each day must bring, in the target's own unit of count. */
export interface RiskLine {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly count: number;
  /** "T1: 22,7/ngày · T3: 1 mỗi 15 ngày · T5". */
  readonly paces: string;
}

/** "22,7/ngày", under one a day "1 mỗi 15 ngày"; null where counting alone does not help, or no day is left. */
export function dailyPace(pace: Pace | null): string | null {
  if (pace === null || pace.countPerDay <= 0) return null;
  return pace.countPerDay >= 1
    ? `${formatNumber(pace.countPerDay, 'vi', 1)}/ngày`
    : `1 mỗi ${formatNumber(Math.floor(1 / pace.countPerDay))} ngày`;
}

export function riskLines(
  units: readonly NamedUnit[],
  targets: readonly Pick<TargetDefinition, 'id'>[],
  judged: ReadonlyMap<string, ReadonlyMap<string, Judgement>>,
): RiskLine[] {
  const open = new Map(
    targets.flatMap(({ id }) => (judged.has(id) ? [[id, judged.get(id) ?? new Map()]] : [])),
  );
  return mostAtRisk(units, open).map(({ unit, targets: ids }) => ({
    code: unit.code,
    name: unit.name,
    district: unit.parentName ?? '',
    count: ids.length,
    paces: ids
      .map((id) => {
        const pace = dailyPace(judged.get(id)?.get(unit.code)?.pace ?? null);
        return pace === null ? id : `${id}: ${pace}`;
      })
      .join(' · '),
  }));
}
