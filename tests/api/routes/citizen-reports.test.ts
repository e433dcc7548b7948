import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetReports } from '../../../api/queries/citizen-reports.ts';
import { citizenReportsSchema } from '../../../geodata/contract/citizen-reports.ts';
import { resurveySchema } from '../../../geodata/contract/light-edit-answers.ts';
import { AS_READER, asPlanner, identifyByHeader } from '../harness/as-planner.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

const PLANNER = asPlanner('planner');
const part = (marker: number, content: readonly number[]) => [
  0xff,
  marker,
  0,
  content.length + 2,
  ...content,
];
const EXIF = part(0xe1, [...Buffer.from('Exif\0\0O-DAU')]);
const SCAN = [...part(0xda, [1, 1, 0]), 7, 7, 7];
const jpeg = (...parts: (readonly number[])[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9]);

let portal: SmallPortal;
let alley = 0;
beforeAll(async () => {
  portal = await openSmallPortal(identifyByHeader);
  const [row] = await portal.database.sql`select id::int as id from portal.segment where code = 's-alley'`;
  alley = Number(row?.id);
});
afterAll(() => portal?.close());

let lastAddress = 0;
interface Sent {
  readonly id?: string;
  readonly kind?: string;
  readonly note?: string;
  readonly segment?: number;
  readonly photo?: Uint8Array<ArrayBuffer>;
  readonly from?: string;
  readonly headers?: Record<string, string>;
}
/** As a form sends it; each time from another address when none is given. */
async function send({
  id = randomUUID(),
  kind = 'broken',
  note,
  segment = alley,
  photo,
  ...more
}: Sent = {}) {
  const form = new FormData();
  form.set('id', id);
  form.set('segment', String(segment));
  form.set('kind', kind);
  if (note !== undefined) form.set('note', note);
  if (photo !== undefined) form.set('photo', new File([photo], 'x.jpg', { type: 'image/jpeg' }));
  lastAddress += 1;
  const remoteAddress = more.from ?? `198.51.100.${lastAddress}`;
  return portal.app.request(
    '/api/citizen-reports',
    { method: 'POST', body: form, headers: more.headers ?? {} },
    { incoming: { socket: { remoteAddress } } },
  );
}
const list = async (state = 'waiting') => {
  const response = await portal.app.request(`/api/citizen-reports?state=${state}`, { headers: PLANNER });
  return citizenReportsSchema.parse(await response.json());
};
const decide = async (id: string, body: unknown, headers = PLANNER) =>
  portal.app.request(`/api/citizen-reports/${id}/decision`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('a report', () => {
  it('is taken from anybody without a name, once however often it is sent', async () => {
    const id = randomUUID();
    const sent = { id, note: '  Trụ trước trường\r\n ' };
    expect(await (await send(sent)).json()).toEqual({ id, outcome: 'saved' });
    expect(await (await send(sent)).json()).toEqual({ id, outcome: 'repeated' });
    expect((await send({ ...sent, kind: 'no_light' })).status).toBe(409);
    const { reports } = await list();
    expect(reports.filter((report) => report.id === id)).toMatchObject([
      { segmentId: alley, kind: 'broken', note: 'Trụ trước trường', hasPhoto: false, decision: null },
    ]);
    const columns = await portal.database.sql`
      select column_name as name from information_schema.columns where table_name = 'citizen_report'`;
    expect(columns.map(({ name }) => name).sort()).toEqual(
      ['id', 'segment_id', 'kind', 'note', 'received_at', 'sha256', 'image', 'forgotten_at'].sort(),
    );
  });

  it('keeps a photo without what the camera wrote into it', async () => {
    const id = randomUUID();
    expect((await send({ id, photo: jpeg(EXIF, SCAN) })).status).toBe(200);
    const path = `/api/citizen-reports/${id}/photo`;
    const image = await portal.app.request(path, { headers: { ...PLANNER, Accept: 'image/*' } });
    expect(image.headers.get('Content-Type')).toBe('image/jpeg');
    expect(new Uint8Array(await image.arrayBuffer())).toEqual(jpeg(SCAN));
    expect((await portal.app.request(path)).status).toBe(401);
  });

  it.each<[string, number, Sent]>([
    ['a segment that is not there', 404, { segment: 999_999 }],
    ['another kind', 400, { kind: 'loud' }],
    ['an id that is none', 400, { id: 'x' }],
    ['a note that is too long', 400, { note: 'đ'.repeat(501) }],
    ['a photo that is none', 400, { photo: Uint8Array.from([1, 2, 3]) }],
    ['a photo that is too large', 413, { photo: new Uint8Array(900_001) }],
    ['a page of another site', 403, { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
  ])('with %s is refused', async (_, status, sent) => {
    const before = (await list()).counts.waiting;
    expect((await send(sent)).status).toBe(status);
    expect((await list()).counts.waiting).toBe(before);
  });

  it('sent by a form without a script leads on to a page that thanks', async () => {
    const id = randomUUID();
    const html = { Accept: 'text/html,*/*;q=0.8' };
    const sent = await send({ id, headers: html });
    expect(sent.status).toBe(303);
    const location = sent.headers.get('Location') ?? '';
    expect(location).toBe(`/duong-cua-toi/bao-den?segment=${alley}&sent=${id}`);
    expect(await (await portal.app.request(location)).text()).toContain('Đã nhận tin báo');
  });

  it.each<[string, number, Sent, RegExp]>([
    ['whose id is another report’s', 409, { note: 'Trụ <số> "3"' }, /đã được nhận rồi/],
    ['of a segment that is gone', 404, { segment: 999_999, note: 'Trụ <số> "3"' }, /Chưa gửi được/],
    ['too often', 429, { from: '203.0.113.99', note: 'Trụ <số> "3"' }, /sau một giờ/],
    ['with a photo that is none', 400, { photo: Uint8Array.of(1), note: 'Trụ <số> "3"' }, /Chưa gửi được/],
  ])('%s is given back to a form without a script as it was typed', async (_, status, sent, why) => {
    const id = randomUUID();
    if (status === 409) await send({ id });
    if (status === 429) for (let n = 0; n < 5; n += 1) await send({ from: sent.from ?? '' });
    const failed = await send({ id, kind: 'no_light', headers: { Accept: 'text/html,*/*;q=0.8' }, ...sent });
    expect([failed.status, failed.headers.get('Cache-Control')]).toEqual([status, 'private, no-store']);
    const page = await failed.text();
    expect(page).toMatch(why);
    expect(page).toContain('>Trụ &lt;số&gt; &quot;3&quot;</textarea>');
    expect(page).toMatch(/value="no_light" required checked/);
    expect(page.includes(`name="id" value="${id}"`)).toBe(status !== 409);
  });

  it('is one of five an hour from an address, which is kept as a digest for a day', async () => {
    const from = '203.0.113.7';
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await send({ from })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await send({ from })).headers.get('Retry-After')).toBe('3600');
    expect((await send({ from: '203.0.113.8' })).status).toBe(200);
    const senders = await portal.database.sql`select distinct sender from portal.citizen_report_sender`;
    expect(senders.every(({ sender }) => /^[0-9a-f]{64}$/.test(String(sender)))).toBe(true);
    await portal.database.sql`update portal.citizen_report_sender set at = at - interval '25 hours'`;
    expect((await send({ from })).status).toBe(200);
    const [row] = await portal.database.sql`select count(*)::int as n from portal.citizen_report_sender`;
    expect(row?.n).toBe(1);
  });
});

describe('who may read and decide', () => {
  it('is a planner, and neither the public nor a reader', async () => {
    expect((await portal.app.request('/api/citizen-reports')).status).toBe(401);
    expect((await portal.app.request('/api/citizen-reports', { headers: AS_READER })).status).toBe(403);
    expect((await decide(randomUUID(), { outcome: 'accepted' }, {})).status).toBe(401);
    expect((await decide(randomUUID(), { outcome: 'accepted' })).status).toBe(404);
  });

  it.each(['portal_public', 'portal_reader'] as const)('%s cannot read a table of reports', async (role) => {
    for (const table of ['citizen_report', 'citizen_report_decision', 'citizen_report_sender']) {
      await expect(
        portal.database.inRole(role, (sql) => sql`select * from ${sql(`portal.${table}`)}`),
        table,
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('not even a steward reads who sent, or writes a report past the door', async () => {
    const asSteward = (work: Parameters<typeof portal.database.inRole<unknown>>[1]) =>
      portal.database.inRole('portal_steward', work, { readOnly: false });
    await expect(asSteward((sql) => sql`select * from portal.citizen_report_sender`)).rejects.toThrow(
      /permission/,
    );
    await expect(
      asSteward(
        (sql) => sql`
        insert into portal.citizen_report (id, segment_id, kind, note) values (${randomUUID()}, ${alley}, 'broken', '')`,
      ),
    ).rejects.toThrow(/permission/);
  });
});

describe('a decision', () => {
  it('puts an accepted report on the list of what to survey again, and changes no light', async () => {
    const resurvey = async () => {
      const response = await portal.app.request('/api/lighting/resurvey?limitDays=36500', {
        headers: PLANNER,
      });
      const { rows } = resurveySchema.parse(await response.json());
      return rows.find(({ segmentId }) => segmentId === alley);
    };
    const light = async () =>
      (await portal.database.sql`select count(*)::int as n from portal.light_record`)[0]?.n;
    const before = await light();
    const id = randomUUID();
    await send({ id });
    expect(await resurvey()).toBeUndefined();
    const accepted = await decide(id, { outcome: 'accepted' });
    expect(accepted.status).toBe(200);
    expect(await resurvey()).toMatchObject({ reports: 1 });
    expect(await light()).toBe(before);
    const [line] = await portal.database.sql`
      select actor, before, after from portal.audit_log where action = 'citizen-report-decision' order by id desc limit 1`;
    expect(line).toMatchObject({ actor: 'planner', after: { report: id, state: 'accepted' } });
    expect((await list('accepted')).reports.map((report) => report.id)).toContain(id);
  });

  it('to refuse needs a reason', async () => {
    const id = randomUUID();
    await send({ id });
    expect((await decide(id, { outcome: 'refused' })).status).toBe(400);
    expect((await decide(id, { outcome: 'refused', reason: '  ' })).status).toBe(400);
    expect((await decide(id, { outcome: 'refused', reason: 'Đã sửa hôm qua' })).status).toBe(200);
  });

  it('is made once: the same again is no harm, another one is told what stands', async () => {
    const id = randomUUID();
    await send({ id });
    const refusal = { outcome: 'refused', reason: 'Trùng' };
    expect((await decide(id, refusal)).status).toBe(200);
    expect((await decide(id, refusal)).status).toBe(200);
    const second = await decide(id, { outcome: 'accepted' }, asPlanner('other'));
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('planner');
    const [row] = await portal.database.sql`
      select count(*)::int as n from portal.audit_log
      where action = 'citizen-report-decision' and after ->> 'report' = ${id}`;
    expect(row?.n).toBe(1);
  });
});

describe('what was decided long ago', () => {
  /** A decided report with a photo, as if all of it had been `days` days ago. */
  async function decided(days: number, decision: object | null): Promise<string> {
    const id = randomUUID();
    expect((await send({ id, note: `của ${id}`, photo: jpeg(SCAN) })).status).toBe(200);
    if (decision !== null) expect((await decide(id, decision)).status).toBe(200);
    const { sql } = portal.database;
    await sql.begin(async (tx) => {
      for (const table of ['citizen_report', 'citizen_report_decision'])
        await tx.unsafe(`alter table portal.${table} disable trigger user`);
      await tx`update portal.citizen_report set received_at = received_at - ${`${days} days`}::text::interval
        where id = ${id}::text::uuid`;
      await tx`update portal.citizen_report_decision set decided_at = decided_at - ${`${days} days`}::text::interval
        where report_id = ${id}::text::uuid`;
      for (const table of ['citizen_report', 'citizen_report_decision'])
        await tx.unsafe(`alter table portal.${table} enable trigger user`);
    });
    return id;
  }
  const rowOf = async (id: string) => {
    const [row] = await portal.database.sql`
      select note, sha256, image is not null as photo, forgotten_at is not null as forgotten
      from portal.citizen_report where id = ${id}::text::uuid`;
    return row;
  };
  const kept = (id: string) => ({ note: `của ${id}`, photo: true, forgotten: false });
  const refusal = { outcome: 'refused', reason: 'Trùng' };

  it('loses its text and photo after so many days; what was decided, and that it was, stays', async () => {
    const [old, young, waiting] = [
      await decided(91, refusal),
      await decided(89, refusal),
      await decided(400, null),
    ];
    expect(await forgetReports(portal.database.sql, 90)).toBe(1);
    expect(await rowOf(old)).toEqual({ note: '', sha256: null, photo: false, forgotten: true });
    expect(await rowOf(young)).toMatchObject(kept(young));
    expect(await rowOf(waiting)).toMatchObject(kept(waiting));
    const report = (await list('refused')).reports.find(({ id }) => id === old);
    expect(report).toMatchObject({
      note: '',
      hasPhoto: false,
      isForgotten: true,
      decision: { outcome: 'refused', reason: 'Trùng', by: 'planner' },
    });
    const path = `/api/citizen-reports/${old}/photo`;
    expect((await portal.app.request(path, { headers: PLANNER })).status).toBe(404);
    const [line] = await portal.database.sql`
      select actor, after from portal.audit_log where action = 'citizen-reports-forgotten'`;
    expect(line).toMatchObject({ actor: 'portal', after: { days: 90, reports: [old] } });
    // Of nothing there is nothing to write down.
    expect(await forgetReports(portal.database.sql, 90)).toBe(0);
  });

  it('is kept where it was accepted until somebody has been there', async () => {
    const id = await decided(200, { outcome: 'accepted' });
    expect(await forgetReports(portal.database.sql, 90)).toBe(0);
    expect(await rowOf(id)).toMatchObject(kept(id));
    const { sql } = portal.database;
    await sql`
      with record as (
        insert into portal.light_record (segment_id, valid_on, authority, source_kind, source_id, entered_by)
        select ${alley}, current_date, 2, 'survey', min(id), 'test' from portal.source returning id)
      insert into portal.light_span (record_id, from_m, to_m, lit) select id, 0, 10, 'yes' from record`;
    expect(await forgetReports(portal.database.sql, 90)).toBe(1);
    expect(await rowOf(id)).toMatchObject({ note: '', photo: false });
  });

  it('is changed in no other way, not even by the owner of the database', async () => {
    const id = await decided(10, refusal);
    const { sql } = portal.database;
    const mine = sql`id = ${id}::text::uuid`;
    for (const change of [
      sql`update portal.citizen_report set note = 'khác' where ${mine}`,
      sql`update portal.citizen_report set note = '' where ${mine}`,
      sql`update portal.citizen_report set note = '', sha256 = null, image = null, forgotten_at = now(), kind = 'no_light'
        where ${mine}`,
      sql`delete from portal.citizen_report where ${mine}`,
    ]) {
      await expect(change).rejects.toMatchObject({ code: '23001' });
    }
    expect(await rowOf(id)).toMatchObject(kept(id));
  });

  it('is forgotten by the portal itself alone', async () => {
    for (const role of ['portal_public', 'portal_steward', 'portal_admin'] as const) {
      await expect(
        portal.database.inRole(role, (sql) => sql`select portal.forget_citizen_reports(0)`, {
          readOnly: false,
        }),
        role,
      ).rejects.toThrow(/permission denied/);
    }
  });
});

describe('a planner of one district', () => {
  it('sees, counts and decides reports of its own district alone', async () => {
    const units = await portal.database.sql<{ code: string }[]>`
      select distinct d.code from portal.segment_piece p join portal.unit u on u.id = p.unit_id
      join portal.unit d on d.id = u.parent_id and d.level = 'district' where p.segment_id = ${alley}`;
    expect(units).toHaveLength(1);
    const own = asPlanner('of-the-place', units[0]?.code);
    const other = asPlanner('of-elsewhere', '999');
    const id = randomUUID();
    await send({ id, photo: jpeg(SCAN) });
    const listed = async (headers: Record<string, string>) => {
      const response = await portal.app.request('/api/citizen-reports', { headers });
      const { counts, reports } = citizenReportsSchema.parse(await response.json());
      return { waiting: counts.waiting, sees: reports.some((report) => report.id === id) };
    };
    expect(await listed(own)).toMatchObject({ sees: true });
    expect(await listed(other)).toEqual({ waiting: 0, sees: false });
    const photo = (headers: Record<string, string>) =>
      portal.app.request(`/api/citizen-reports/${id}/photo`, { headers });
    expect([(await photo(own)).status, (await photo(other)).status]).toEqual([200, 404]);
    expect((await decide(id, { outcome: 'accepted' }, other)).status).toBe(404);
    const [row] = await portal.database.sql`
      select count(*)::int as n from portal.citizen_report_decision where report_id = ${id}::text::uuid`;
    expect(row?.n).toBe(0);
    expect((await decide(id, { outcome: 'accepted' }, own)).status).toBe(200);
  });

  it('writes no decision past the routes either', async () => {
    const id = randomUUID();
    await send({ id });
    await expect(
      portal.database.inRole(
        'portal_planner@999',
        (sql) => sql`
          insert into portal.citizen_report_decision (report_id, outcome, reason, decided_by)
          values (${id}::text::uuid, 'refused', 'x', 'x')`,
        { readOnly: false },
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
