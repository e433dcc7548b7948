import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { roadKeys } from '../../geodata/citizen/rank-roads.ts';
import type { RoadInPlace } from '../../geodata/citizen/road-in-place.ts';
import { litSchema, roadClassSchema } from '../../geodata/contract/primitives.ts';
import { knownAt } from './attainment.ts';
import { decodePolyline } from './polyline.ts';

const unitsSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    /** Name of the district; null where the tree has none. */
    district: z.string().nullable(),
  }),
);
const foundRow = z.object({
  id: z.number().int(),
  name: z.string(),
  class: roadClassSchema,
  lengthM: z.number(),
  units: unitsSchema,
});
export type FoundRoad = z.infer<typeof foundRow>;

const nearRow = foundRow.omit({ lengthM: true }).extend({ metres: z.number() });
export type NearRoad = z.infer<typeof nearRow>;

/** The communes of a route, the one with most of it first. */
const unitsOfRoute = (sql: TransactionSql) => sql`
  (select coalesce(json_agg(json_build_object('code', u.code, 'name', u.name, 'district', u.district)
      order by u.m desc, u.code), '[]') from (
    select u.code, u.name, d.name as district, sum(p.length_m) as m
    from open.segment s join open.segment_piece p on p.segment_id = s.id join open.unit u on u.id = p.unit_id
    left join open.unit d on d.id = u.parent_id and d.level = 'district'
    where s.route_id = r.id group by u.code, u.name, d.name) u)`;

/** A text as it is, where LIKE would read a pattern. */
const plain = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Roads whose name holds what was typed, without diacritics; `unit`: those that touch the commune. At most `limit`. */
export async function findRoads(
  sql: TransactionSql,
  typed: string,
  unit: string | null,
  limit: number,
): Promise<FoundRoad[]> {
  const patterns = roadKeys(typed).map((key) => `%${plain(key)}%`);
  if (patterns.length === 0) return [];
  const within =
    unit === null
      ? sql``
      : sql`and exists (select from open.segment s join open.segment_piece p on p.segment_id = s.id
          join open.unit u on u.id = p.unit_id where s.route_id = r.id and u.code = ${unit})`;
  const rows = await sql`
    select r.id::int, r.name, r.road_class as class, ${unitsOfRoute(sql)} as units,
      (select coalesce(sum(s.length_m), 0) from open.segment s where s.route_id = r.id) as "lengthM"
    from open.route r
    where r.search_key like any (${sql.array(patterns)}::text[]) ${within}
    order by length(r.search_key), r.id limit ${limit}`;
  return z.array(foundRow).parse([...rows]);
}

/** Roads that fit one of these, in a commune or district that fits its place, at most `limit`. */
export async function findRoadsInPlaces(
  sql: TransactionSql,
  wanted: readonly RoadInPlace[],
  limit: number,
): Promise<FoundRoad[]> {
  if (wanted.length === 0) return [];
  const patterns = (of: (each: RoadInPlace) => string) =>
    sql.array(wanted.map((each) => `%${plain(of(each))}%`));
  const rows = await sql`
    select r.id::int, r.name, r.road_class as class, ${unitsOfRoute(sql)} as units,
      (select coalesce(sum(s.length_m), 0) from open.segment s where s.route_id = r.id) as "lengthM"
    from open.route r
    where exists (
      select from unnest(${patterns(({ road }) => road)}::text[], ${patterns(({ place }) => place)}::text[]) w (road, place)
      where r.search_key like w.road and exists (
        select from open.segment s join open.segment_piece p on p.segment_id = s.id
        join open.unit u on u.id = p.unit_id left join open.unit d on d.id = u.parent_id
        where s.route_id = r.id and (u.search_key like w.place or d.search_key like w.place)))
    order by length(r.search_key), r.id limit ${limit}`;
  return z.array(foundRow).parse([...rows]);
}

const DEGREE_M = 111_000;

/** Roads within `withinM` metres of a place, the nearest first, at most `limit`. */
export async function findNearRoads(
  sql: TransactionSql,
  [lon, lat]: readonly [number, number],
  withinM: number,
  limit: number,
): Promise<NearRoad[]> {
  const reach = (1.1 * withinM) / (DEGREE_M * Math.cos((lat * Math.PI) / 180));
  const rows = await sql`
    with place as (select st_setsrid(st_makepoint(${lon}::float8, ${lat}::float8), 4326) as geom),
    near as (
      select s.route_id, min(st_distance(s.geom::geography, place.geom::geography)) as metres
      from open.segment s, place
      where s.geom && st_expand(place.geom, ${reach}::float8)
      group by s.route_id
    )
    select r.id::int, r.name, r.road_class as class, near.metres, ${unitsOfRoute(sql)} as units
    from near join open.route r on r.id = near.route_id
    where near.metres <= ${withinM}::float8
    order by near.metres, r.id limit ${limit}`;
  return z.array(nearRow).parse([...rows]);
}

const segmentRow = z.object({
  id: z.number().int(),
  lengthM: z.number(),
  line: z.string().transform(decodePolyline),
  units: unitsSchema,
  spans: z.array(
    z.object({
      fromM: z.number(),
      toM: z.number(),
      lit: litSchema,
      operating: z.enum(['works', 'broken', 'not_checked']),
      source: z.enum(['official', 'survey', 'osm']),
      checkedOn: z.string().nullable(),
      validOn: z.string(),
    }),
  ),
});
const roadRow = z.object({ id: z.number().int(), name: z.string(), class: roadClassSchema });

export type CitizenRoad = z.infer<typeof roadRow> & { readonly segments: z.infer<typeof segmentRow>[] };

/** A road with its segments in order and what is said of their light on a day; null: there is no such road. */
export async function readCitizenRoad(
  sql: TransactionSql,
  id: number,
  on: string,
  knownOn: string | null,
): Promise<CitizenRoad | null> {
  const [road] = await sql`
    select id::int, name, road_class as class from open.route where id = ${id}::text::bigint`;
  if (road === undefined) return null;
  const rows = await sql`
    with own as materialized (
      select s.id, s.seq, s.length_m, s.geom from open.segment s where s.route_id = ${id}::text::bigint
    ), state as materialized (
      select st.* from open.light_state(${on}::date, ${knownAt(knownOn)}::text::timestamptz) st
      where st.segment_id in (select id from own)
    )
    select own.id::int, own.length_m as "lengthM", st_asencodedpolyline(own.geom, 6) as line,
      (select coalesce(json_agg(distinct jsonb_build_object('code', u.code, 'name', u.name, 'district', d.name)), '[]')
        from open.segment_piece p join open.unit u on u.id = p.unit_id
        left join open.unit d on d.id = u.parent_id and d.level = 'district'
        where p.segment_id = own.id) as units,
      (select coalesce(json_agg(json_build_object('fromM', sp.from_m, 'toM', sp.to_m, 'lit', sp.lit,
          'operating', sp.operating, 'source', state.source_kind, 'checkedOn', sp.checked_on,
          'validOn', state.valid_on) order by sp.from_m), '[]')
        from state join open.light_span sp on sp.record_id = state.record_id
        where state.segment_id = own.id) as spans
    from own order by own.seq, own.id`;
  return { ...roadRow.parse(road), segments: z.array(segmentRow).parse([...rows]) };
}

/** The road a segment belongs to; null: there is no such segment. */
export async function readRoadOfSegment(
  sql: TransactionSql,
  segment: number,
): Promise<{ readonly id: number; readonly name: string; readonly lengthM: number } | null> {
  const [row] = await sql`
    select r.id::int, r.name, s.length_m as "lengthM"
    from open.segment s join open.route r on r.id = s.route_id where s.id = ${segment}::text::bigint`;
  if (row === undefined) return null;
  return z.object({ id: z.number().int(), name: z.string(), lengthM: z.number() }).parse(row);
}
