import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount, resetAccount } from '../../../api/accounts/manage.ts';
import { type AppType, createApp } from '../../../api/app.ts';
import {
  backupCodesSchema,
  newSecondFactorSchema,
  secondFactorSchema,
  sessionSchema,
} from '../../../geodata/contract/account.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { appCode, bytesOf } from '../harness/app-codes.ts';
import { cookieOf, post, signIn, TEST_PASSWORD } from '../harness/sign-in.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

const SECRET = 'a-secret-for-tests-of-32-letters!';
const PATH = '/api/auth/second-factor';
let test: TestDatabase;
let app: AppType;
const log: string[] = [];
const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });

const appWith = (sessionSecret: string) =>
  createApp({ database: test.database, environment: { METRICS: false }, logger, sessionSecret });

beforeAll(async () => {
  test = await openTestDatabase('small');
  app = appWith(SECRET);
});
afterAll(() => test?.close());

type Headers = Record<string, string>;

const codeOf = async (response: Response) =>
  problemJsonSchema
    .parse(await response.json())
    .type.split(':')
    .at(-1);
const tryAs = (username: string, password: string, code?: string, to = app) =>
  post(to, '/api/auth/sign-in', { username, password, ...(code === undefined ? {} : { code }) });
const accountOf = async (headers: Headers) =>
  sessionSchema.parse(await (await app.request('/api/auth/session', { headers })).json()).account;
const stateOf = async (headers: Headers) =>
  secondFactorSchema.parse(await (await app.request(PATH, { headers })).json());

/** An account with a second factor. Codes of steps before the one that confirmed it count no more: take `appCode(key, 1)` next. */
async function withFactor(username: string) {
  await addAccount(test.database.sql, { username, role: 'planner', password: TEST_PASSWORD }, 'test');
  const headers = await signIn(app, username);
  const begun = await post(app, PATH, { password: TEST_PASSWORD }, headers);
  const { key } = newSecondFactorSchema.parse(await begun.json());
  const confirmed = await post(app, `${PATH}/confirm`, { code: appCode(key) }, headers);
  const { codes } = backupCodesSchema.parse(await confirmed.json());
  return { headers, key, codes };
}

/** As if the codes taken until now were old. */
const forgetSteps = () => test.database.sql`update account.second_factor set last_step = 0`;

describe('a second factor', () => {
  it('is on once a code confirmed it, and ends the sessions that a password alone made', async () => {
    await addAccount(
      test.database.sql,
      { username: 'turner', role: 'planner', password: TEST_PASSWORD },
      'test',
    );
    const [here, there] = [await signIn(app, 'turner'), await signIn(app, 'turner')];
    expect((await post(app, PATH, { password: 'not the password' }, here)).status).toBe(401);
    const begun = await post(app, PATH, { password: TEST_PASSWORD }, here);
    expect(begun.headers.get('Cache-Control')).toBe('private, no-store');
    const { key, uri } = newSecondFactorSchema.parse(await begun.json());
    expect(uri).toContain(`secret=${key}`);
    expect(await stateOf(here)).toEqual({ since: null, backupCodes: 0 });
    expect((await tryAs('turner', TEST_PASSWORD)).status).toBe(200);
    expect(await codeOf(await post(app, `${PATH}/confirm`, { code: '000000' }, here))).toBe('wrong-code');
    const confirmed = await post(app, `${PATH}/confirm`, { code: appCode(key) }, here);
    expect(backupCodesSchema.parse(await confirmed.json()).codes).toHaveLength(10);
    expect(await stateOf(here)).toMatchObject({ since: expect.any(String), backupCodes: 10 });
    expect((await accountOf(here))?.username).toBe('turner');
    expect(await accountOf(there)).toBeNull();
    expect((await post(app, PATH, { password: TEST_PASSWORD }, here)).status).toBe(409);
  });

  it('is asked for after the password, and a session comes with the code alone', async () => {
    const { key } = await withFactor('asked');
    const wrong = await tryAs('asked', 'not the password', appCode(key, 1));
    expect(await codeOf(wrong)).toBe('wrong-credentials');
    const half = await tryAs('asked', TEST_PASSWORD);
    expect(half.status).toBe(401);
    expect(half.headers.getSetCookie()).toEqual([]);
    expect(await codeOf(half)).toBe('code-needed');
    const [row] = await test.database.sql<{ n: number }[]>`
      select count(*)::int as n from account.session s join account.person p on p.id = s.person_id
      where p.username = 'asked'`;
    expect(row?.n).toBe(1);
    const whole = await tryAs('asked', TEST_PASSWORD, ` ${appCode(key, 1).replace(/(?<=^...)/, ' ')} `);
    expect(whole.status).toBe(200);
    expect((await accountOf({ Cookie: cookieOf(whole) }))?.username).toBe('asked');
  });

  it('takes a code once, also when it is sent twice at once', async () => {
    const { key } = await withFactor('once');
    const code = appCode(key, 1);
    const both = await Promise.all([tryAs('once', TEST_PASSWORD, code), tryAs('once', TEST_PASSWORD, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(await codeOf(await tryAs('once', TEST_PASSWORD, code))).toBe('wrong-code');
    // An older one that nobody used does not come after a newer one either.
    expect(await codeOf(await tryAs('once', TEST_PASSWORD, appCode(key)))).toBe('wrong-code');
  });

  it('takes each backup code once, however it is typed, and tells how many are left', async () => {
    const { headers, codes } = await withFactor('backup');
    const [first = '', second = ''] = codes;
    expect((await tryAs('backup', TEST_PASSWORD, first)).status).toBe(200);
    expect(await codeOf(await tryAs('backup', TEST_PASSWORD, first))).toBe('wrong-code');
    expect((await tryAs('backup', TEST_PASSWORD, second.toUpperCase().replaceAll('-', ' '))).status).toBe(
      200,
    );
    expect((await stateOf(headers)).backupCodes).toBe(8);
  });

  it('waits after wrong codes as after wrong passwords, and a right password buys no more guesses', async () => {
    const { key } = await withFactor('guesser');
    for (let n = 1; n <= 5; n++) {
      expect(await codeOf(await tryAs('guesser', TEST_PASSWORD))).toBe('code-needed');
      expect(await codeOf(await tryAs('guesser', TEST_PASSWORD, `00000${n}`))).toBe('wrong-code');
    }
    const locked = await tryAs('guesser', TEST_PASSWORD, appCode(key, 1));
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('Retry-After'))).toBeGreaterThan(0);
  });

  it('is asked for when the password is changed: the old password alone changes nothing', async () => {
    const { headers, key, codes } = await withFactor('changer');
    const change = (current: string, code?: string) =>
      post(app, '/api/auth/password', { current, next: 'mot-mat-khau-khac', code }, headers);
    expect(await codeOf(await change('not the password', appCode(key, 1)))).toBe('wrong-credentials');
    expect(await codeOf(await change(TEST_PASSWORD))).toBe('code-needed');
    expect(await codeOf(await change(TEST_PASSWORD, '000000'))).toBe('wrong-code');
    expect(await codeOf(await tryAs('changer', TEST_PASSWORD))).toBe('code-needed');
    expect((await change(TEST_PASSWORD, appCode(key, 1))).status).toBe(204);
    expect(await codeOf(await tryAs('changer', TEST_PASSWORD, codes[0]))).toBe('wrong-credentials');
    expect((await tryAs('changer', 'mot-mat-khau-khac', codes[0])).status).toBe(200);
  });

  it('goes away by password and code together, never by one of them', async () => {
    const { headers, key } = await withFactor('leaver');
    const off = (password: string, code: string) => post(app, `${PATH}/off`, { password, code }, headers);
    expect(await codeOf(await off('not the password', appCode(key, 1)))).toBe('wrong-credentials');
    expect(await codeOf(await off(TEST_PASSWORD, '000000'))).toBe('wrong-code');
    expect((await stateOf(headers)).since).not.toBeNull();
    expect((await off(TEST_PASSWORD, appCode(key, 1))).status).toBe(204);
    expect((await stateOf(headers)).since).toBeNull();
    expect((await tryAs('leaver', TEST_PASSWORD)).status).toBe(200);
  });

  it('gets new backup codes by password and code; the old ones count no more', async () => {
    const { headers, key, codes } = await withFactor('renewer');
    const body = { password: TEST_PASSWORD, code: appCode(key, 1) };
    const renewed = await post(app, `${PATH}/backup-codes`, body, headers);
    const next = backupCodesSchema.parse(await renewed.json()).codes;
    expect((await tryAs('renewer', TEST_PASSWORD, codes[0])).status).toBe(401);
    expect((await tryAs('renewer', TEST_PASSWORD, next[0])).status).toBe(200);
  });

  it('goes with a reset of the account', async () => {
    await withFactor('forgetful');
    await resetAccount(
      test.database.sql,
      { username: 'forgetful', password: TEST_PASSWORD, why: 'Mất điện thoại' },
      'test',
    );
    expect((await tryAs('forgetful', TEST_PASSWORD)).status).toBe(200);
    const [entry] = await test.database.sql`
      select before, after from portal.audit_log where action = 'account reset' and subject = 'forgetful'`;
    expect(entry).toEqual({ before: { 'second factor': 'on' }, after: { 'second factor': 'off' } });
  });

  it('keeps out who has another SESSION_SECRET, and says so in the log; backup codes still count', async () => {
    const { key, codes } = await withFactor('sealed');
    const other = appWith(`${SECRET} changed`);
    await forgetSteps();
    expect((await tryAs('sealed', TEST_PASSWORD, appCode(key), other)).status).toBe(401);
    expect(log.join('')).toContain('another SESSION_SECRET');
    expect((await tryAs('sealed', TEST_PASSWORD, codes[0], other)).status).toBe(200);
  });
});

describe('who is not signed in', () => {
  it.each([
    ['GET', PATH, undefined],
    ['POST', PATH, { password: TEST_PASSWORD }],
    ['POST', `${PATH}/confirm`, { code: '000000' }],
    ['POST', `${PATH}/off`, { password: TEST_PASSWORD, code: '000000' }],
    ['POST', `${PATH}/backup-codes`, { password: TEST_PASSWORD, code: '000000' }],
  ])('is refused: %s %s', async (method, path, body) => {
    const response = body === undefined ? await app.request(path) : await post(app, path, body);
    expect([method, response.status]).toEqual([method, 401]);
    expect(await codeOf(response)).toBe('sign-in-needed');
  });

  it('cannot have it done by a page of another site', async () => {
    const { headers } = await withFactor('visited');
    for (const path of ['', '/confirm', '/off', '/backup-codes']) {
      const response = await post(app, PATH + path, {}, { ...headers, 'Sec-Fetch-Site': 'cross-site' });
      expect(await codeOf(response)).toBe('foreign-origin');
    }
  });
});

describe('what is kept', () => {
  it('holds no key, no code and no password that could be read', async () => {
    const { key, codes } = await withFactor('keeper');
    const rows = await test.database.sql<{ text: string }[]>`
      select f::text as text from account.second_factor f
      union all select b::text from account.backup_code b
      union all select l::text from portal.audit_log l`;
    const text = [...rows.map((row) => row.text), ...log].join('\n');
    const raw = bytesOf(key).toString('hex');
    for (const secret of [
      key,
      raw,
      TEST_PASSWORD,
      ...codes,
      ...codes.map((code) => code.replaceAll('-', '')),
    ])
      expect(text).not.toContain(secret);
  });

  it('is told in the audit log: begun, on, which code was used, off', async () => {
    const rows = await test.database.sql<{ action: string; after: Record<string, string> | null }[]>`
      select action, after from portal.audit_log where subject in ('leaver', 'backup') order by id`;
    const told = rows.map(({ action, after }) => `${action} ${Object.values(after ?? {}).join()}`);
    for (const line of [
      'account second factor begun',
      'account second factor on',
      'account second factor off',
      'account sign-in backup',
      'account sign-in failed wrong',
    ])
      expect(told).toContain(line);
  });
});
