import type { TransactionSql } from 'postgres';
import type { Database } from '../../../api/database/database.ts';
import { republish } from '../harness/republish.ts';
import { CANARIES, type Canary, canary } from './canaries.ts';

/** The least that is a JPEG, with a word where its picture would be. */
const jpeg = (word: string) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1]),
    Buffer.from(word),
    Buffer.from([0xff, 0xd9]),
  ]);

const LAND = { west: { commune: '25001', route: 'R3' }, east: { commune: '25003', route: 'R4' } } as const;
type Land = keyof typeof LAND;

/** Rows of these are never changed; here they are, while nobody looks. */
const APPEND_ONLY = ['figure', 'light_record', 'promise_event'];

/**
 * Puts every canary into the canary province: into the rows it has, and into new ones where it has none. What the public is
 * told stays as it was. Published anew at the end. Returns the texts of what the database made itself.
 */
export async function plantCanaries(database: Database): Promise<ReadonlyMap<string, Canary>> {
  await database.sql.begin(async (sql) => {
    for (const table of APPEND_ONLY) await sql.unsafe(`alter table portal.${table} disable trigger user`);
    for (const land of ['west', 'east'] as const) {
      await plantRegisters(sql, land);
      await plantFigures(sql, land);
      await plantRoads(sql, land);
      await plantReports(sql, land);
      await plantScenario(sql, land);
    }
    for (const table of APPEND_ONLY) await sql.unsafe(`alter table portal.${table} enable trigger user`);
    await plantRecords(sql);
    await plantAccounts(sql);
  });
  await republish(database);
  return takeSeals(database);
}

async function takeSeals({ sql }: Database): Promise<ReadonlyMap<string, Canary>> {
  const taken = new Map<string, Canary>();
  for (const column of ['previous', 'hash']) {
    const seal = CANARIES.find(({ name }) => name === `audit_seal.${column}`);
    const rows = await sql<{ hex: string }[]>`
      select encode(${sql(column)}, 'hex') as hex from portal.audit_seal where seq > 1`;
    if (seal === undefined || rows.length === 0) throw new Error(`no seal has a ${column}`);
    for (const { hex } of rows) {
      taken.set(hex, seal);
      taken.set(Buffer.from(hex, 'hex').toString('base64').slice(0, 42), seal);
    }
  }
  return taken;
}

async function plantRegisters(sql: TransactionSql, land: Land): Promise<void> {
  const is = (name: string) => canary(name, land);
  const unit = sql`(select id from portal.unit where code = ${LAND[land].commune})`;
  await sql`
    insert into portal.residential_area (code, unit_id, name, kind, valid_from)
    values ('planted', ${unit}, '', 'ap', '2000-01-01')`;
  await sql`
    update portal.residential_area set code = ${is('residential_area.code')} || 'n' || id,
      name = ${is('residential_area.name')} || 'n' || id, households = ${is('residential_area.households')}::text::int,
      geom = st_geomfromtext(${`POINT(${is('residential_area.geom')})`}::text, 4326)
    where unit_id = ${unit}`;
  await sql`
    insert into portal.organisation (code, unit_id, name, kind, valid_from)
    values ('planted', ${unit}, '', 'school', '2000-01-01')`;
  await sql`
    update portal.organisation set code = ${is('organisation.code')} || 'n' || id,
      name = ${is('organisation.name')} || 'n' || id, roster = ${is('organisation.roster')}::text::int
    where unit_id = ${unit}`;
  await sql`
    insert into portal.security_model (code, unit_id, name, kind, started_on) values ('planted', ${unit}, '', '', '1980-01-01')`;
  await sql`
    update portal.security_model set code = ${is('security_model.code')} || 'n' || id,
      name = ${is('security_model.name')} || 'n' || id, kind = ${is('security_model.kind')},
      started_on = ${is('security_model.started_on')}::text::date,
      strengthened_on = ${is('security_model.strengthened_on')}::text::date,
      geom = st_geomfromtext(${`POINT(${is('security_model.geom')})`}::text, 4326)
    where unit_id = ${unit}`;
  if (land === 'west') {
    await sql`
      insert into portal.security_model (code, unit_id, name, kind, started_on, ended_on)
      values ('ended', ${unit}, '', '', '1980-01-01',
        ${canary('security_model.ended_on a model that ended', land)}::text::date)`;
  }
  await sql`
    insert into portal.model_review (model_id, reviewed_on, effective)
    select id, ${is('model_review.reviewed_on')}::text::date, false from portal.security_model where unit_id = ${unit}`;
}

async function plantFigures(sql: TransactionSql, land: Land): Promise<void> {
  const is = (name: string) => canary(name, land);
  const unit = sql`(select id from portal.unit where code = ${LAND[land].commune})`;
  const of = (kind: 'of an organisation' | 'of T8' | 'of a draft') => ({
    numerator: is(`figure.numerator ${kind}`),
    denominator: is(`figure.denominator ${kind}`),
  });
  const [document] = await sql<{ id: string }[]>`
    insert into portal.document (code, number, title, issued_on, issuer)
    values (${is('document.code')}, ${is('document.number of an organisation')},
      ${is('document.title of an organisation')}, ${is('document.issued_on of an organisation')}::text::date,
      ${is('document.issuer of an organisation')}) returning id::text`;
  const [source] = await sql<{ id: string; plan: string }[]>`
    select source_id::text as id, plan_id as plan from portal.figure limit 1`;
  if (document === undefined || source === undefined) throw new Error('there is nothing to plant beside');
  const add = (target: string, kind: Parameters<typeof of>[0]) => sql`
    insert into portal.figure (plan_id, target_id, unit_id, organisation_id, valid_on, recorded_at, numerator,
      denominator, source_id, entered_by, approved_by)
    values (${source.plan}, ${target}, ${kind === 'of an organisation' ? null : sql`${unit}`},
      ${kind === 'of an organisation' ? sql`(select min(id) from portal.organisation where unit_id = ${unit})` : null},
      '2020-07-31', '2020-08-02T01:00:00Z', ${of(kind).numerator}::text::numeric,
      ${of(kind).denominator}::text::numeric, ${source.id}::text::bigint, '', ${kind === 'of a draft' ? null : ''})`;
  await sql`
    insert into portal.figure (plan_id, target_id, residential_area_id, valid_on, recorded_at, numerator, denominator,
      source_id, entered_by, approved_by)
    values (${source.plan}, 'T3', (select max(id) from portal.residential_area where unit_id = ${unit}), '2020-06-30',
      '2020-07-02T01:00:00Z', 1, 1, ${source.id}::text::bigint, '', '')`;
  if (land === 'east') {
    await add('T2', 'of an organisation');
    await add('T8', 'of T8');
    await add('T1', 'of a draft');
  }
  const mine = sql`(f.unit_id = ${unit} or exists (
    select from portal.organisation o where o.id = f.organisation_id and o.unit_id = ${unit}) or exists (
    select from portal.residential_area a where a.id = f.residential_area_id and a.unit_id = ${unit}))`;
  await sql`
    update portal.figure f set entered_by = ${is('figure.entered_by')},
      approved_by = case when approved_by is not null then ${is('figure.approved_by')} end
    where ${mine}`;
  await sql`
    update portal.figure f set numerator = ${of('of an organisation').numerator}::text::numeric,
      denominator = ${of('of an organisation').denominator}::text::numeric,
      reason = ${is('figure.reason of an organisation')}, document_id = ${document.id}::text::bigint
    where ${mine} and f.organisation_id is not null and f.target_id = 'T2'`;
  await sql`
    update portal.figure f set numerator = ${of('of T8').numerator}::text::numeric,
      denominator = ${of('of T8').denominator}::text::numeric
    where ${mine} and f.target_id = 'T8'`;
  await sql`
    update portal.figure f set numerator = ${of('of a draft').numerator}::text::numeric,
      denominator = ${of('of a draft').denominator}::text::numeric, reason = ${is('figure.reason of a draft')}
    where f.approved_by is null and ${mine}`;
  // What is left of the province as it was: the commune beside, in the same district, and the province's own T8.
  if (land === 'east') return;
  await sql`
    update portal.figure set entered_by = ${is('figure.entered_by')},
      approved_by = case when approved_by is not null then ${is('figure.approved_by')} end
    where unit_id = (select id from portal.unit where code = '25002')`;
  await sql`
    update portal.figure set numerator = ${of('of a draft').numerator}::text::numeric,
      denominator = ${of('of a draft').denominator}::text::numeric, reason = ${is('figure.reason of a draft')}
    where approved_by is null and unit_id = (select id from portal.unit where code = '25002')`;
  await sql`
    update portal.figure set numerator = ${canary('figure.numerator of T8')}::text::numeric,
      denominator = ${canary('figure.denominator of T8')}::text::numeric, entered_by = '', approved_by = ''
    where unit_id = (select id from portal.unit where code = '72')`;
}

async function plantRoads(sql: TransactionSql, land: Land): Promise<void> {
  const is = (name: string) => canary(name, land);
  const segment = sql`(select s.id from portal.segment s join portal.route r on r.id = s.route_id
    where r.code = ${LAND[land].route})`;
  await sql`
    insert into portal.light_record (segment_id, valid_on, recorded_at, authority, source_kind, source_id, entered_by)
    select ${segment}, '2020-05-01', '2020-05-02T01:00:00Z', 1, 'osm', source_id, '' from portal.light_record limit 1`;
  await sql`
    update portal.light_record set entered_by = ${is('light_record.entered_by')}, reason = ${is('light_record.reason')}
    where segment_id = ${segment}`;
  await sql`
    update portal.light_record set edit_id = ${is('light_record.edit_id')}::text::uuid
    where id = (select max(id) from portal.light_record where segment_id = ${segment})`;
  const unapproved = sql`(select id from portal.light_promise where segment_id = ${segment} and not approved)`;
  await sql`
    update portal.light_promise set agency = ${is('light_promise.agency nobody approved')},
      promised_on = ${is('light_promise.promised_on nobody approved')}::text::date, code = ${is('light_promise.code')}
    where id = ${unapproved}`;
  await sql`
    update portal.promise_event set actor = ${is('promise_event.actor')}, reason = ${is('promise_event.reason')}
    where promise_id in (select id from portal.light_promise where segment_id = ${segment})`;
  await sql`
    update portal.promise_event set agency = ${is('promise_event.agency nobody approved')},
      promised_on = ${is('promise_event.promised_on nobody approved')}::text::date,
      request_id = ${is('promise_event.request_id')}::text::uuid
    where promise_id = ${unapproved}`;
  await sql`
    insert into portal.accident (code, happened_on, cases, geom, segment_id, source_id)
    select ${is('accident.code')}, ${is('accident.happened_on')}::text::date, ${is('accident.cases')}::text::int,
      st_geomfromtext(${`POINT(${is('accident.geom')})`}::text, 4326), ${segment},
      (select id from portal.source where kind = 'accidents')`;
  await sql`delete from portal.accident where code = 'CHIM-HOANG-YEN-TN'`;
}

async function plantReports(sql: TransactionSql, land: Land): Promise<void> {
  const is = (name: string) => canary(name, land);
  const segment = sql`(select s.id from portal.segment s join portal.route r on r.id = s.route_id
    where r.code = ${LAND[land].route})`;
  const image = (name: string) => sql`decode(${jpeg(is(name)).toString('base64')}, 'base64')`;
  await sql`
    insert into portal.field_photo (id, segment_id, taken_at, note, entered_by, received_at, sha256, image)
    values (${is('field_photo.id')}::text::uuid, ${segment}, ${is('field_photo.taken_at')}::text::timestamptz,
      ${is('field_photo.note')}, ${is('field_photo.entered_by')},
      ${is('field_photo.received_at')}::text::timestamptz, ${is('field_photo.sha256')},
      ${image('field_photo.image')})`;
  await sql`
    insert into portal.citizen_report (id, segment_id, kind, note, received_at, sha256, image)
    values (${is('citizen_report.id')}::text::uuid, ${segment}, 'broken', ${is('citizen_report.note')},
      ${is('citizen_report.received_at')}::text::timestamptz, ${is('citizen_report.sha256')},
      ${image('citizen_report.image')})`;
  await sql`
    insert into portal.citizen_report_decision (report_id, outcome, reason, decided_by)
    values (${is('citizen_report.id')}::text::uuid, ${land === 'west' ? 'accepted' : 'refused'},
      ${is('citizen_report_decision.reason')}, ${is('citizen_report_decision.decided_by')})`;
}

async function plantScenario(sql: TransactionSql, land: Land): Promise<void> {
  const is = (name: string) => canary(name, land);
  const [segment] = await sql<{ id: number }[]>`
    select s.id::int from portal.segment s join portal.route r on r.id = s.route_id where r.code = ${LAND[land].route}`;
  const shared = ' that is shared';
  const work = (route: string) => ({
    segment: segment?.id ?? 0,
    fromM: 0,
    toM: 10,
    route,
    class: 'hamlet',
    units: [LAND[land].commune],
    cost: 1,
    isForced: false,
    households: null,
    gapM: 10,
    turns: null,
  });
  const id = is(`scenario.id${shared}`);
  await sql`
    insert into portal.scenario (id, owner, created_at)
    values (${id}::text::uuid, ${is(`scenario.owner${shared}`)}, ${is(`scenario.created_at${shared}`)}::text::timestamptz)`;
  await sql`
    insert into portal.scenario_version (scenario_id, version, saved_at, name, note, visibility, question, data_version,
      light_on, known_on, cost, metres, works, units)
    values (${id}::text::uuid, 1, ${is(`scenario_version.saved_at${shared}`)}::text::timestamptz,
      ${is(`scenario_version.name${shared}`)}, ${is(`scenario_version.note${shared}`)}, 'shared',
      ${is(`scenario_version.question${shared}`)}, 1, ${is(`scenario_version.light_on${shared}`)}::text::date,
      ${is(`scenario_version.known_on${shared}`)}::text::date, ${is(`scenario_version.cost${shared}`)}::text::bigint,
      ${is(`scenario_version.metres${shared}`)}::text::float8,
      ${sql.json([work(is(`scenario_version.works${shared}`))])}, '[]')`;
  await sql`
    insert into portal.scenario_event (scenario_id, seq, version, at, action, actor, reason, promised_on, agency)
    values (${id}::text::uuid, 1, 1, ${is('scenario_event.at')}::text::timestamptz, 'submitted',
      ${is('scenario_event.actor')}, ${is('scenario_event.reason')},
      ${is('scenario_event.promised_on')}::text::date, ${is('scenario_event.agency')})`;
  const cover = {
    km: { lit: 0, unlit: 1, unknown: 0, total: 1 },
    routes: { lit: 0, unlit: 1, unknown: 0, total: 1 },
    interval: { low: 0, high: 0 },
    routeInterval: { low: 0, high: 0 },
  };
  await sql`
    insert into portal.scenario_approval (scenario_id, seq, light_on, classes, units)
    values (${id}::text::uuid, 1, ${is('scenario_approval.light_on')}::text::date, '{hamlet}',
      ${sql.json([{ code: is('scenario_approval.units'), before: cover, after: cover, turns: null }])})`;
  if (land === 'east') return;
  const own = (name: string) => canary(`${name} that is private`);
  await sql`
    insert into portal.scenario (id, owner)
    values (${own('scenario.id')}::text::uuid, ${own('scenario.owner')})`;
  await sql`
    insert into portal.scenario_version (scenario_id, version, name, note, visibility, question, data_version, light_on,
      cost, metres, works, units)
    values (${own('scenario.id')}::text::uuid, 1, ${own('scenario_version.name')},
      ${own('scenario_version.note')}, 'private', ${own('scenario_version.question')}, 1, '2020-06-01',
      ${own('scenario_version.cost')}::text::bigint, ${own('scenario_version.metres')}::text::float8,
      ${sql.json([work(own('scenario_version.works'))])}, ${sql.json([own('scenario_version.units')])})`;
}

/** What the portal writes down of itself. */
async function plantRecords(sql: TransactionSql): Promise<void> {
  await sql`
    update portal.source set file_name = ${canary('source.file_name')}, sha256 = ${canary('source.sha256')},
      loaded_by = ${canary('source.loaded_by')}`;
  await sql`
    update portal.source set title = ${canary('source.title of accidents')},
      attribution = ${canary('source.attribution of accidents')},
      licence = ${canary('source.licence of accidents')}
    where kind = 'accidents'`;
  await sql`
    update portal.publication set published_by = ${canary('publication.published_by')},
      note = ${canary('publication.note')}`;
  await sql`update portal.plan set sha256 = ${canary('plan.sha256')}`;
  await sql`update portal.segment set code = ${canary('segment.code')} || 'n' || id`;
  await sql`update portal.unit_tree set note = ${canary('unit_tree.note')}`;
  await sql`
    insert into portal.crosswalk (from_unit_id, to_unit_id, share, note)
    select min(id), max(id), 1, ${canary('crosswalk.note')} from portal.unit`;
  await sql`
    insert into portal.citizen_report_sender (sender, at)
    values (${canary('citizen_report_sender.sender')}, ${canary('citizen_report_sender.at')}::text::timestamptz)`;
  await sql`
    insert into portal.audit_log (actor, action, subject, before, after, reason)
    values (${canary('audit_log.actor')}, ${canary('audit_log.action')}, ${canary('audit_log.subject')},
      ${sql.json({ was: canary('audit_log.before') })}, ${sql.json({ is: canary('audit_log.after') })},
      ${canary('audit_log.reason')})`;
}

async function plantAccounts(sql: TransactionSql): Promise<void> {
  const is = (name: string) => canary(`account.${name}`);
  const person = is('person.id');
  await sql`
    insert into account.person (id, username, name, email, image, role, district)
    values (${person}, ${is('person.username')}, ${is('person.name')}, ${is('person.email')}, ${is('person.image')},
      'planner', ${is('person.district')})`;
  await sql`
    insert into account.session (id, person_id, token, expires_at, ip_address, user_agent)
    values (${is('session.id')}, ${person}, ${is('session.token')}, '2100-01-01',
      ${is('session.ip_address')}, ${is('session.user_agent')})`;
  await sql`
    insert into account.credential (id, person_id, account_id, provider_id, password, access_token, refresh_token,
      id_token, scope)
    values (${is('credential.id')}, ${person}, ${is('credential.account_id')}, ${is('credential.provider_id')},
      ${is('credential.password')}, ${is('credential.access_token')}, ${is('credential.refresh_token')},
      ${is('credential.id_token')}, ${is('credential.scope')})`;
  await sql`
    insert into account.verification (id, identifier, value, expires_at)
    values (${is('verification.id')}, ${is('verification.identifier')}, ${is('verification.value')}, '2100-01-01')`;
  await sql`
    insert into account.failed_try (subject, failures, last_at)
    values (${is('failed_try.subject')}, 1, '2020-01-01')`;
  const bytes = (name: string) =>
    sql`decode(${Buffer.from(is(name).padEnd(32)).toString('base64')}, 'base64')`;
  await sql`
    insert into account.second_factor (person_id, sealed_key) values (${person}, ${bytes('second_factor.sealed_key')})`;
  await sql`insert into account.backup_code (person_id, digest) values (${person}, ${bytes('backup_code.digest')})`;
}
