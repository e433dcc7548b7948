import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type AccidentList, type PlaceList, placeKindSchema } from '../../geodata/contract/places.ts';
import type { PlaceKind } from '../../geodata/place/place-kind.ts';
import { knownAt } from './attainment.ts';

type Bbox = readonly [number, number, number, number];

export interface PlacesWanted {
  readonly tree: string;
  readonly on: string;
  readonly knownOn: string | null;
  readonly kinds: readonly PlaceKind[];
  readonly bbox: Bbox | null;
  /** Database ids of communes; null: everywhere. */
  readonly unitIds: readonly number[] | null;
  readonly limit: number;
}

const placeRow = z
  .object({
    id: z.coerce.number().int(),
    code: z.string(),
    kind: placeKindSchema,
    name: z.string().nullable(),
    unit: z.string().nullable(),
    lon: z.number(),
    lat: z.number(),
  })
  .transform(({ id, lon, lat, ...properties }): PlaceList['features'][number] => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties,
  }));

/** Places that stand on a day as known then, by code; at most `limit` + 1, so that the caller sees when there are more. */
export async function readPlaces(
  sql: TransactionSql,
  { tree, on, knownOn, kinds, bbox, unitIds, limit }: PlacesWanted,
): Promise<PlaceList['features']> {
  const known = sql`${knownAt(knownOn)}::text::timestamptz`;
  const inBox =
    bbox === null
      ? sql``
      : sql`and p.geom && st_makeenvelope(${bbox[0]}, ${bbox[1]}, ${bbox[2]}, ${bbox[3]}, 4326)`;
  const inUnits = unitIds === null ? sql`` : sql`where u.id = any (${sql.array([...unitIds])}::int8[])`;
  const rows = await sql`
    with place as materialized (
      select p.* from open.place p
      where p.kind = any (${sql.array([...kinds])}::text[])
        and coalesce(p.valid_from, '-infinity') <= ${on}::date and (p.valid_to is null or p.valid_to > ${on}::date)
        and p.recorded_at <= ${known} and (p.retired_at is null or p.retired_at > ${known}) ${inBox}
    )
    select p.id, p.code, p.kind, p.name, u.code as unit, round(st_x(p.geom)::numeric, 6)::float8 as lon,
      round(st_y(p.geom)::numeric, 6)::float8 as lat
    from place p
    left join lateral (
      select id, code from open.unit
      where tree_id = ${tree} and level = 'commune' and st_intersects(geom, p.geom) order by code limit 1) u on true
    ${inUnits} order by p.code, p.id limit ${limit + 1}`;
  return z.array(placeRow).parse(rows);
}

const accidentRow = z
  .object({
    id: z.coerce.number().int(),
    day: z.string(),
    count: z.number().int(),
    segment: z.coerce.number().int().nullable(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
  })
  .transform(({ id, lon, lat, ...properties }): AccidentList['features'][number] => ({
    type: 'Feature',
    id,
    geometry: lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] },
    properties,
  }));

/** Accidents between two days, both included, as known on a day; for roles that may read them. At most `limit` + 1. */
export async function readAccidents(
  sql: TransactionSql,
  {
    from,
    to,
    knownOn,
    bbox,
    limit,
  }: {
    readonly from: string | null;
    readonly to: string;
    readonly knownOn: string | null;
    readonly bbox: Bbox | null;
    readonly limit: number;
  },
): Promise<AccidentList['features']> {
  const known = sql`${knownAt(knownOn)}::text::timestamptz`;
  const inBox =
    bbox === null
      ? sql``
      : sql`and coalesce(a.geom, s.geom) && st_makeenvelope(${bbox[0]}, ${bbox[1]}, ${bbox[2]}, ${bbox[3]}, 4326)`;
  const rows = await sql`
    select a.id, a.happened_on::text as day, a.cases as count, a.segment_id as segment,
      round(st_x(a.geom)::numeric, 6)::float8 as lon, round(st_y(a.geom)::numeric, 6)::float8 as lat
    from portal.accident a left join portal.segment s on s.id = a.segment_id
    where a.happened_on <= ${to}::date and (${from}::date is null or a.happened_on >= ${from}::date)
      and a.recorded_at <= ${known} and (a.retired_at is null or a.retired_at > ${known}) ${inBox}
    order by a.happened_on, a.id limit ${limit + 1}`;
  return z.array(accidentRow).parse(rows);
}
