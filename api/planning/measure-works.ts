import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { unitCost } from '../../geodata/budget/unit-costs.ts';
import type { SavedWork, ScenarioInput } from '../../geodata/contract/scenarios.ts';
import { overlaps } from '../../geodata/promise/stretches.ts';
import { readQuestion } from '../../geodata/scenario/question.ts';
import { ApiProblem } from '../errors.ts';
import { knownAt } from '../queries/attainment.ts';

/** Lengths summed piece by piece in a browser against those of PostGIS, metres. */
const ROUNDING_M = 2;
/** A price may differ by as much as its length does. */
const ROUNDING_COST = 0.02;

const partRow = z.object({
  at: z.coerce.number().int(),
  from_m: z.number().nullable(),
  to_m: z.number().nullable(),
});

/**
 * The works with the exact measures of the stretches they mean. Throws ApiProblem `conflict` for one that is no unlit
 * stretch of that day as it is known now, `invalid-request` for two that overlap and for a price that is not the
 * question's.
 */
export async function measureWorks(sql: TransactionSql, input: ScenarioInput): Promise<SavedWork[]> {
  const { works, on, knownOn } = input;
  const segments = sql.array(works.map(({ segment }) => segment));
  const rows = await sql`
    with wanted as (
      select * from unnest(${segments}::int8[], ${sql.array(works.map(({ fromM }) => fromM))}::float8[],
        ${sql.array(works.map(({ toM }) => toM))}::float8[]) with ordinality as w(segment, from_m, to_m, at)
    ), part as materialized (
      select distinct p.segment_id, greatest(p.from_m, i.from_m) as from_m, least(p.to_m, i.to_m) as to_m
      from open.light_intervals(${on}::date, ${knownAt(knownOn)}::text::timestamptz,
        (select array_agg(distinct segment) from wanted)) i
      join open.segment_piece p
        on p.segment_id = i.segment_id and i.from_m < p.to_m - 0.01 and i.to_m > p.from_m + 0.01
      where i.lit = 'no'
    )
    select w.at, p.from_m, p.to_m
    from wanted w
    left join lateral (
      select from_m, to_m from part
      where part.segment_id = w.segment and abs(part.from_m - w.from_m) < ${ROUNDING_M}
        and abs(part.to_m - w.to_m) < ${ROUNDING_M}
      order by abs(part.from_m - w.from_m) limit 1) p on true
    order by w.at`;
  const parts = z.array(partRow).parse([...rows]);
  const exact = works.map((work, at): SavedWork => {
    const part = parts[at];
    if (part === undefined || part.from_m === null || part.to_m === null) throw notDark(work, at);
    return { ...work, fromM: part.from_m, toM: part.to_m };
  });
  checkOverlaps(exact);
  checkCosts(input, exact);
  return exact;
}

function checkOverlaps(works: readonly SavedWork[]): void {
  const bySegment = new Map<number, SavedWork[]>();
  works.forEach((work, at) => {
    const others = bySegment.get(work.segment) ?? [];
    if (others.some((other) => overlaps(other, work))) {
      throw invalid(
        `works.${at}`,
        'Hai việc trùng nhau trên một đoạn đường',
        'Two works overlap on a segment',
      );
    }
    bySegment.set(work.segment, [...others, work]);
  });
}

function checkCosts({ question }: ScenarioInput, works: readonly SavedWork[]): void {
  const scenario = readQuestion(question)?.scenario;
  if (scenario === undefined) return;
  works.forEach((work, at) => {
    const expected = unitCost(work.toM - work.fromM, scenario.perKmOf[work.class] ?? scenario.perKm);
    const rounding = Math.max(scenario.perKm * (ROUNDING_M / 1000), expected * ROUNDING_COST);
    if (Math.abs(work.cost - expected) > rounding) {
      throw invalid(
        `works.${at}.cost`,
        'Chi phí không khớp đơn giá của phương án',
        'The cost does not fit the unit cost of the scenario',
        String(work.cost),
        String(expected),
      );
    }
  });
}

function notDark({ route, segment, fromM, toM }: SavedWork, at: number): ApiProblem {
  return new ApiProblem('conflict', [
    {
      field: `works.${at}`,
      value: `${route} #${segment}: ${Math.round(fromM)}–${Math.round(toM)} m`,
      message: {
        vi: 'Đoạn này không còn là đoạn chưa có đèn: dữ liệu đã đổi, hãy tính lại',
        en: 'This is no unlit stretch any more: the data changed, compute again',
      },
    },
  ]);
}

function invalid(field: string, vi: string, en: string, value?: string, wanted?: string): ApiProblem {
  return new ApiProblem('invalid-request', [{ field, value, wanted, message: { vi, en } }]);
}
