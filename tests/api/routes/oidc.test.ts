import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAccounts } from '../../../api/accounts/list-accounts.ts';
import { addAccount, disableAccount } from '../../../api/accounts/manage.ts';
import { linkIdentity, unlinkIdentity } from '../../../api/accounts/oidc/identity-link.ts';
import { beginSecondFactor, confirmSecondFactor } from '../../../api/accounts/second-factor.ts';
import { base32 } from '../../../api/accounts/totp.ts';
import { type AppType, createApp } from '../../../api/app.ts';
import { readEnvironment } from '../../../api/environment.ts';
import { type RunningServer, startServer } from '../../../api/server.ts';
import { sessionSchema, signInWaysSchema } from '../../../geodata/contract/account.ts';
import { freePort } from '../../../scripts/testing/free-port.ts';
import { appCode } from '../harness/app-codes.ts';
import { CookieJar } from '../harness/cookie-jar.ts';
import { CLIENT, type OidcServer, openOidcServer } from '../harness/oidc-server.ts';
import { TEST_PASSWORD } from '../harness/sign-in.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

const SECRET = 'a-secret-for-tests-of-32-letters!';
const CALLBACK = '/api/auth/oidc/callback';

let test: TestDatabase;
let office: OidcServer;
let server: RunningServer;
let portal: string;
const log: string[] = [];
const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) });

beforeAll(async () => {
  test = await openTestDatabase('small');
  const port = await freePort();
  portal = `http://127.0.0.1:${port}`;
  office = await openOidcServer(portal + CALLBACK);
  server = await startServer({
    database: test.database,
    environment: readEnvironment({ PORT: String(port) }),
    logger,
    sessionSecret: SECRET,
    oidc: { ...CLIENT, issuer: office.issuer, patienceS: 5, label: 'Tài khoản tỉnh' },
  });
  for (const username of ['mai', 'binh']) await add(username);
});
afterAll(async () => {
  await server?.stop();
  await office?.close();
  await test?.place.remove();
});
beforeEach(async () => {
  office.person = null;
  office.tamper = null;
  office.isStuck = false;
  await test.database.sql`delete from account.failed_try`;
});

async function add(username: string) {
  const { sql } = test.database;
  await addAccount(sql, { username, role: 'planner', password: TEST_PASSWORD }, 'test');
  const link = { username, issuer: office.issuer, subject: `subject of ${username}`, why: 'Quyết định 12' };
  await linkIdentity(sql, link, 'test');
}

/** Where the portal sends a browser that wants to sign in. */
async function start(jar: CookieJar, to = '/plan'): Promise<string> {
  const response = await jar.ask(`${portal}/api/auth/oidc?to=${encodeURIComponent(to)}`);
  const location = response.headers.get('Location');
  if (response.status !== 303 || location === null) throw new Error(await response.text());
  return location;
}

/** Goes through the provider and stands before the way back. */
async function comeBack(jar: CookieJar, person: string | null, to?: string): Promise<string> {
  office.person = person;
  return jar.followTo(await start(jar, to), portal);
}

async function whoIs(jar: CookieJar): Promise<string | null> {
  const response = await jar.ask(`${portal}/api/auth/session`);
  return sessionSchema.parse(await response.json()).account?.username ?? null;
}

/** The way back, taken: the answer and what it says. */
async function takenBack(jar: CookieJar, address: string) {
  const response = await jar.ask(address);
  const location = response.headers.get('Location');
  return { status: response.status, location, text: await response.text(), headers: response.headers };
}

async function audited(subject: string) {
  const rows = await test.database.sql<{ action: string; after: Record<string, string> | null }[]>`
    select action, after from portal.audit_log where subject = ${subject} order by id desc`;
  return rows.map(({ action, after }) => ({ action, after }));
}

function appWith(issuer: string, patienceS = 5) {
  return createApp({
    database: test.database,
    environment: { METRICS: false },
    logger,
    sessionSecret: SECRET,
    oidc: { ...CLIENT, issuer, patienceS, label: null },
  });
}

describe('signing in through another office', () => {
  it('leads there and back to where one came from, signed in', async () => {
    const jar = new CookieJar();
    const { status, location } = await takenBack(
      jar,
      await comeBack(jar, 'subject of mai', '/plan?target=T6#top'),
    );
    expect([status, location]).toEqual([303, `${portal}/plan?target=T6#top`]);
    expect(await whoIs(jar)).toBe('mai');
    expect(jar.names(portal)).toEqual(['thap-sang.session_token', 'thap-sang.known_device']);
    expect((await audited('mai'))[0]).toEqual({
      action: 'account sign-in',
      after: { issuer: office.issuer },
    });
    const [row] = await test.database.sql`select last_sign_in_at from account.person where username = 'mai'`;
    expect(row?.last_sign_in_at).toBeInstanceOf(Date);
  });

  it('asks for who it is alone, by code, with PKCE, state and nonce, and keeps none of them readable', async () => {
    const jar = new CookieJar();
    const asked = new URL(await start(jar)).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: CLIENT.clientId,
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: portal + CALLBACK,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    const [row] = await test.database.sql<{ text: string }[]>`
      select string_agg(v::text, ' ') as text from account.verification v`;
    expect(row?.text).toContain('/plan');
    expect(row?.text).not.toContain(asked.get('state'));
    expect(row?.text).not.toContain(asked.get('nonce'));
  });

  it('sets cookies by the rules of every other', async () => {
    const jar = new CookieJar();
    const response = await jar.ask(`${portal}/api/auth/oidc?to=/`);
    expect(response.headers.getSetCookie()).toHaveLength(1);
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^thap-sang\.oidc=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    office.person = 'subject of mai';
    const back = await jar.followTo(response.headers.get('Location') ?? '', portal);
    const session = (await takenBack(jar, back)).headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith('thap-sang.session_token='));
    for (const rule of [/; HttpOnly/, /; SameSite=Lax/, /; Path=\//]) expect(session).toMatch(rule);
    const secure = createApp({
      database: test.database,
      environment: { METRICS: false, PUBLIC_URL: 'https://thapsang.example.vn' },
      logger,
      sessionSecret: SECRET,
      oidc: { ...CLIENT, issuer: office.issuer, patienceS: 5, label: null },
    });
    const cookie = (await secure.request('/api/auth/oidc?to=/')).headers.getSetCookie().join();
    expect(cookie).toMatch(/^__Host-thap-sang\.oidc=.*; Secure/);
  });

  it('gives a new session and ends the one that was there', async () => {
    const jar = new CookieJar();
    await jar.ask(`${portal}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'binh', password: TEST_PASSWORD }),
    });
    expect(await whoIs(jar)).toBe('binh');
    const [before] = await test.database.sql<{ token: string }[]>`
      select s.token from account.session s join account.person p on p.id = s.person_id where p.username = 'binh'`;
    await takenBack(jar, await comeBack(jar, 'subject of mai'));
    expect(await whoIs(jar)).toBe('mai');
    const left = await test.database.sql`select from account.session where token = ${before?.token ?? ''}`;
    expect(left).toHaveLength(0);
  });

  it('ends with signing out here, and begins anew at the provider', async () => {
    const jar = new CookieJar();
    await takenBack(jar, await comeBack(jar, 'subject of mai'));
    const out = await jar.ask(`${portal}/api/auth/sign-out`, { method: 'POST' });
    expect(out.status).toBe(204);
    expect(await whoIs(jar)).toBeNull();
    expect(jar.names(portal)).toEqual(['thap-sang.known_device']);
  });

  it('is offered with its name, and nothing is where none is set', async () => {
    const ways = async (response: Response) => signInWaysSchema.parse(await response.json());
    expect(await ways(await fetch(`${portal}/api/auth/ways`))).toEqual({ oidc: { label: 'Tài khoản tỉnh' } });
    const without = createApp({
      database: test.database,
      environment: { METRICS: false },
      logger,
      sessionSecret: SECRET,
    });
    expect(await ways(await without.request('/api/auth/ways'))).toEqual({ oidc: null });
    for (const path of ['/api/auth/oidc', CALLBACK]) {
      const response = await without.request(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.headers.get('Content-Type')).toContain('text/html');
    }
  });
});

describe('nobody is signed in', () => {
  it('who is linked to nobody: the page tells the subject an administrator needs, and nothing else', async () => {
    const jar = new CookieJar();
    const { status, text, headers } = await takenBack(jar, await comeBack(jar, 'a <b>stranger</b>'));
    expect(status).toBe(403);
    expect(headers.get('Cache-Control')).toBe('private, no-store');
    expect(text).toContain('Mã định danh của bạn');
    expect(text).toContain('a &lt;b&gt;stranger&lt;/b&gt;');
    expect(text).not.toContain('<b>stranger');
    for (const word of [office.issuer, CLIENT.clientId, 'binh']) expect(text).not.toContain(word);
    expect(await whoIs(jar)).toBeNull();
    const [person] = await test.database
      .sql`select count(*)::int as n from account.person where email like '%stranger%'`;
    expect(person?.n).toBe(0);
    expect((await audited('an unknown name'))[0]).toEqual({
      action: 'account sign-in failed',
      after: { failure: 'not linked', issuer: office.issuer, subject: 'a <b>stranger</b>' },
    });
  });

  it('whose subject another issuer gave to an account', async () => {
    const link = { username: 'binh', issuer: 'https://elsewhere.example', subject: 'shared', why: 'thử' };
    await linkIdentity(test.database.sql, link, 'test');
    const jar = new CookieJar();
    expect((await takenBack(jar, await comeBack(jar, 'shared'))).status).toBe(403);
    expect(await whoIs(jar)).toBeNull();
  });

  it('whose account is closed', async () => {
    await add('closed');
    await disableAccount(test.database.sql, { username: 'closed', why: 'left' }, 'test');
    const jar = new CookieJar();
    const { status, text } = await takenBack(jar, await comeBack(jar, 'subject of closed'));
    expect([status, text.includes('đã bị khoá')]).toEqual([403, true]);
    expect(await whoIs(jar)).toBeNull();
    expect((await audited('closed'))[0]).toEqual({
      action: 'account sign-in failed',
      after: { failure: 'disabled', issuer: office.issuer },
    });
  });

  it('who says no at the provider', async () => {
    const jar = new CookieJar();
    const back = await comeBack(jar, null, '/?lang=en');
    expect(new URL(back).searchParams.get('error')).toBe('access_denied');
    const { status, text } = await takenBack(jar, back);
    expect([status, text.includes('did not confirm')]).toEqual([403, true]);
    expect(text).not.toContain('access_denied');
  });

  it.each<[string, (back: URL) => void]>([
    ['another state', (back) => back.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (back) => back.searchParams.delete('state')],
    [
      'an error alone',
      (back) => {
        back.search = '?error=access_denied';
      },
    ],
    [
      'nothing',
      (back) => {
        back.search = '';
      },
    ],
  ])('who comes back with %s', async (_, change) => {
    const jar = new CookieJar();
    const back = new URL(await comeBack(jar, 'subject of mai'));
    change(back);
    const { status, text } = await takenBack(jar, back.href);
    expect([status, text.includes('Hãy đăng nhập lại từ đầu')]).toEqual([400, true]);
    expect(await whoIs(jar)).toBeNull();
  });

  it('whom somebody else sends their own way back to: a ticket is of one browser', async () => {
    const [attacker, victim] = [new CookieJar(), new CookieJar()];
    const back = await comeBack(attacker, 'subject of mai');
    expect((await takenBack(victim, back)).status).toBe(400);
    await start(victim);
    expect((await takenBack(victim, back)).status).toBe(400);
    expect(await whoIs(victim)).toBeNull();
  });

  it.each<[string, (back: URL) => void]>([
    ['another issuer', (back) => back.searchParams.set('iss', 'https://elsewhere.example')],
    ['no issuer, of a provider that tells it', (back) => back.searchParams.delete('iss')],
    ['another code', (back) => back.searchParams.set('code', 'not-a-code')],
    ['two codes', (back) => back.searchParams.append('code', 'second')],
  ])('who comes back with %s', async (_, change) => {
    const jar = new CookieJar();
    const back = new URL(await comeBack(jar, 'subject of mai'));
    change(back);
    const { status, text } = await takenBack(jar, back.href);
    expect([status, text.includes('không xác nhận')]).toEqual([403, true]);
    expect(await whoIs(jar)).toBeNull();
  });

  it('by a way back that was taken already', async () => {
    const jar = new CookieJar();
    const back = await comeBack(jar, 'subject of mai');
    const ticket = jar.of(back);
    expect((await takenBack(jar, back)).status).toBe(303);
    const thief = new CookieJar();
    thief.give(back, ticket);
    expect((await takenBack(thief, back)).status).toBe(400);
    expect(await whoIs(thief)).toBeNull();
  });

  it('by a code that was used already, though the ticket is new', async () => {
    const jar = new CookieJar();
    const first = new URL(await comeBack(jar, 'subject of mai'));
    await takenBack(jar, first.href);
    const second = new URL(await comeBack(jar, 'subject of mai'));
    second.searchParams.set('code', first.searchParams.get('code') ?? '');
    expect((await takenBack(jar, second.href)).status).toBe(403);
  });

  it('by a token for another nonce', async () => {
    const jar = new CookieJar();
    const asked = new URL(await start(jar));
    asked.searchParams.set('nonce', 'x'.repeat(43));
    office.person = 'subject of mai';
    const { status, text } = await takenBack(jar, await jar.followTo(asked.href, portal));
    expect([status, text.includes('không xác nhận')]).toEqual([403, true]);
    expect(await whoIs(jar)).toBeNull();
  });

  it('by a code for another challenge of PKCE', async () => {
    const jar = new CookieJar();
    const asked = new URL(await start(jar));
    asked.searchParams.set('code_challenge', 'x'.repeat(43));
    office.person = 'subject of mai';
    expect((await takenBack(jar, await jar.followTo(asked.href, portal))).status).toBe(403);
  });

  it.each<[string, Record<string, unknown>]>([
    ['in the name of somebody else', { sub: 'subject of binh' }],
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['for another client', { aud: 'another' }],
    ['that is over', { exp: 1_600_000_000 }],
  ])('by a token %s', async (_, changed) => {
    const jar = new CookieJar();
    const back = await comeBack(jar, 'subject of mai');
    office.tamper = (body) => {
      const answer = JSON.parse(body);
      const [head, claims = '', signature] = answer.id_token.split('.');
      const told = JSON.parse(Buffer.from(claims, 'base64url').toString());
      const forged = Buffer.from(JSON.stringify({ ...told, ...changed })).toString('base64url');
      return JSON.stringify({ ...answer, id_token: [head, forged, signature].join('.') });
    };
    const { status, text } = await takenBack(jar, back);
    expect([status, text.includes('không xác nhận')]).toEqual([403, true]);
    expect(await whoIs(jar)).toBeNull();
  });

  it('after many failed tries from one address, for a while', async () => {
    const jar = new CookieJar();
    const statuses = [];
    for (let n = 0; n <= 31; n++)
      statuses.push((await takenBack(jar, `${portal}${CALLBACK}?state=x`)).status);
    expect(statuses.slice(0, 31)).toEqual(Array.from({ length: 31 }, () => 400));
    expect(statuses[31]).toBe(429);
    const locked = await takenBack(jar, `${portal}${CALLBACK}?state=x`);
    expect(Number(locked.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});

describe('the way on', () => {
  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '',
    `/${'x'.repeat(9000)}`,
  ])('never leads to another site: %s', async (to) => {
    const jar = new CookieJar();
    const { status, location } = await takenBack(jar, await comeBack(jar, 'subject of mai', to));
    expect([status, location]).toEqual([303, `${portal}/`]);
  });

  it('leads nowhere else by dots either', async () => {
    const jar = new CookieJar();
    const { location } = await takenBack(jar, await comeBack(jar, 'subject of mai', '/.//elsewhere.example'));
    expect(new URL(location ?? '').origin).toBe(portal);
  });

  it.each(['cross-site', 'same-site'])('is not begun by a link of another page (%s)', async (site) => {
    const jar = new CookieJar();
    const response = await jar.ask(`${portal}/api/auth/oidc?to=/plan`, {
      headers: { 'Sec-Fetch-Site': site },
    });
    expect(response.headers.get('Location')).toBe(`${portal}/sign-in?to=%2Fplan`);
    expect(jar.names(portal)).toEqual([]);
  });
});

describe('a second factor', () => {
  async function withFactor(username: string): Promise<string> {
    await add(username);
    const [row] = await test.database.sql<{ id: string }[]>`
      select id from account.person where username = ${username}`;
    const personId = row?.id ?? '';
    const key = await beginSecondFactor(test.database.sql, personId, SECRET);
    const check = {
      personId,
      code: appCode(base32(key ?? Buffer.of()), -1),
      now: new Date(),
      secret: SECRET,
      logger,
    };
    await test.database.sql.begin((transaction) => confirmSecondFactor(transaction, check));
    return base32(key ?? Buffer.of());
  }
  const send = (jar: CookieJar, code: string) =>
    jar.ask(`${portal}/api/auth/oidc/code`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });

  it('is asked for after the provider vouched: nobody is in before, and a code counts once', async () => {
    const key = await withFactor('careful');
    const jar = new CookieJar();
    const back = await comeBack(jar, 'subject of careful', '/plan?lang=en');
    expect((await takenBack(jar, back)).location).toBe(
      `${portal}/sign-in?step=code&lang=en&to=%2Fplan%3Flang%3Den`,
    );
    expect(await whoIs(jar)).toBeNull();
    expect((await send(jar, '000000')).status).toBe(401);
    expect((await audited('careful'))[0]).toEqual({
      action: 'account sign-in failed',
      after: { issuer: office.issuer, code: 'wrong' },
    });
    const other = new CookieJar();
    expect((await send(other, appCode(key))).status).toBe(400);
    const ticket = jar.of(portal);
    const done = await send(jar, appCode(key));
    expect(sessionSchema.parse(await done.json()).account?.username).toBe('careful');
    expect(await whoIs(jar)).toBe('careful');
    expect(jar.names(portal)).toEqual(['thap-sang.session_token', 'thap-sang.known_device']);
    other.give(portal, ticket);
    expect((await send(other, appCode(key, 1))).status).toBe(400);
    expect((await audited('careful'))[0]).toEqual({
      action: 'account sign-in',
      after: { issuer: office.issuer, code: 'app' },
    });
  });

  it('waits after wrong codes as it does behind a password', async () => {
    const key = await withFactor('guessed');
    const jar = new CookieJar();
    await takenBack(jar, await comeBack(jar, 'subject of guessed'));
    for (let n = 1; n <= 5; n++) expect((await send(jar, `00000${n}`)).status).toBe(401);
    expect((await send(jar, appCode(key))).status).toBe(429);
  });
});

describe('a provider', () => {
  const begin = async (app: AppType) => {
    const response = await app.request('/api/auth/oidc?to=/');
    return { status: response.status, text: await response.text() };
  };

  it('that is away is told on a page, and asked anew next time', async () => {
    const away = await begin(appWith(`http://127.0.0.1:${await freePort()}`));
    expect([away.status, away.text.includes('không trả lời')]).toEqual([503, true]);
    expect(log.join('')).toContain('ECONNREFUSED');
    const app = appWith(office.issuer, 0.3);
    office.isStuck = true;
    expect((await begin(app)).status).toBe(503);
    office.isStuck = false;
    expect((await begin(app)).status).toBe(303);
  });

  it('that says it is another one is not believed', async () => {
    const { status } = await begin(appWith(office.issuer.replace('127.0.0.1', 'localhost')));
    expect(status).toBe(503);
    expect(log.join('')).toContain('issuer does not match');
  });

  it('that is away when somebody comes back costs no try, and signs nobody in', async () => {
    const jar = new CookieJar();
    const back = await comeBack(jar, 'subject of mai');
    office.tamper = () => 'not json';
    const { status, text } = await takenBack(jar, back);
    expect([status, text.includes('không trả lời')]).toEqual([503, true]);
    const [tries] = await test.database.sql`select max(failures) as n from account.failed_try`;
    expect(tries?.n).toBe(0);
  });

  it('that does not know the portal is told apart from a person it does not know', async () => {
    const jar = new CookieJar();
    const back = new URL(await comeBack(jar, 'subject of mai'));
    const app = createApp({
      database: test.database,
      environment: { METRICS: false, PUBLIC_URL: portal },
      logger,
      sessionSecret: SECRET,
      oidc: { ...CLIENT, clientSecret: 'another', issuer: office.issuer, patienceS: 5, label: null },
    });
    const headers = { Cookie: jar.of(portal) };
    const response = await app.request(back.pathname + back.search, { headers });
    expect(response.status).toBe(503);
  });
});

describe('a link', () => {
  const sql = () => test.database.sql;
  const link = (username: string, subject: string, issuer = office.issuer) =>
    linkIdentity(sql(), { username, subject, issuer, why: 'Quyết định 12' }, 'an admin');

  it('is of one account alone, is listed and recorded, and ends every session when it goes', async () => {
    await add('linked');
    await expect(link('binh', 'subject of linked')).rejects.toThrow('đã gắn với một tài khoản');
    const accounts = async () =>
      (await listAccounts(sql())).accounts.find((one) => one.username === 'linked');
    const identity = { issuer: office.issuer, subject: 'subject of linked' };
    expect((await accounts())?.identities).toEqual([identity]);
    expect((await audited('linked'))[0]).toEqual({ action: 'account link', after: identity });
    const jar = new CookieJar();
    await takenBack(jar, await comeBack(jar, 'subject of linked'));
    expect(await whoIs(jar)).toBe('linked');
    await unlinkIdentity(sql(), { username: 'linked', ...identity, why: 'Nghỉ việc' }, 'an admin');
    expect(await whoIs(jar)).toBeNull();
    expect((await takenBack(jar, await comeBack(jar, 'subject of linked'))).status).toBe(403);
    expect((await accounts())?.identities).toEqual([]);
    await expect(
      unlinkIdentity(sql(), { username: 'linked', ...identity, why: 'Nghỉ việc' }, 'an admin'),
    ).rejects.toThrow('không gắn với');
  });

  it('means the same issuer with and without a slash at its end', async () => {
    await expect(link('binh', 'subject of mai', `${office.issuer}/`)).rejects.toThrow('đã gắn');
  });

  it.each([
    ['binh', 'x', 'http://elsewhere.example', 'không phải địa chỉ https'],
    ['binh', 'x', 'credential', 'không phải địa chỉ https'],
    ['binh', '', 'https://elsewhere.example', 'Mã định danh cần'],
    ['binh', 'x'.repeat(256), 'https://elsewhere.example', 'Mã định danh cần'],
    ['nobody', 'x', 'https://elsewhere.example', 'Không có tài khoản'],
  ])('is refused: %s, %s, %s', async (username, subject, issuer, words) => {
    await expect(link(username, subject, issuer)).rejects.toThrow(words);
  });

  it('leaves the password as it was', async () => {
    const jar = new CookieJar();
    const response = await jar.ask(`${portal}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'mai', password: TEST_PASSWORD }),
    });
    expect(response.status).toBe(200);
  });
});

it('the log holds no code, no token, no subject and no secret', async () => {
  const jar = new CookieJar();
  const back = new URL(await comeBack(jar, 'subject of mai'));
  await takenBack(jar, back.href);
  const text = log.join('');
  expect(text).toContain(CALLBACK);
  for (const secret of [
    back.searchParams.get('code'),
    back.searchParams.get('state'),
    'subject of',
    'stranger',
    'eyJ',
    CLIENT.clientSecret,
  ])
    expect(text).not.toContain(secret);
});
