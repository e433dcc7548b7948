import type { PendingQuery, Row, TransactionSql } from 'postgres';
import { z } from 'zod';
import { litSchema, roadClassSchema } from '../../geodata/contract/primitives.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import type { SegmentPiece } from '../../geodata/light/segment-columns.ts';
import { knownAt } from './attainment.ts';
import { decodePolyline } from './polyline.ts';

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
    /** Google's encoded polyline with six digits: a fifth of the bytes of GeoJSON. */
    line: z.string(),
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
      coordinates: decodePolyline(row.line),
    }),
  );

export interface PiecesWanted {
  readonly on: string;
  /** Light recorded after this day is left out; null: all that is known. */
  readonly knownOn?: string | null;
  readonly classes: readonly RoadClass[];
  readonly bbox: readonly [number, number, number, number] | null;
  /** Database ids of communes; null: everywhere. */
  readonly unitIds: readonly number[] | null;
  readonly limit: number;
}

type Fragment = PendingQuery<Row[]>;

/**
 * Whether the light drawn at the last publication is also that of `on`: no record lies between the two days.
 */
async function isAsPublished(sql: TransactionSql, on: string): Promise<boolean> {
  const [row] = await sql`
    with published as (
      select (published_at at time zone 'Asia/Ho_Chi_Minh')::date as day
      from open.publication order by data_version desc limit 1
    )
    select exists (select from published) and not exists (
      select from open.light_record r, published p
      where r.valid_on > least(p.day, ${on}::date) and r.valid_on <= greatest(p.day, ${on}::date)) as same`;
  return z.object({ same: z.boolean() }).parse(row).same;
}

/** As drawn by the publication: nothing to compute. */
function publishedPieces(sql: TransactionSql, where: Fragment): Fragment {
  return sql`
    select p.segment_id, p.route_id, r.name as route_name, u.code, p.road_class, p.lit, p.weight::float8 as weight,
      p.broken, p.promised, p.length_m, st_asencodedpolyline(p.geom, 6) as line
    from open.light_piece p
    join open.route r on r.id = p.route_id
    left join open.unit u on u.id = p.unit_id
    where ${where}
    order by p.road_class, p.route_id, p.segment_id, p.from_m, u.code`;
}

/** Cut anew by the light of another day. `isPart`: some segments only, so that no other is looked at. */
function piecesOn(
  sql: TransactionSql,
  { on, knownOn = null }: PiecesWanted,
  where: Fragment,
  isPart: boolean,
): Fragment {
  const segments = isPart ? sql`(select array_agg(distinct segment_id) from piece)` : sql`null::bigint[]`;
  return sql`
    with piece as materialized (
      select p.*, s.route_id, s.geom as segment_geom, s.length_m as segment_length_m,
        r.name as route_name, r.road_class, u.code
      from open.segment_piece p
      join open.segment s on s.id = p.segment_id
      join open.route r on r.id = s.route_id
      left join open.unit u on u.id = p.unit_id
      where ${where}
    ), part as (
      select p.*, i.lit, i.broken, i.promised,
        greatest(p.from_m, i.from_m) as part_from_m, least(p.to_m, i.to_m) as part_to_m
      from piece p
      join open.light_intervals(${on}::date, ${knownAt(knownOn)}::text::timestamptz, ${segments}) i
        on i.segment_id = p.segment_id and i.from_m < p.to_m - 0.01 and i.to_m > p.from_m + 0.01
    )
    select segment_id, route_id, route_name, code, road_class, lit, weight::float8 as weight, broken, promised,
      length_m * (part_to_m - part_from_m) / (to_m - from_m) as length_m,
      st_asencodedpolyline(case when part_from_m <= from_m + 0.01 and part_to_m >= to_m - 0.01 then geom
        else open.line_part(segment_geom, part_from_m / segment_length_m, part_to_m / segment_length_m) end, 6
      ) as line
    from part
    order by road_class, route_id, segment_id, part_from_m, code`;
}

/**
 * Pieces cut at commune borders and where the light of that day changes, ordered by class, route and place. At
 * most `limit` + 1 rows, so that the caller sees when there are more.
 */
export async function readPieces(sql: TransactionSql, wanted: PiecesWanted): Promise<SegmentPiece[]> {
  const { on, knownOn = null, classes, bbox, unitIds, limit } = wanted;
  const published = knownOn === null && (await isAsPublished(sql, on));
  const ofClass = published ? sql`p.road_class` : sql`r.road_class`;
  const inBox =
    bbox === null
      ? sql``
      : sql`and p.geom && st_makeenvelope(${bbox[0]}, ${bbox[1]}, ${bbox[2]}, ${bbox[3]}, 4326)`;
  const inUnits = unitIds === null ? sql`` : sql`and p.unit_id = any (${sql.array([...unitIds])}::int8[])`;
  const where = sql`${ofClass} = any (${sql.array([...classes])}::text[]) ${inBox} ${inUnits}`;
  const isPart = bbox !== null || unitIds !== null;
  const pieces = published ? publishedPieces(sql, where) : piecesOn(sql, wanted, where, isPart);
  return z.array(pieceRow).parse(await sql`${pieces} limit ${limit + 1}`);
}
