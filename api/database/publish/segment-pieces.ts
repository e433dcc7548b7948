import type { MultiPolygon } from 'geojson';
import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type BorderIndex, indexBorders } from '../../../geodata/cut/border-index.ts';
import { cutAtBorders } from '../../../geodata/cut/cut-at-borders.ts';

const BATCH = 2000;

const polygonSchema = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(z.array(z.number())))),
});
const unitSchema = z.object({ id: z.string(), geometry: polygonSchema });
const segmentSchema = z.object({
  id: z.string(),
  length_m: z.number(),
  geometry: z.object({ coordinates: z.array(z.array(z.number())) }),
});

/** Cuts every segment at the commune borders of a tree (null: no tree, nothing is cut). Expects an empty table. */
export async function deriveSegmentPieces(sql: TransactionSql, tree: string | null): Promise<void> {
  // Most roads never meet a border: PostGIS finds them with its prepared polygons, and they stay whole. A road
  // that touches a border is not "properly" inside and goes the slow way. A polygon is prepared once only while
  // the units are the outer loop, which "offset 0" makes sure of.
  await sql`
    insert into portal.segment_piece (segment_id, unit_id, weight, from_m, to_m, length_m, geom)
    select distinct on (s.id) s.id, u.id, 1, 0, s.length_m, s.length_m, s.geom
    from (select id, code, geom from portal.unit where tree_id = ${tree} and level = 'commune') u
    cross join lateral (
      select id, length_m, geom from portal.segment
      where retired_at is null and st_containsproperly(u.geom, geom) offset 0
    ) s
    order by s.id, u.code`;
  const units = await readCommunes(sql, tree);
  const borders = indexBorders(units.map((unit) => unit.geometry));
  const uncut = sql`
    select s.id, s.length_m, st_asgeojson(s.geom, 15)::json as geometry
    from portal.segment s
    where s.retired_at is null
      and not exists (select from portal.segment_piece p where p.segment_id = s.id)`;
  let after = '0';
  for (;;) {
    const page = await sql`${uncut} and s.id > ${after} order by s.id limit ${BATCH}`;
    const rows = z.array(segmentSchema).parse(page);
    after = rows.at(-1)?.id ?? '';
    if (after === '') return;
    await insertPieces(sql, rows, units, borders);
  }
}

async function readCommunes(sql: TransactionSql, tree: string | null) {
  const rows = await sql`
    select id, st_asgeojson(geom, 15)::json as geometry
    from portal.unit where tree_id = ${tree} and level = 'commune' order by code`;
  return z.array(unitSchema).parse(rows) satisfies { id: string; geometry: MultiPolygon }[];
}

async function insertPieces(
  sql: TransactionSql,
  segments: readonly z.infer<typeof segmentSchema>[],
  units: readonly { id: string }[],
  borders: BorderIndex,
): Promise<void> {
  const pieces = segments.flatMap(({ id, length_m, geometry }) =>
    cutAtBorders(geometry.coordinates, length_m, borders).map((piece) => ({
      segment_id: id,
      unit_id: piece.unit === null ? null : (units[piece.unit]?.id ?? null),
      weight: piece.weight,
      from_m: piece.fromM,
      to_m: piece.toM,
    })),
  );
  await sql`
    insert into portal.segment_piece (segment_id, unit_id, weight, from_m, to_m, length_m, geom)
    select p.segment_id, p.unit_id, p.weight, p.from_m, p.to_m, st_length(p.geom::geography), p.geom
    from (
      select row.*, portal.line_part(s.geom, row.from_m / s.length_m, row.to_m / s.length_m) as geom
      from jsonb_to_recordset(${sql.json(pieces)}::jsonb) as row(
        segment_id bigint, unit_id bigint, weight real, from_m double precision, to_m double precision)
      join portal.segment s on s.id = row.segment_id
    ) p`;
}
