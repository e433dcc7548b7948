import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../../api/accounts/manage.ts';
import { type AppType, createApp } from '../../../api/app.ts';
import { createLogger } from '../../../api/logger.ts';
import { post, signIn, TEST_PASSWORD } from '../harness/sign-in.ts';
import { NOW } from '../harness/small-portal.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

let test: TestDatabase;
let app: AppType;
const log: string[] = [];
beforeAll(async () => {
  test = await openTestDatabase('small');
  app = createApp({
    database: test.database,
    environment: { METRICS: false, TRUSTED_PROXIES: ['127.0.0.1'] },
    logger: createLogger({ LOG_LEVEL: 'trace' }, { write: (line: string) => void log.push(line) }),
    now: () => NOW,
    sessionSecret: 'a-secret-for-tests-of-32-letters!',
  });
  for (const role of ['planner', 'admin'] as const) {
    await addAccount(
      test.database.sql,
      { username: `nguyen.an.${role}`, role, password: TEST_PASSWORD },
      'test',
    );
  }
});
afterAll(() => test?.close());

const ADDRESS = '203.0.113.77';
const BEHIND = '2001:db8:1:2:3:4:5:6';
const env = { incoming: { socket: { remoteAddress: ADDRESS } } };
/** What people type, each where the next line sends it. */
const TYPED = {
  wrongPassword: 'mat-khau-danh-nham-7',
  nameThatIsAPassword: 'MatKhauGoNham77',
  nextPassword: 'mat-khau-moi-tinh-9',
  note: 'Nha ong Nam mat dien',
  reason: 'Ba Tu noi the',
  road: 'duong nha ba Bay',
  unit: 'xa cua co Chin',
  filter: "name = 'chi Muoi'",
  actor: 'anh Hai Lua',
  path: 'thu-gui-ong-Sau',
  agent: 'DienThoaiCuaChu',
  referer: 'https://nha-toi.example/?ten=Tam',
  position: '106.098765,11.312345',
};

describe('the log of a day at the portal', () => {
  const secrets: string[] = [];
  beforeAll(async () => {
    const planner = await signIn(app, 'nguyen.an.planner');
    const admin = await signIn(app, 'nguyen.an.admin');
    secrets.push(...Object.values(planner), ...Object.values(admin));
    const typed = { 'User-Agent': TYPED.agent, Referer: TYPED.referer };
    const get = async (path: string, headers: Record<string, string> = {}) => {
      const response = await app.request(path, { headers: { ...typed, ...headers } }, env);
      await response.arrayBuffer();
    };
    const q = encodeURIComponent;
    for (const [username, password] of [
      ['nguyen.an.planner', TYPED.wrongPassword],
      [TYPED.nameThatIsAPassword, TYPED.wrongPassword],
      ['<nobody>', ''],
    ]) {
      await post(app, '/api/auth/sign-in', { username, password });
    }
    await get(`/api/units?q=${q(TYPED.unit)}`);
    await get(`/duong-cua-toi?q=${q(TYPED.road)}`);
    await get(`/api/roads/near?at=${TYPED.position}`);
    await get(`/ogc/collections/roads/items?filter=${q(TYPED.filter)}`);
    await get(`/ogc/collections/roads/items?filter=${q(`${TYPED.filter} and`)}`);
    await get(`/api/${TYPED.path}/none?ten=${q(TYPED.road)}`);
    await get(`/api/units/${TYPED.path}`, { 'X-Forwarded-For': BEHIND });
    await get('/api/exports/roads.csv', planner);
    await get('/api/reports/25001.pdf', planner);
    await get(`/api/audit?actor=${q(TYPED.actor)}`, admin);
    await get(`/api/audit.csv?subject=${q(TYPED.actor)}`, admin);
    const [segment] = await test.database.sql`select min(id)::int as id from portal.segment`;
    const id = randomUUID();
    const form = new FormData();
    const report = { id, segment: String(segment?.id), kind: 'broken', note: TYPED.note };
    for (const [name, value] of Object.entries(report)) form.set(name, value);
    await app.request('/api/citizen-reports', { method: 'POST', body: form, headers: typed }, env);
    const refusal = { outcome: 'refused', reason: TYPED.reason };
    await post(app, `/api/citizen-reports/${id}/decision`, refusal, planner);
    const change = { current: TEST_PASSWORD, next: TYPED.nextPassword };
    secrets.push(...Object.values(await signIn(app, 'nguyen.an.planner')));
    await post(app, '/api/auth/password', change, planner);
    await post(app, '/api/auth/sign-out', undefined, admin);
    const rows = await test.database.sql<{ secret: string }[]>`
      select token as secret from account.session union select id from account.session
      union select password from account.credential`;
    secrets.push(...rows.map(({ secret }) => secret));
  });

  it('has a line for each request', () => {
    expect(log.length).toBeGreaterThan(18);
    expect(log.some((line) => line.includes('"route":"/api/citizen-reports/:id/decision"'))).toBe(true);
  });

  it.each(Object.entries(TYPED))('holds nothing of what was typed: %s', (_, text) => {
    for (const form of [text, encodeURIComponent(text)]) {
      expect(log.filter((line) => line.includes(form))).toEqual([]);
    }
  });

  it('holds no password, cookie, token or session', () => {
    expect(secrets.length).toBeGreaterThan(6);
    const cookies = secrets.flatMap((secret) => [
      secret,
      decodeURIComponent(secret.split('=').at(-1) ?? secret),
    ]);
    for (const secret of [TEST_PASSWORD, ...cookies].filter((each) => each.length > 8)) {
      expect(log.filter((line) => line.includes(secret))).toEqual([]);
    }
  });

  it('holds neither an address of a client nor the name of an account', () => {
    for (const text of [ADDRESS, BEHIND, '2001:db8:1:2', 'nguyen.an']) {
      expect(log.filter((line) => line.includes(text))).toEqual([]);
    }
  });
});

describe('an error of the database in the log', () => {
  const told = (error: unknown) => {
    const lines: string[] = [];
    createLogger({ LOG_LEVEL: 'info' }, { write: (line) => void lines.push(line) }).error(
      { err: error },
      'x',
    );
    return lines.join('');
  };
  const faultOf = async (work: PromiseLike<unknown>): Promise<unknown> => {
    try {
      return await work;
    } catch (error) {
      return error;
    }
  };

  it('tells the kind and the place, and no value', async () => {
    const { sql } = test.database;
    const invalid = await faultOf(sql`select ${TYPED.note}::text::int`);
    expect(String(invalid)).toContain(TYPED.note);
    expect(told(invalid)).toMatch(/"code":"22P02".*withheld/);
    expect(told(invalid)).not.toContain(TYPED.note);
    const twice = await faultOf(sql`
      insert into account.person (id, username, name, email)
      select 'x', username, ${TYPED.note}, ${TYPED.road} from account.person limit 1`);
    expect(told(twice)).toMatch(/"constraint_name":"person_username_key"/);
    for (const text of [TYPED.note, TYPED.road, 'nguyen.an']) expect(told(twice)).not.toContain(text);
  });

  it('keeps the stack and the cause, which mend a fault', () => {
    const line = told(new Error('outer', { cause: new TypeError('inner') }));
    expect(line).toMatch(/"type":"Error","message":"outer","stack":"\s+at /);
    expect(line).toMatch(/"cause":\{"type":"TypeError","message":"inner"/);
  });
});
