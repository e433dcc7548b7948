import type { z } from '@hono/zod-openapi';
import type { attainmentSchema, judgementSchema, rollUpSchema } from '../../geodata/contract/attainment.ts';
import type { Level } from '../../geodata/contract/primitives.ts';
import type { SeriesPoint } from '../../geodata/figure/series.ts';
import type { Plan, TargetDefinition } from '../../geodata/plan/plan.ts';
import { type Day, earlierDay } from '../../geodata/time/day.ts';
import { type Judgement, judge } from '../../geodata/verdict/judge.ts';
import { countVerdicts, rollUp } from '../../geodata/verdict/roll-up.ts';
import { thresholdOf } from '../../geodata/verdict/threshold.ts';
import type { Edition } from '../queries/edition.ts';
import type { UnitNode, UnitTree } from '../queries/unit-tree.ts';

type SeriesByCode = Readonly<Record<string, readonly SeriesPoint[]>>;

/** The day to judge on when none is asked for: the newest figure's, the deadline at most; the plan's first day without any. */
export function dayOf(plan: Plan, series: SeriesByCode): Day {
  let newest: Day | null = null;
  for (const points of Object.values(series)) {
    const last = points.at(-1)?.validOn ?? null;
    if (last !== null && (newest === null || last > newest)) newest = last;
  }
  return newest === null ? plan.starts : earlierDay(newest, plan.deadline);
}

/** A judgement as the contract writes it. */
export function judgementJson(judgement: Judgement): z.infer<typeof judgementSchema> {
  return { ...judgement, reasons: [...judgement.reasons] };
}

interface Question {
  readonly edition: Edition;
  readonly tree: UnitTree;
  readonly target: TargetDefinition;
  readonly series: SeriesByCode;
  readonly on: Day | null;
  readonly level: Level;
  readonly knownOn: Day | null;
}

/** Every commune judged on a target, or the sums of a level above. */
export function judgeUnits({
  edition: { plan, dataVersion },
  tree,
  target,
  series,
  on,
  level,
  knownOn,
}: Question): z.infer<typeof attainmentSchema> {
  const day = on ?? dayOf(plan, series);
  const communes = tree.units
    .filter((unit) => unit.level === 'commune')
    .map((unit) => ({ unit, judgement: judge({ target, plan, series: series[unit.code] ?? [], on: day }) }));
  const head = {
    plan: plan.id,
    target: target.id,
    on: day,
    knownOn,
    dataVersion,
    byVerdict: countVerdicts(communes.map(({ judgement }) => judgement)),
  };
  if (level === 'commune') {
    const units = communes.map(({ unit, judgement }) => ({
      code: unit.code,
      name: unit.name,
      ...judgementJson(judgement),
    }));
    return { ...head, level, units };
  }
  const judgeOwn = ({ code }: UnitNode) => {
    const own = series[code];
    return own === undefined ? null : judge({ target, plan, series: own, on: day });
  };
  const children = new Map<UnitNode, Judgement[]>();
  for (const unit of tree.units) if (unit.level === level) children.set(unit, []);
  for (const { unit, judgement } of communes) {
    const parent = tree.above(unit, level);
    if (parent !== null) children.get(parent)?.push(judgement);
  }
  const units = [...children].map(([unit, judgements]) => sumOf(unit, judgements, judgeOwn(unit), target));
  return { ...head, level, units };
}

function sumOf(
  { code, name }: UnitNode,
  judgements: readonly Judgement[],
  own: Judgement | null,
  { rule }: TargetDefinition,
): z.infer<typeof rollUpSchema> {
  const { units: communes, verdicts: byVerdict, ...sums } = rollUp(judgements, rule);
  const head = { code, name, threshold: thresholdOf(rule), communes, byVerdict };
  if (own === null) return { ...head, ...sums, judgement: null };
  const { numerator, denominator, value, asOf } = own;
  const days = asOf === null ? null : { oldest: asOf, newest: asOf };
  return { ...head, numerator, denominator, value, asOf: days, judgement: judgementJson(own) };
}
