import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addAccount, changeRole, disableAccount, resetAccount } from '../../../api/accounts/manage.ts';
import { type AppType, createApp } from '../../../api/app.ts';
import { sessionSchema } from '../../../geodata/contract/account.ts';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { cookieOf, post, signIn, TEST_PASSWORD } from '../harness/sign-in.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

const SECRET = 'a-secret-for-tests-of-32-letters!';
let test: TestDatabase;
let app: AppType;
const log: string[] = [];
const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });

beforeAll(async () => {
  test = await openTestDatabase('small');
  app = createApp({
    database: test.database,
    environment: { METRICS: false },
    logger,
    sessionSecret: SECRET,
  });
  for (const role of ['leader', 'planner', 'steward', 'admin'] as const) await add(role, role);
});
afterAll(() => test?.close());

function add(username: string, role: 'public' | 'leader' | 'planner' | 'steward' | 'admin') {
  return addAccount(test.database.sql, { username, role, password: TEST_PASSWORD }, 'test');
}

async function sessionOf(headers: Record<string, string>) {
  return sessionSchema.parse(await (await app.request('/api/auth/session', { headers })).json());
}

async function metaOf(headers: Record<string, string>) {
  const response = await app.request('/api/meta', { headers });
  return { response, meta: metaSchema.parse(await response.json()) };
}

async function problemOf(response: Response) {
  const problem = problemJsonSchema.parse(await response.json());
  return { code: problem.type.split(':').at(-1), problem };
}

const tryAs = (username: string, password: string, headers: Record<string, string> = {}) =>
  post(app, '/api/auth/sign-in', { username, password }, headers);

describe('signing in', () => {
  it.each([
    ['leader', 'portal_reader'],
    ['planner', 'portal_planner'],
    ['steward', 'portal_steward'],
    ['admin', 'portal_admin'],
  ])('as %s answers with the rights of %s', async (username, right) => {
    const headers = await signIn(app, username);
    const { meta, response } = await metaOf(headers);
    expect(meta.roles).toEqual([right]);
    expect(meta.account).toEqual({ username, role: username });
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
    expect((await sessionOf(headers)).account).toMatchObject({ username, role: username, district: null });
  });

  it('sets cookies that scripts cannot read and other sites cannot send along', async () => {
    const response = await tryAs('planner', TEST_PASSWORD);
    const cookies = response.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      'thap-sang.session_token',
      'thap-sang.known_device',
    ]);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(cookie).not.toMatch(/; Secure/);
    }
    expect(cookies[0]).toMatch(/; Path=\/;/);
    expect(cookies[1]).toMatch(/; Path=\/api\/auth;/);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(JSON.stringify(await response.json())).not.toContain(
      cookieOf(response).split('=')[1]?.slice(0, 20),
    );
  });

  it('sets cookies for HTTPS alone where the portal is found under https', async () => {
    const secure = createApp({
      database: test.database,
      environment: { METRICS: false, PUBLIC_URL: 'https://thapsang.example.vn' },
      logger,
      sessionSecret: SECRET,
    });
    const response = await post(secure, '/api/auth/sign-in', {
      username: 'planner',
      password: TEST_PASSWORD,
    });
    for (const cookie of response.headers.getSetCookie()) {
      expect(cookie).toMatch(/^__Secure-thap-sang\.(?:session_token|known_device)=.*; Secure/);
    }
    const headers = { Cookie: cookieOf(response) };
    expect(metaSchema.parse(await (await secure.request('/api/meta', { headers })).json()).roles).toEqual([
      'portal_planner',
    ]);
  });

  it('does not care for the case of the name, nor for spaces around it', async () => {
    expect((await tryAs(' Planner ', TEST_PASSWORD)).status).toBe(200);
  });

  it('gives a new session and ends the one that was there, whoever made it', async () => {
    const first = await signIn(app, 'leader');
    const response = await tryAs('planner', TEST_PASSWORD, first);
    expect(cookieOf(response)).not.toBe(first.Cookie);
    expect((await sessionOf(first)).account).toBeNull();
    expect((await sessionOf({ Cookie: cookieOf(response) })).account?.username).toBe('planner');
  });

  it('takes no session id that a stranger chose', async () => {
    const planted = `thap-sang.session_token=${'x'.repeat(32)}.${'A'.repeat(43)}%3D`;
    expect((await sessionOf({ Cookie: planted })).account).toBeNull();
    const response = await tryAs('planner', TEST_PASSWORD, { Cookie: planted });
    expect(cookieOf(response)).not.toContain('x'.repeat(32));
  });
});

describe('what is not there and what is wrong', () => {
  it('are answered alike: a name nobody has, a wrong password, no name at all, a closed account', async () => {
    await add('closed', 'leader');
    await disableAccount(test.database.sql, { username: 'closed', why: 'left' }, 'test');
    const answers = [];
    for (const [username, password] of [
      ['nobody', TEST_PASSWORD],
      ['leader', 'a wrong password'],
      ["x' or 1=1 --", TEST_PASSWORD],
      ['', ''],
      ['a\0b', TEST_PASSWORD],
      ['leader', '\0'],
      ['\ud800abc', '\udfffabc'],
      ['closed', TEST_PASSWORD],
    ] as const) {
      const response = await tryAs(username, password, { 'X-Request-Id': 'the-same-id' });
      expect(response.headers.getSetCookie()).toEqual([]);
      answers.push({ status: response.status, text: await response.text() });
    }
    expect(answers[0]?.status).toBe(401);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('names what a body lacks, and never says a password back', async () => {
    const { code, problem } = await problemOf(await post(app, '/api/auth/sign-in', { username: 'leader' }));
    expect(code).toBe('invalid-request');
    expect(problem.errors?.map(({ field }) => field)).toEqual(['password']);
    const long = await (await tryAs('leader', 'p'.repeat(500))).text();
    expect(long).not.toContain('ppp');
  });

  it.each([['not json'], ['[]'], ['null'], ['"x"'], ['{"username":{},"password":[]}']])(
    'refuses the body %s',
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await app.request('/api/auth/sign-in', { method: 'POST', headers, body });
      expect(response.status).toBe(400);
      expect((await problemOf(response)).code).toBe('invalid-request');
    },
  );

  it('refuses a form, which any page could send', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = `username=leader&password=${TEST_PASSWORD}`;
    const response = await app.request('/api/auth/sign-in', { method: 'POST', headers, body });
    expect(response.status).toBe(415);
  });
});

describe('a session', () => {
  it('ends when its account signs out, and the cookie is taken away', async () => {
    const headers = await signIn(app, 'leader');
    const response = await post(app, '/api/auth/sign-out', undefined, headers);
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie().join()).toMatch(/thap-sang\.session_token=;.*Max-Age=0/);
    expect((await metaOf(headers)).meta.roles).toEqual(['portal_public']);
  });

  it('ends everywhere when asked, on the other device too', async () => {
    const [here, there] = [await signIn(app, 'steward'), await signIn(app, 'steward')];
    expect((await post(app, '/api/auth/sign-out?everywhere=true', undefined, here)).status).toBe(204);
    expect((await sessionOf(here)).account).toBeNull();
    expect((await sessionOf(there)).account).toBeNull();
  });

  it('has another role from the next request on', async () => {
    await add('riser', 'leader');
    const headers = await signIn(app, 'riser');
    expect((await metaOf(headers)).meta.roles).toEqual(['portal_reader']);
    await changeRole(test.database.sql, { username: 'riser', role: 'planner', why: 'promoted' }, 'test');
    expect((await metaOf(headers)).meta.roles).toEqual(['portal_planner']);
  });

  it('ends when its account is closed, and the account opens again with a new password', async () => {
    await add('leaver', 'planner');
    const headers = await signIn(app, 'leaver');
    await disableAccount(test.database.sql, { username: 'leaver', why: 'left' }, 'test');
    expect((await sessionOf(headers)).account).toBeNull();
    expect((await tryAs('leaver', TEST_PASSWORD)).status).toBe(401);
    await resetAccount(
      test.database.sql,
      { username: 'leaver', password: 'another-password', why: 'came back' },
      'test',
    );
    expect((await tryAs('leaver', TEST_PASSWORD)).status).toBe(401);
    expect((await tryAs('leaver', 'another-password')).status).toBe(200);
  });

  it('ends by itself when its time is over', async () => {
    const headers = await signIn(app, 'leader');
    await test.database.sql`update account.session set expires_at = now() - interval '1 second'`;
    expect((await sessionOf(headers)).account).toBeNull();
  });

  const SIGNATURE = /(session_token=\w+)\.[^;]*/;
  it.each([
    ['another secret signed it', (cookie: string) => cookie.replace(SIGNATURE, `$1.${'B'.repeat(43)}%3D`)],
    ['the signature is cut off', (cookie: string) => cookie.replace(SIGNATURE, '$1')],
    ['it is no text', () => 'thap-sang.session_token=%E0%A4%A'],
    ['it is empty', () => 'thap-sang.session_token='],
  ])('counts for nothing when %s', async (_, change) => {
    const { Cookie } = await signIn(app, 'admin');
    expect((await metaOf({ Cookie: change(Cookie) })).meta.roles).toEqual(['portal_public']);
  });
});

describe('changing the password', () => {
  it('needs the old one, ends the other sessions, and keeps this one under a new id', async () => {
    await add('changer', 'planner');
    const [here, there] = [await signIn(app, 'changer'), await signIn(app, 'changer')];
    const change = (current: string, next: string) =>
      post(app, '/api/auth/password', { current, next }, here);
    expect((await change('not the old one', 'a-new-password')).status).toBe(401);
    expect((await change(TEST_PASSWORD, 'short')).status).toBe(400);
    const changed = await change(TEST_PASSWORD, 'a-new-password');
    expect(changed.status).toBe(204);
    expect((await sessionOf(there)).account).toBeNull();
    expect((await sessionOf(here)).account).toBeNull();
    expect((await sessionOf({ Cookie: cookieOf(changed) })).account?.username).toBe('changer');
    expect((await tryAs('changer', TEST_PASSWORD)).status).toBe(401);
    expect((await tryAs('changer', 'a-new-password')).status).toBe(200);
  });

  it('is nothing the public can do', async () => {
    const response = await post(app, '/api/auth/password', { current: TEST_PASSWORD, next: TEST_PASSWORD });
    expect(response.status).toBe(401);
  });
});

describe('too many failed tries', () => {
  it('lock the name for a while, whether somebody has it or not, and even the right password waits', async () => {
    await add('guessed', 'admin');
    for (const username of ['guessed', 'no-such-name']) {
      for (let n = 1; n <= 5; n++) expect((await tryAs(username, `guess ${n}`)).status).toBe(401);
      const response = await tryAs(username, TEST_PASSWORD);
      expect(response.status).toBe(429);
      const { code, problem } = await problemOf(response);
      expect(code).toBe('locked-out');
      expect(problem.errors?.[0]?.field).toBe('until');
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(Number(response.headers.get('Retry-After'))).toBeLessThanOrEqual(30);
    }
    await test.database.sql`update account.failed_try set locked_until = now() - interval '1 second'`;
    expect((await tryAs('guessed', TEST_PASSWORD)).status).toBe(200);
    for (let n = 1; n <= 4; n++) expect((await tryAs('guessed', `guess ${n}`)).status).toBe(401);
    expect((await tryAs('guessed', TEST_PASSWORD)).status).toBe(200);
  });

  it('keep nobody out of the browser they signed in with before', async () => {
    await add('owner', 'leader');
    await add('neighbour', 'leader');
    const known = await signIn(app, 'owner');
    const neighbour = await signIn(app, 'neighbour');
    for (let n = 1; n <= 5; n++) expect((await tryAs('owner', `guess ${n}`)).status).toBe(401);
    expect((await tryAs('owner', TEST_PASSWORD)).status).toBe(429);
    // The mark of another name is none, nor is a changed one.
    expect((await tryAs('owner', TEST_PASSWORD, neighbour)).status).toBe(429);
    const forged = known.Cookie.replace(
      /known_device=(.)/,
      (_, first) => `known_device=${Number(first) + 1}`,
    );
    expect((await tryAs('owner', TEST_PASSWORD, { Cookie: forged })).status).toBe(429);
    const again = await tryAs('owner', TEST_PASSWORD, known);
    expect(again.status).toBe(200);
    const session = { Cookie: cookieOf(again) };
    const change = { current: TEST_PASSWORD, next: 'a-new-password-of-owner' };
    expect((await post(app, '/api/auth/password', change, session)).status).toBe(204);
    // Who takes the browser has the tries of one name, and the name stays locked for everybody else.
    for (let n = 1; n <= 5; n++) expect((await tryAs('owner', `guess ${n}`, known)).status).toBe(401);
    expect((await tryAs('owner', change.next, known)).status).toBe(429);
    expect((await tryAs('owner', change.next)).status).toBe(429);
  });

  it('lock also when all of them arrive at once', async () => {
    await add('rushed', 'leader');
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => (await tryAs('rushed', `guess ${n}`)).status),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });
});

describe('a page of another site', () => {
  const attempt = (headers: Record<string, string>) =>
    post(app, '/api/auth/sign-out', undefined, { Host: 'portal.test', ...headers });

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ Origin: 'https://elsewhere.example' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://portal.test.elsewhere.example' }],
  ])('is refused: %o', async (headers: Record<string, string>) => {
    const session = await signIn(app, 'leader');
    const response = await attempt({ ...headers, ...session });
    expect(response.status).toBe(403);
    expect((await problemOf(response)).code).toBe('foreign-origin');
    expect((await sessionOf(session)).account?.username).toBe('leader');
  });

  it.each([
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'http://portal.test' }],
    [{ Origin: 'http://portal.test' }],
    [{ Origin: 'http://127.0.0.1:8080' }],
    [{}],
  ])('is not what sends this: %o', async (headers: Record<string, string>) => {
    expect((await attempt(headers)).status).toBe(204);
  });

  it('cannot write elsewhere under /api either', async () => {
    const response = await post(app, '/api/nothing', {}, { 'Sec-Fetch-Site': 'cross-site' });
    expect(response.status).toBe(403);
  });
});

describe('where no secret is set', () => {
  it('signing in is off and says so; the public sees the portal as ever', async () => {
    const open = createApp({ database: test.database, environment: { METRICS: false }, logger });
    const response = await post(open, '/api/auth/sign-in', { username: 'leader', password: TEST_PASSWORD });
    expect(response.status).toBe(503);
    expect((await problemOf(response)).code).toBe('sign-in-off');
    expect((await open.request('/api/auth/session')).status).toBe(200);
    expect((await open.request('/api/meta')).status).toBe(200);
  });
});

describe('the record', () => {
  it('says who signed in, who failed, and what became of roles, and never a password', async () => {
    const rows = z
      .array(z.object({ actor: z.string(), action: z.string(), subject: z.string(), text: z.string() }))
      .parse(await test.database.sql`select actor, action, subject, a::text as text from portal.audit_log a`);
    const has = (actor: string, action: string, subject: string) =>
      rows.some((row) => row.actor === actor && row.action === action && row.subject === subject);
    expect(has('planner', 'account sign-in', 'planner')).toBe(true);
    expect(has('anonymous', 'account sign-in failed', 'leader')).toBe(true);
    expect(has('anonymous', 'account sign-in failed', 'an unknown name')).toBe(true);
    expect(has('leader', 'account sign-out', 'leader')).toBe(true);
    expect(has('steward', 'account sign-out everywhere', 'steward')).toBe(true);
    expect(has('changer', 'account password', 'changer')).toBe(true);
    expect(has('test', 'account role', 'riser')).toBe(true);
    const text = [...rows.map((row) => row.text), ...log].join('\n');
    for (const secret of [TEST_PASSWORD, 'a-new-password', 'guess 1', 'no-such-name', 'session_token'])
      expect(text).not.toContain(secret);
  });

  it('of passwords is a scrypt hash, with a salt of its own each', async () => {
    const rows = await test.database.sql<{ password: string }[]>`
      select password from account.credential`;
    for (const { password } of rows) expect(password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
    expect(new Set(rows.map(({ password }) => password)).size).toBe(rows.length);
  });

  it.each(['portal_public', 'portal_reader', 'portal_planner', 'portal_steward'] as const)(
    'and the accounts are out of reach for %s',
    async (role) => {
      for (const table of [
        'person',
        'session',
        'credential',
        'verification',
        'failed_try',
        'second_factor',
        'backup_code',
      ]) {
        await expect(
          test.database.inRole(role, (sql) => sql`select * from ${sql(`account.${table}`)}`),
        ).rejects.toThrow(/permission denied/);
      }
    },
  );
});
