import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { daySchema, litSchema } from '../../geodata/contract/primitives.ts';
import type { MeasuredPiece } from '../../geodata/light/coverage-series.ts';
import type { LightEpoch } from '../../geodata/light/light-epoch.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import { knownAt } from './attainment.ts';

const epochRow = z
  .object({
    segment_id: z.coerce.number().int(),
    since: daySchema,
    spans: z.array(z.tuple([z.number(), z.number(), litSchema, z.boolean()])),
  })
  .transform(
    (row): LightEpoch => ({
      segmentId: row.segment_id,
      since: row.since,
      spans: row.spans.map(([fromM, toM, lit, broken]) => ({ fromM, toM, lit, broken })),
    }),
  );

/**
 * What was held of each segment from which day on, up to `today`, as known at the end of `knownOn`: on each day on
 * which a record of a segment begins, the record that speaks for it by the rule of `light_state`.
 */
export async function readEpochs(
  sql: TransactionSql,
  today: string,
  knownOn: string | null,
): Promise<LightEpoch[]> {
  const rows = await sql`
    with known as (select ${knownAt(knownOn)}::text::timestamptz as at),
    record as materialized (
      select r.id, r.segment_id, r.valid_on, r.authority, r.recorded_at
      from open.light_record r, known
      where r.valid_on <= ${today}::date and r.recorded_at <= known.at
        and not exists (
          select from open.light_record s where s.supersedes = r.id and s.recorded_at <= known.at)
    ), state as (
      select distinct on (d.segment_id, d.valid_on) d.segment_id, d.valid_on as since, r.id as record_id
      from (select distinct segment_id, valid_on from record) d
      join record r on r.segment_id = d.segment_id and r.valid_on <= d.valid_on
      order by d.segment_id, d.valid_on, r.authority desc, r.valid_on desc, r.recorded_at desc, r.id desc
    ), epoch as (
      select segment_id, since, record_id,
        lag(record_id) over (partition by segment_id order by since) as before
      from state
    )
    select e.segment_id, e.since::text as since, coalesce((
        select json_agg(json_build_array(s.from_m, s.to_m, s.lit, s.operating = 'broken') order by s.from_m)
        from open.light_span s where s.record_id = e.record_id), '[]'::json) as spans
    from epoch e
    where e.before is distinct from e.record_id
    order by e.segment_id, e.since`;
  return z.array(epochRow).parse([...rows]);
}

const pieceRow = z
  .object({
    segment_id: z.coerce.number().int(),
    route_id: z.coerce.number().int(),
    unit_id: z.coerce.number().int().nullable(),
    weight: z.number(),
    from_m: z.number(),
    to_m: z.number(),
  })
  .transform(
    (row): MeasuredPiece => ({
      segmentId: row.segment_id,
      routeId: row.route_id,
      unitId: row.unit_id,
      weight: row.weight,
      fromM: row.from_m,
      toM: row.to_m,
    }),
  );

/** The measured pieces of the roads of some classes, without geometry. */
export async function readMeasuredPieces(
  sql: TransactionSql,
  classes: readonly RoadClass[],
): Promise<MeasuredPiece[]> {
  const rows = await sql`
    select p.segment_id, s.route_id, p.unit_id, p.weight::float8 as weight, p.from_m, p.to_m
    from open.segment_piece p
    join open.segment s on s.id = p.segment_id
    join open.route r on r.id = s.route_id
    where r.road_class = any (${sql.array([...classes])}::text[])
    order by p.id`;
  return z.array(pieceRow).parse([...rows]);
}
