import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { positionSchema } from '../../geodata/contract/primitives.ts';
import {
  type ScenarioDetail,
  type ScenarioSummary,
  savedUnitSchema,
  savedWorkSchema,
  scenarioDetailSchema,
  scenarioSummarySchema,
} from '../../geodata/contract/scenarios.ts';
import { scenarioState } from '../../geodata/scenario/scenario-state.ts';

const instant = z.date().transform((date) => date.toISOString());
const eventRow = z.object({
  seq: z.number().int(),
  version: z.number().int(),
  at: z.coerce.date().transform((date) => date.toISOString()),
  action: z.enum(['submitted', 'approved', 'returned']),
  by: z.string(),
  reason: z.string().nullable(),
  promisedOn: z.string().nullable(),
  agency: z.string().nullable(),
});
const headRow = scenarioSummarySchema.omit({ state: true, lastEvent: true, savedAt: true }).extend({
  savedAt: instant,
  cost: z.coerce.number(),
  dataVersion: z.coerce.number(),
  events: z.array(eventRow),
});

/** Every scenario as last saved, the newest first. Who may see which is for the caller to say. */
export async function readScenarios(sql: TransactionSql, id?: string): Promise<ScenarioSummary[]> {
  const rows = await sql`
    select s.id, v.version, v.name, v.note, s.owner, v.visibility, v.saved_at as "savedAt", v.question,
      v.data_version as "dataVersion", v.light_on::text as on, v.known_on::text as "knownOn", v.cost, v.metres,
      jsonb_array_length(v.works) as works,
      (select count(*)::int from jsonb_array_elements(v.units) u where u ->> 'turns' = 'met') as met,
      (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'version', e.version, 'at', e.at, 'action', e.action,
          'by', e.actor, 'reason', e.reason, 'promisedOn', e.promised_on, 'agency', e.agency) order by e.seq), '[]')
        from portal.scenario_event e where e.scenario_id = s.id) as events
    from portal.scenario s
    join lateral (
      select * from portal.scenario_version v where v.scenario_id = s.id order by v.version desc limit 1) v on true
    where ${id === undefined ? sql`true` : sql`s.id = ${id}`}
    order by v.saved_at desc, s.id`;
  return z
    .array(headRow)
    .parse([...rows])
    .map(({ events, ...head }) => {
      const lastEvent = events.at(-1) ?? null;
      return { ...head, state: scenarioState(head.version, lastEvent), lastEvent };
    });
}

const bodyRow = z.object({
  works: z.array(savedWorkSchema),
  units: z.array(savedUnitSchema),
  official: scenarioDetailSchema.shape.official,
  versions: z.array(
    z.object({
      version: z.number().int(),
      savedAt: z.coerce.date().transform((date) => date.toISOString()),
      name: z.string(),
    }),
  ),
  events: z.array(eventRow),
});
const lineRow = z.object({
  line: z.object({ coordinates: z.array(positionSchema) }).nullable(),
});

/** A scenario as it is kept, with the roads of its works drawn. */
export async function readScenarioBody(
  sql: TransactionSql,
  { works: _, ...summary }: ScenarioSummary,
): Promise<Omit<ScenarioDetail, 'litSince'>> {
  const { id, version } = summary;
  const [row] = await sql`
    select v.works, v.units,
      (select jsonb_build_object('on', a.light_on, 'classes', a.classes, 'units', a.units)
        from portal.scenario_approval a where a.scenario_id = v.scenario_id order by a.seq desc limit 1) as official,
      (select jsonb_agg(jsonb_build_object('version', o.version, 'savedAt', o.saved_at, 'name', o.name) order by o.version)
        from portal.scenario_version o where o.scenario_id = v.scenario_id) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'version', e.version, 'at', e.at, 'action', e.action,
          'by', e.actor, 'reason', e.reason, 'promisedOn', e.promised_on, 'agency', e.agency) order by e.seq), '[]')
        from portal.scenario_event e where e.scenario_id = v.scenario_id) as events
    from portal.scenario_version v where v.scenario_id = ${id} and v.version = ${version}`;
  const body = bodyRow.parse(row);
  const lines = await sql`
    select st_asgeojson(portal.line_part(s.geom, least(1, w.from_m / s.length_m), least(1, w.to_m / s.length_m)), 6)::jsonb as line
    from unnest(${sql.array(body.works.map(({ segment }) => segment))}::int8[],
      ${sql.array(body.works.map(({ fromM }) => fromM))}::float8[],
      ${sql.array(body.works.map(({ toM }) => toM))}::float8[]) with ordinality as w(segment, from_m, to_m, at)
    left join portal.segment s on s.id = w.segment
    order by w.at`;
  const drawn = z.array(lineRow).parse([...lines]);
  const works = body.works.map((work, at) => ({ ...work, line: drawn[at]?.line?.coordinates ?? [] }));
  return { ...summary, ...body, works };
}
