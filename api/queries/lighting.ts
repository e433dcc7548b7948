import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { roadClassSchema } from '../../geodata/contract/primitives.ts';
import type { LightPart } from '../../geodata/light/coverage.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import { knownAt } from './attainment.ts';

/** Weighted metres of one route in one commune; `unitId` null lies outside every commune. */
export interface RouteAmounts {
  readonly unitId: number | null;
  readonly routeId: number;
  readonly litM: number;
  readonly unlitM: number;
  readonly unknownM: number;
}

const amountsRow = z
  .object({
    unit_id: z.coerce.number().int().nullable(),
    route_id: z.coerce.number().int(),
    lit_m: z.number(),
    unlit_m: z.number(),
    unknown_m: z.number(),
  })
  .transform(
    (row): RouteAmounts => ({
      unitId: row.unit_id,
      routeId: row.route_id,
      litM: row.lit_m,
      unlitM: row.unlit_m,
      unknownM: row.unknown_m,
    }),
  );

/** The newest day on which any light was recorded, in the past of `today`; null before the first. */
export async function readNewestLightDay(sql: TransactionSql, today: string): Promise<string | null> {
  const [row] = await sql`
    select max(valid_on)::text as day from open.light_record where valid_on <= ${today}::date`;
  return z.object({ day: z.string().nullable() }).parse(row).day;
}

/** Of the light of a day, as known at the end of `knownOn`; null: all that is known. */
export async function readAmounts(
  sql: TransactionSql,
  on: string,
  classes: readonly RoadClass[],
  knownOn: string | null = null,
): Promise<RouteAmounts[]> {
  const rows = await sql`
    select unit_id, route_id, lit_m, unlit_m, unknown_m
    from open.lighting_amounts(
      ${on}::date, ${sql.array([...classes])}::text[], ${knownAt(knownOn)}::text::timestamptz)`;
  return z.array(amountsRow).parse(rows);
}

/** The amounts as parts for `coverageOf`: the weight of a border is in the metres already. */
export function partsOf(amounts: Iterable<RouteAmounts>): Omit<LightPart, 'roadClass'>[] {
  const parts: Omit<LightPart, 'roadClass'>[] = [];
  for (const { routeId, litM, unlitM, unknownM } of amounts) {
    const part = { segmentId: 0, routeId, weight: 1 };
    parts.push({ ...part, lit: 'yes', lengthM: litM });
    parts.push({ ...part, lit: 'no', lengthM: unlitM });
    parts.push({ ...part, lit: 'unknown', lengthM: unknownM });
  }
  return parts;
}

/** The class of each route. */
export async function readRouteClasses(sql: TransactionSql): Promise<ReadonlyMap<number, RoadClass>> {
  const row = z.object({ id: z.coerce.number().int(), road_class: roadClassSchema });
  const rows = z.array(row).parse(await sql`select id, road_class from open.route`);
  return new Map(rows.map(({ id, road_class }) => [id, road_class]));
}
