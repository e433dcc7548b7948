import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { litSchema, roadClassSchema } from '../../geodata/contract/primitives.ts';
import type { LightPart } from '../../geodata/light/coverage.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import type { SegmentPiece } from '../../geodata/light/segment-columns.ts';

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

export async function readAmounts(
  sql: TransactionSql,
  on: string,
  classes: readonly RoadClass[],
): Promise<RouteAmounts[]> {
  const rows = await sql`
    select unit_id, route_id, lit_m, unlit_m, unknown_m
    from open.lighting_amounts(${on}::date, ${sql.array([...classes])}::text[])`;
  return z.array(amountsRow).parse(rows);
}

/** The amounts as parts for `coverageOf`: the weight of a border is in the metres already. */
export function partsOf(amounts: Iterable<RouteAmounts>, roadClass: RoadClass): LightPart[] {
  const parts: LightPart[] = [];
  for (const { routeId, litM, unlitM, unknownM } of amounts) {
    const part = { segmentId: 0, routeId, roadClass, weight: 1 };
    parts.push({ ...part, lit: 'yes', lengthM: litM });
    parts.push({ ...part, lit: 'no', lengthM: unlitM });
    parts.push({ ...part, lit: 'unknown', lengthM: unknownM });
  }
  return parts;
}

const pieceRow = z
  .object({
    segment_id: z.coerce.number().int(),
    route_id: z.coerce.number().int(),
    route_name: z.string(),
    code: z.string().nullable(),
    road_class: roadClassSchema,
    lit: litSchema,
    weight: z.number(),
    length_m: z.number(),
    broken: z.boolean(),
    promised: z.boolean(),
    coordinates: z.array(z.array(z.number())),
  })
  .transform(
    (row): SegmentPiece => ({
      segment: row.segment_id,
      route: row.route_id,
      routeName: row.route_name,
      unit: row.code,
      class: row.road_class,
      lit: row.lit,
      weight: row.weight,
      lengthM: Math.round(row.length_m * 100) / 100,
      broken: row.broken,
      promised: row.promised,
      coordinates: row.coordinates,
    }),
  );

export interface PiecesWanted {
  readonly on: string;
  readonly classes: readonly RoadClass[];
  readonly bbox: readonly [number, number, number, number] | null;
  /** Database ids of communes; null: everywhere. */
  readonly unitIds: readonly number[] | null;
  readonly limit: number;
}

/**
 * Pieces cut at commune borders and where the light of that day changes, ordered by class, route and place. At
 * most `limit` + 1 rows, so that the caller sees when there are more.
 */
export async function readPieces(sql: TransactionSql, wanted: PiecesWanted): Promise<SegmentPiece[]> {
  const { on, classes, bbox, unitIds, limit } = wanted;
  const inBox =
    bbox === null
      ? sql``
      : sql`and p.geom && st_makeenvelope(${bbox[0]}, ${bbox[1]}, ${bbox[2]}, ${bbox[3]}, 4326)`;
  const inUnits = unitIds === null ? sql`` : sql`and p.unit_id = any (${sql.array([...unitIds])}::int8[])`;
  const rows = await sql`
    with piece as materialized (
      select p.*, s.route_id, s.geom as segment_geom, s.length_m as segment_length_m,
        r.name as route_name, r.road_class, u.code
      from open.segment_piece p
      join open.segment s on s.id = p.segment_id
      join open.route r on r.id = s.route_id and r.road_class = any (${sql.array([...classes])}::text[])
      left join open.unit u on u.id = p.unit_id
      where true ${inBox} ${inUnits}
    ), part as (
      select p.*, i.lit, i.broken, i.promised,
        greatest(p.from_m, i.from_m) as part_from_m, least(p.to_m, i.to_m) as part_to_m
      from piece p
      join open.light_intervals(${on}::date, 'infinity'${
        bbox === null && unitIds === null ? sql`` : sql`, (select array_agg(distinct segment_id) from piece)`
      }) i on i.segment_id = p.segment_id and i.from_m < p.to_m - 0.01 and i.to_m > p.from_m + 0.01
    )
    select segment_id, route_id, route_name, code, road_class, lit, weight, broken, promised,
      length_m * (part_to_m - part_from_m) / (to_m - from_m) as length_m,
      st_asgeojson(case when part_from_m <= from_m + 0.01 and part_to_m >= to_m - 0.01 then geom
        else open.line_part(segment_geom, part_from_m / segment_length_m, part_to_m / segment_length_m) end, 6
      )::jsonb -> 'coordinates' as coordinates
    from part
    order by road_class, route_id, segment_id, part_from_m, code
    limit ${limit + 1}`;
  return z.array(pieceRow).parse(rows);
}
