import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../../api/accounts/manage.ts';
import { type AppType, createApp } from '../../../api/app.ts';
import { sessionSchema } from '../../../geodata/contract/account.ts';
import { managedAccountsSchema, newPasswordSchema } from '../../../geodata/contract/accounts.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { post, signIn, TEST_PASSWORD } from '../harness/sign-in.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

type Headers = Record<string, string>;
const ROLES = ['public', 'leader', 'planner', 'steward', 'admin'] as const;
const WHY = 'Theo phân công số 12';

let test: TestDatabase;
let app: AppType;
const who = new Map<string, Headers>();
const as = (role: string) => who.get(role) ?? {};

beforeAll(async () => {
  test = await openTestDatabase('small');
  app = createApp({
    database: test.database,
    environment: { METRICS: false },
    logger: pino({ level: 'silent' }),
    sessionSecret: 'a-secret-for-tests-of-32-letters!',
  });
  for (const role of ROLES) {
    await addAccount(test.database.sql, { username: role, role, password: TEST_PASSWORD }, 'test');
    who.set(role, await signIn(app, role));
  }
});
afterAll(() => test?.close());

const list = async () => {
  const response = await app.request('/api/accounts', { headers: as('admin') });
  expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  return managedAccountsSchema.parse(await response.json());
};
const found = async (username: string) =>
  (await list()).accounts.find((account) => account.username === username);
const change = (path: string, body: object, headers = as('admin')) =>
  post(app, `/api/accounts${path}`, body, headers);
const account = (username: string, more: object = {}) => ({
  username,
  name: '',
  role: 'planner',
  district: null,
  why: WHY,
  ...more,
});
async function faultOf(response: Response) {
  expect(response.status).toBe(422);
  const { errors = [] } = problemJsonSchema.parse(await response.json());
  return errors.map(({ field, message }) => `${field}: ${message}`).join();
}
const passwordOf = async (response: Response) => newPasswordSchema.parse(await response.json()).password;

describe('administrators', () => {
  it('see every account, and nothing it signs in with', async () => {
    const response = await app.request('/api/accounts', { headers: as('admin') });
    const text = await response.text();
    const { accounts, districts } = managedAccountsSchema.parse(JSON.parse(text));
    expect(accounts.map(({ username }) => username)).toEqual([...ROLES].sort());
    expect(accounts[0]).toMatchObject({
      username: 'admin',
      role: 'admin',
      disabledAt: null,
      hasPassword: true,
      hasSecondFactor: false,
    });
    expect(Date.parse(accounts[0]?.lastSignIn ?? '')).toBeGreaterThan(Date.now() - 600_000);
    expect(districts.length).toBeGreaterThan(0);
    const secrets = await test.database.sql<{ secret: string }[]>`
      select password as secret from account.credential union select token from account.session`;
    for (const { secret } of secrets) expect(text).not.toContain(secret);
  });

  it('add one with a password that is told once and works', async () => {
    const [district] = (await list()).districts;
    const body = account(' Lan.Tran ', { name: 'Trần Thị Lan', role: 'leader', district: district?.code });
    const response = await change('', body);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    const { username, password } = newPasswordSchema.parse(await response.json());
    expect(username).toBe('lan.tran');
    expect(await found('lan.tran')).toMatchObject({
      name: 'Trần Thị Lan',
      role: 'leader',
      district: district?.code,
      lastSignIn: null,
    });
    const headers = await signIn(app, 'lan.tran', password);
    const session = sessionSchema.parse(await (await app.request('/api/auth/session', { headers })).json());
    expect(session.account?.district).toBe(district?.code);
    const [entry] = await test.database.sql`
      select actor, action, reason from portal.audit_log where subject = 'lan.tran' order by id limit 1`;
    expect(entry).toEqual({ actor: 'admin', action: 'account add', reason: WHY });
  });

  it('change a role, disable, open and reset, each from the next request on', async () => {
    const password = await passwordOf(await change('', account('doi.viec')));
    const headers = await signIn(app, 'doi.viec', password);
    const nameOf = async () =>
      sessionSchema.parse(await (await app.request('/api/auth/session', { headers })).json()).account;
    expect((await change('/doi.viec/role', { role: 'steward', district: null, why: WHY })).status).toBe(204);
    expect((await nameOf())?.role).toBe('steward');
    expect((await change('/doi.viec/state', { open: false, why: WHY })).status).toBe(204);
    expect(await nameOf()).toBeNull();
    expect((await found('doi.viec'))?.disabledAt).not.toBeNull();
    await expect(signIn(app, 'doi.viec', password)).rejects.toThrow('wrong-credentials');
    expect((await change('/doi.viec/state', { open: true, why: WHY })).status).toBe(204);
    await signIn(app, 'doi.viec', password);
    const next = await passwordOf(await change('/doi.viec/reset', { why: WHY }));
    await expect(signIn(app, 'doi.viec', password)).rejects.toThrow('wrong-credentials');
    await signIn(app, 'doi.viec', next);
  });

  it('are told what cannot be done, in their language, and nothing changes', async () => {
    expect(await faultOf(await change('', account('planner')))).toBe('username: Đã có tài khoản "planner"');
    const english = await change('', account('planner'), { ...as('admin'), 'Accept-Language': 'en' });
    expect(await faultOf(english)).toBe('username: There is an account "planner" already');
    expect(await faultOf(await change('', account('Bình')))).toContain('username: "Bình"');
    expect(await faultOf(await change('', account('no.where', { district: '999' })))).toContain('district');
    const [district] = (await list()).districts;
    const limited = { role: 'admin', district: district?.code };
    expect(await faultOf(await change('', account('limited', limited)))).toContain('district: Vai trò admin');
    expect(await faultOf(await change('', account('no.reason', { why: ' ' })))).toBe('why: Cần ghi lý do');
    expect(await faultOf(await change('/nobody/reset', { why: WHY }))).toContain(
      'Không có tài khoản "nobody"',
    );
    expect(await faultOf(await change('/planner/state', { open: true, why: WHY }))).toContain(
      'không bị khoá',
    );
    const { accounts } = await list();
    for (const username of ['no.where', 'limited', 'no.reason'])
      expect(accounts.map((each) => each.username)).not.toContain(username);
  });

  it('cannot take themselves away as the last one', async () => {
    for (const [path, body] of [
      ['/admin/state', { open: false }],
      ['/admin/role', { role: 'steward', district: null }],
    ] as const)
      expect(await faultOf(await change(path, { ...body, why: WHY }))).toContain('cuối cùng');
    expect((await found('admin'))?.disabledAt).toBeNull();
  });
});

describe('everybody else', () => {
  const asked = [
    ['', account('thief', { role: 'admin' })],
    ['/public/role', { role: 'admin', district: null, why: WHY }],
    ['/admin/state', { open: false, why: WHY }],
    ['/admin/reset', { why: WHY }],
  ] as const;

  it.each(['nobody', 'public', 'leader', 'planner', 'steward'])('is refused: %s', async (role) => {
    const status = role === 'nobody' ? 401 : 403;
    const before = await list();
    expect((await app.request('/api/accounts', { headers: as(role) })).status).toBe(status);
    for (const [path, body] of asked) expect((await change(path, body, as(role))).status).toBe(status);
    expect(await list()).toEqual(before);
  });

  it('is refused in the name of an administrator, from a page of another site', async () => {
    const headers = { ...as('admin'), 'Sec-Fetch-Site': 'cross-site' };
    for (const [path, body] of asked) expect((await change(path, body, headers)).status).toBe(403);
  });
});
