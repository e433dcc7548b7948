import type { TransactionSql } from 'postgres';
import type { SampleProvince } from '../../geodata/sample/sample-rows.ts';
import { foldKey } from '../../geodata/text/fold.ts';
import { earlierDay } from '../../geodata/time/day.ts';
import { inBatches } from './in-batches.ts';

type Roads = Pick<SampleProvince, 'routes' | 'segments' | 'lightRecords' | 'promises'>;

const NO_DAY = '9999-12-31';
const ENTERED_BY = 'Dữ liệu minh hoạ';
const AUTHORITY = { official: 3, survey: 2, osm: 1 } as const;

/** Routes, segments, what is known of their light, and promises. Lengths are PostGIS's, on the ellipsoid. */
export async function seedRoads(
  sql: TransactionSql,
  { routes, segments, lightRecords, promises }: Roads,
  sources: { readonly roads: string; readonly light: string },
): Promise<void> {
  const routeCode = new Map(routes.map((route) => [route.id, route.code]));
  const routeRows = routes.map((route) => ({
    code: route.code,
    name: route.name,
    search_key: foldKey(route.name),
    road_class: route.roadClass,
    agency: route.agency,
  }));
  await inBatches(
    routeRows,
    (batch) => sql`
      insert into portal.route (code, name, search_key, road_class, agency, source_id)
      select r.*, ${sources.roads}::int8 from jsonb_to_recordset(${sql.json(batch)}::jsonb)
        as r(code text, name text, search_key text, road_class text, agency text)`,
  );
  const segmentRows = segments.map((segment) => ({
    code: segment.id,
    route: routeCode.get(segment.routeId),
    seq: segment.seq,
    name: segment.name ?? null,
    line: JSON.stringify({ type: 'LineString', coordinates: segment.coordinates }),
  }));
  await inBatches(
    segmentRows,
    (batch) => sql`
      insert into portal.segment (code, route_id, seq, name, geom, length_m)
      select s.code, t.id, s.seq, s.name, s.geom, st_length(s.geom::geography)
      from (
        select r.*, st_setsrid(st_geomfromgeojson(r.line), 4326) as geom
        from jsonb_to_recordset(${sql.json(batch)}::jsonb)
          as r(code text, route text, seq int, name text, line text)
      ) s
      join portal.route t on t.code = s.route`,
  );
  await inBatches(lightRecords, (batch) => insertLight(sql, batch, sources.light));
  await seedPromises(sql, promises, lightRecords);
}

/** Promises with their history: what has none stands as it does since the first day of any light. */
async function seedPromises(
  sql: TransactionSql,
  promises: Roads['promises'],
  lightRecords: Roads['lightRecords'],
): Promise<void> {
  const firstDay = lightRecords.reduce((day, { validOn }) => earlierDay(day, validOn), NO_DAY);
  const promiseRows = promises.map((promise) => ({
    code: promise.id,
    segment: promise.segmentId,
    from_m: promise.fromM,
    to_m: promise.toM,
    status: promise.status,
    promised_on: promise.promisedOn,
    agency: promise.agency,
    approved: promise.approved,
  }));
  await inBatches(
    promiseRows,
    (batch) => sql`
      insert into portal.light_promise (code, segment_id, from_m, to_m, status, promised_on, agency, approved)
      select r.code, s.id, r.from_m, r.to_m, r.status, r.promised_on, r.agency, r.approved
      from jsonb_to_recordset(${sql.json(batch)}::jsonb) as r(code text, segment text, from_m float8, to_m float8,
        status text, promised_on date, agency text, approved boolean)
      join portal.segment s on s.code = r.segment`,
  );
  const stepRows = promises.flatMap(({ id, status, promisedOn, agency, approved, steps }) =>
    (steps ?? [{ on: earlierDay(firstDay, promisedOn), status, promisedOn, approved, reason: null }]).map(
      (step, at) => ({
        code: id,
        seq: at + 1,
        happened_on: step.on,
        status: step.status,
        promised_on: step.promisedOn,
        agency,
        approved: step.approved,
        reason: step.reason,
      }),
    ),
  );
  await inBatches(
    stepRows,
    (batch) => sql`
      insert into portal.promise_event (promise_id, seq, happened_on, recorded_at, status, promised_on, agency, approved, actor, reason)
      select p.id, r.seq, r.happened_on, (r.happened_on + time '08:00') at time zone 'Asia/Ho_Chi_Minh', r.status,
        r.promised_on, r.agency, r.approved, ${ENTERED_BY}, r.reason
      from jsonb_to_recordset(${sql.json(batch)}::jsonb) as r(code text, seq int, happened_on date, status text,
        promised_on date, agency text, approved boolean, reason text)
      join portal.light_promise p on p.code = r.code
      order by p.id, r.seq`,
  );
}

/** Records and their spans in one statement: a span finds its record by the segment, the source and the day. */
function insertLight(sql: TransactionSql, records: Roads['lightRecords'], source: string) {
  const rows = records.map((record) => ({
    segment: record.segmentId,
    valid_on: record.validOn,
    source_kind: record.source,
    authority: AUTHORITY[record.source],
    spans: record.spans.map((span) => ({
      from_m: span.fromM,
      to_m: span.toM,
      lit: span.lit ? 'yes' : 'no',
      operating: span.operating,
      hours: span.hours,
      power: span.power,
      lamps: span.lamps,
      payer: span.payer,
      checked_on: span.checkedOn,
    })),
  }));
  return sql`
    with given as materialized (
      select s.id as segment_id, r.* from jsonb_to_recordset(${sql.json(rows)}::jsonb)
        as r(segment text, valid_on date, source_kind text, authority smallint, spans jsonb)
      join portal.segment s on s.code = r.segment
    ), record as (
      insert into portal.light_record (segment_id, valid_on, recorded_at, authority, source_kind, source_id, entered_by)
      select segment_id, valid_on, (valid_on + time '08:00') at time zone 'Asia/Ho_Chi_Minh', authority, source_kind, ${source}::int8, ${ENTERED_BY}
      from given
      returning id, segment_id, valid_on, source_kind
    )
    insert into portal.light_span (record_id, from_m, to_m, lit, operating, hours, power, lamps, payer, checked_on)
    select record.id, sp.from_m, sp.to_m, sp.lit, sp.operating, sp.hours, sp.power, sp.lamps, sp.payer, sp.checked_on
    from given
    join record on record.segment_id = given.segment_id and record.valid_on = given.valid_on
      and record.source_kind = given.source_kind
    cross join jsonb_to_recordset(given.spans) as sp(from_m float8, to_m float8, lit text, operating text, hours text,
      power text, lamps int, payer text, checked_on date)`;
}
