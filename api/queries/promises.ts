import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { positionSchema, roadClassSchema } from '../../geodata/contract/primitives.ts';
import type { LightPromise, PromiseDetail } from '../../geodata/contract/promises.ts';
import { promiseStatusSchema } from '../../geodata/contract/promises.ts';
import { type PromiseEntry, promiseOn } from '../../geodata/promise/promise-state.ts';
import { slippageOf } from '../../geodata/promise/slippage.ts';
import type { Access } from '../database/in-role.ts';
import { knownAt } from './attainment.ts';
import { decodePolyline } from './polyline.ts';

const entrySchema = z.object({
  seq: z.number().int(),
  on: z.string(),
  status: promiseStatusSchema,
  promisedOn: z.string(),
  agency: z.string(),
  approved: z.boolean(),
  actor: z.string().nullable(),
  reason: z.string().nullable(),
}) satisfies z.ZodType<PromiseEntry>;

const rowSchema = z.object({
  id: z.number().int(),
  segment: z.number().int(),
  route: z.object({ id: z.number().int(), name: z.string() }),
  class: roadClassSchema,
  units: z.array(z.object({ code: z.string(), name: z.string() })),
  fromM: z.number(),
  toM: z.number(),
  at: z.object({ coordinates: positionSchema }).transform(({ coordinates }) => coordinates),
  line: z.string().optional(),
  entries: z.array(entrySchema).min(1),
});
export type PromiseRow = z.infer<typeof rowSchema>;

export interface PromisesWanted {
  readonly knownOn?: string | null | undefined;
  /** Ids of units; null: everywhere. */
  readonly unitIds?: readonly number[] | null;
  readonly ids?: readonly number[] | undefined;
  readonly segments?: readonly number[];
  /** The stretch as a line too. */
  readonly withLines?: boolean;
}

/**
 * Promises with all their entries in order: the public's are the approved ones, without who and why, and so are those outside the
 * district an account is limited to.
 */
export async function readPromises(
  sql: TransactionSql,
  role: Access,
  { knownOn = null, unitIds = null, ids, segments, withLines = false }: PromisesWanted,
): Promise<PromiseRow[]> {
  const isPublic = role === 'portal_public';
  // True of nothing for an account without a limit.
  const elsewhere = sql`(select portal.limited_to()) is not null and not portal.owns_segment(p.segment_id)`;
  const entries = isPublic
    ? sql`select e.*, null::text as actor, null::text as reason from open.promise_event e`
    : sql`
        select e.promise_id, e.seq, e.happened_on, e.recorded_at, e.status, e.promised_on, e.agency, e.approved,
          e.actor, e.reason
        from portal.promise_event e
        union all
        select e.*, null, null
        from open.promise_event e join open.promise p on p.id = e.promise_id where ${elsewhere}`;
  const promises = isPublic
    ? sql`select * from open.promise`
    : sql`
        select id, segment_id, from_m, to_m, status from portal.light_promise
        union all
        select p.* from open.promise p where ${elsewhere}`;
  const rows = await sql`
    with entry as (
      select e.promise_id, jsonb_agg(jsonb_build_object('seq', e.seq, 'on', e.happened_on, 'status', e.status,
          'promisedOn', e.promised_on, 'agency', e.agency, 'approved', e.approved,
          'actor', e.actor, 'reason', e.reason) order by e.seq) as entries
      from (
        select e.* from (${entries}) e
        where e.recorded_at <= ${knownAt(knownOn)}::text::timestamptz
          ${ids === undefined ? sql`` : sql`and e.promise_id = any (${sql.array([...ids])}::int8[])`}
      ) e group by e.promise_id
    )
    select p.id::int, p.segment_id::int as segment, jsonb_build_object('id', r.id, 'name', r.name) as route,
      r.road_class as class, p.from_m as "fromM", least(p.to_m, s.length_m) as "toM",
      st_asgeojson(st_lineinterpolatepoint(s.geom, least(1, (p.from_m + p.to_m) / 2 / s.length_m)), 5)::jsonb as at,
      ${withLines ? lineOfStretch(sql) : sql``}
      entry.entries,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('code', u.code, 'name', u.name)), '[]')
        from open.segment_piece sp join open.unit u on u.id = sp.unit_id
        where sp.segment_id = p.segment_id and sp.from_m < p.to_m - 0.01 and sp.to_m > p.from_m + 0.01) as units
    from (${promises}) p
    join entry on entry.promise_id = p.id
    join open.segment s on s.id = p.segment_id and p.from_m < s.length_m
    join open.route r on r.id = s.route_id
    where ${ids === undefined ? sql`true` : sql`p.id = any (${sql.array([...ids])}::int8[])`}
      ${segments === undefined ? sql`` : sql`and p.segment_id = any (${sql.array([...segments])}::int8[])`}
      ${
        unitIds === null
          ? sql``
          : sql`and exists (select from open.segment_piece sp where sp.segment_id = p.segment_id
              and sp.unit_id = any (${sql.array([...unitIds])}::int8[])
              and sp.from_m < p.to_m - 0.01 and sp.to_m > p.from_m + 0.01)`
      }
    order by p.id`;
  return z.array(rowSchema).parse([...rows]);
}

const lineOfStretch = (sql: TransactionSql) => sql`
  st_asencodedpolyline(open.line_part(s.geom, p.from_m / s.length_m, least(1, p.to_m / s.length_m)), 6) as line,`;

/** As it stood on a day; null: not made yet. */
export function asOn({ entries, line, ...row }: PromiseRow, on: string): LightPromise | null {
  const state = promiseOn(entries, on);
  if (state === null) return null;
  const { on: since, status, promisedOn, firstPromisedOn, litOn, agency, approved } = state;
  const seq = entries.at(-1)?.seq ?? 1;
  return {
    ...row,
    seq,
    status,
    since,
    firstPromisedOn,
    promisedOn,
    litOn,
    agency,
    approved,
    ...slippageOf(state, on),
    ...(line === undefined ? {} : { line: decodePolyline(line) }),
  };
}

/** With its history up to that day. */
export function detailOn(row: PromiseRow, on: string): PromiseDetail | null {
  const promise = asOn(row, on);
  return promise === null ? null : { ...promise, entries: row.entries.filter((entry) => entry.on <= on) };
}

/** The newest day anything was written of a promise, up to `today`; null: of none. */
export async function readNewestPromiseDay(sql: TransactionSql, today: string): Promise<string | null> {
  const [row] = await sql`
    select max(happened_on)::text as day from open.promise_event where happened_on <= ${today}::date`;
  return z.object({ day: z.string().nullable() }).parse(row).day;
}
