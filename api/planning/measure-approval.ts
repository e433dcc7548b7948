import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { turnOf } from '../../geodata/budget/coverage-after.ts';
import type { SavedUnit } from '../../geodata/contract/scenarios.ts';
import { coverageOf } from '../../geodata/light/coverage.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import type { Stretch } from '../../geodata/promise/stretches.ts';
import { readEdition } from '../queries/edition.ts';
import { partsOf, type RouteAmounts, readAmounts } from '../queries/lighting.ts';
import { readUnitTree } from '../queries/unit-tree.ts';

interface Asked {
  readonly works: readonly (Stretch & { readonly segment: number })[];
  readonly on: string;
  readonly classes: readonly RoadClass[];
}

const gainRow = z.object({
  unit_id: z.coerce.number().int(),
  route_id: z.coerce.number().int(),
  unlit_m: z.number(),
  unknown_m: z.number(),
});

/**
 * Official coverage (geodesic, borders by halves) of the communes that works lie in, on a day as is known now: as it is, and with
 * the works lit. Works of classes that are not counted change nothing.
 */
export async function measureApproval(
  sql: TransactionSql,
  { works, on, classes }: Asked,
): Promise<SavedUnit[]> {
  const rows = await sql`
    with wanted as (
      select * from unnest(${sql.array(works.map(({ segment }) => segment))}::int8[],
        ${sql.array(works.map(({ fromM }) => fromM))}::float8[],
        ${sql.array(works.map(({ toM }) => toM))}::float8[]) as w(segment, from_m, to_m)
    ), dark as materialized (
      select segment_id, from_m, to_m, lit
      from open.light_intervals(${on}::date, 'infinity'::timestamptz, (select array_agg(distinct segment) from wanted))
      where lit <> 'yes'
    ), part as (
      select p.unit_id, s.route_id, d.lit,
        p.weight * (least(p.to_m, w.to_m, d.to_m) - greatest(p.from_m, w.from_m, d.from_m)) as metres
      from wanted w
      join dark d on d.segment_id = w.segment and d.from_m < w.to_m and d.to_m > w.from_m
      join open.segment_piece p on p.segment_id = w.segment
        and p.from_m < least(w.to_m, d.to_m) and p.to_m > greatest(w.from_m, d.from_m)
      join open.segment s on s.id = w.segment
      join open.route r on r.id = s.route_id and r.road_class = any (${sql.array([...classes])}::text[])
      where p.unit_id is not null
    )
    select unit_id, route_id, coalesce(sum(metres) filter (where lit = 'no'), 0) as unlit_m,
      coalesce(sum(metres) filter (where lit = 'unknown'), 0) as unknown_m
    from part group by unit_id, route_id`;
  const gains = new Map(
    z
      .array(gainRow)
      .parse([...rows])
      .map((row) => [`${row.unit_id} ${row.route_id}`, row]),
  );
  const lit = (amounts: RouteAmounts): RouteAmounts => {
    const gain = gains.get(`${amounts.unitId} ${amounts.routeId}`);
    if (gain === undefined) return amounts;
    return {
      ...amounts,
      litM: amounts.litM + gain.unlit_m + gain.unknown_m,
      unlitM: Math.max(0, amounts.unlitM - gain.unlit_m),
      unknownM: Math.max(0, amounts.unknownM - gain.unknown_m),
    };
  };
  const tree = await readUnitTree(sql, (await readEdition(sql)).tree);
  const amounts = await readAmounts(sql, on, classes);
  const changed = new Set([...gains.values()].map(({ unit_id }) => unit_id));
  return tree.units
    .filter(({ id }) => changed.has(id))
    .map(({ id, code }) => {
      const here = amounts.filter(({ unitId }) => unitId === id);
      const before = coverageOf(partsOf(here));
      const after = coverageOf(partsOf(here.map(lit)));
      return { code, before, after, turns: turnOf(before, after) };
    });
}
