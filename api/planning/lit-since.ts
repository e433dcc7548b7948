import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { SavedWork } from '../../geodata/contract/scenarios.ts';
import { LIT_ROUNDING_M } from '../../geodata/scenario/lit-by-now.ts';
import { ApiProblem, type FieldFault } from '../errors.ts';

type Stretch = Pick<SavedWork, 'segment' | 'fromM' | 'toM' | 'route'>;

export interface LitWork {
  /** Place in the list of works. */
  readonly at: number;
  readonly work: Stretch;
  /** Metres of it that are lit today. */
  readonly litM: number;
}

const litRow = z.object({ at: z.coerce.number().int(), lit_m: z.number() });

/** The works of which some part is lit on a day, as is known now: nobody promises light where there is light. */
export async function litSince(
  sql: TransactionSql,
  works: readonly Stretch[],
  today: string,
): Promise<LitWork[]> {
  const rows = await sql`
    with wanted as (
      select * from unnest(${sql.array(works.map(({ segment }) => segment))}::int8[],
        ${sql.array(works.map(({ fromM }) => fromM))}::float8[],
        ${sql.array(works.map(({ toM }) => toM))}::float8[]) with ordinality as w(segment, from_m, to_m, at)
    ), interval as materialized (
      select distinct segment_id, from_m, to_m
      from open.light_intervals(${today}::date, 'infinity'::timestamptz, (select array_agg(distinct segment) from wanted))
      where lit = 'yes'
    )
    select w.at, sum(least(w.to_m, i.to_m) - greatest(w.from_m, i.from_m)) as lit_m
    from wanted w
    join interval i on i.segment_id = w.segment and i.from_m < w.to_m and i.to_m > w.from_m
    group by w.at
    having sum(least(w.to_m, i.to_m) - greatest(w.from_m, i.from_m)) > ${LIT_ROUNDING_M}
    order by w.at`;
  return z
    .array(litRow)
    .parse([...rows])
    .flatMap(({ at, lit_m }) => {
      const work = works[at - 1];
      return work === undefined ? [] : [{ at: at - 1, work, litM: lit_m }];
    });
}

/** Nothing of it is left to be lit. */
export function isWhole({ work: { fromM, toM }, litM }: LitWork): boolean {
  return litM >= toM - fromM - LIT_ROUNDING_M;
}

/** Names them, `most` at most; `fieldOf`: what a place in the list is called. */
export function litAlready(
  lit: readonly LitWork[],
  most: number,
  fieldOf = (at: number) => `works.${at}`,
): ApiProblem {
  return new ApiProblem(
    'lit-since',
    lit.slice(0, most).map(({ at, work, litM }): FieldFault => {
      const road = work.route || `#${work.segment}`;
      return {
        field: fieldOf(at),
        value: `${road}: ${Math.round(work.fromM)}–${Math.round(work.toM)} m`,
        message: {
          vi: `Đoạn này nay đã có đèn (${Math.round(litM)} m)`,
          en: `This stretch has light by now (${Math.round(litM)} m)`,
        },
      };
    }),
  );
}
