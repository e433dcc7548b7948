import type { TransactionSql } from 'postgres';
import type { SampleProvince } from '../../geodata/sample/sample-rows.ts';
import { inBatches } from './in-batches.ts';

type Points = Pick<SampleProvince, 'places' | 'accidents'>;

const lonLat = (point: readonly number[] | null) => ({ lon: point?.[0] ?? null, lat: point?.[1] ?? null });

/** Public places and accidents; an accident whose segment is not there keeps its point alone. */
export async function seedPlaces(
  sql: TransactionSql,
  { places, accidents }: Points,
  sources: { readonly places: string; readonly accidents: string },
): Promise<void> {
  const placeRows = places.map(({ point, validFrom, validTo, ...rest }) => ({
    ...rest,
    ...lonLat(point),
    valid_from: validFrom,
    valid_to: validTo,
  }));
  await inBatches(
    placeRows,
    (batch) => sql`
      insert into portal.place (code, kind, name, geom, valid_from, valid_to, source_id, recorded_at)
      select r.code, r.kind, r.name, st_setsrid(st_makepoint(r.lon, r.lat), 4326), r.valid_from, r.valid_to,
        ${sources.places}::int8, timestamptz '2020-01-01 08:00:00+07'
      from jsonb_to_recordset(${sql.json(batch)}::jsonb) as r(code text, kind text, name text, lon float8, lat float8,
        valid_from date, valid_to date)`,
  );
  const accidentRows = accidents.map(({ point, segmentId, happenedOn, ...rest }) => ({
    ...rest,
    ...lonLat(point),
    happened_on: happenedOn,
    segment: segmentId,
  }));
  await inBatches(
    accidentRows,
    (batch) => sql`
      insert into portal.accident (code, happened_on, cases, geom, segment_id, source_id, recorded_at)
      select r.code, r.happened_on, r.cases, st_setsrid(st_makepoint(r.lon, r.lat), 4326), s.id,
        ${sources.accidents}::int8, (r.happened_on + time '08:00') at time zone 'Asia/Ho_Chi_Minh'
      from jsonb_to_recordset(${sql.json(batch)}::jsonb) as r(code text, happened_on date, cases int, segment text,
        lon float8, lat float8)
      left join portal.segment s on s.code = r.segment and s.retired_at is null
      where s.id is not null or r.lon is not null`,
  );
}
