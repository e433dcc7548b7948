import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addAccount } from '../../../api/accounts/manage.ts';
import { type AppType, createApp } from '../../../api/app.ts';
import { ownSessionsSchema, sessionSchema } from '../../../geodata/contract/account.ts';
import { cookieOf, post, TEST_PASSWORD } from '../harness/sign-in.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

const PATH = '/api/auth/sessions';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const DAY_MS = 86_400_000;

let test: TestDatabase;
let app: AppType;
beforeAll(async () => {
  test = await openTestDatabase('small');
  app = createApp({
    database: test.database,
    environment: { METRICS: false },
    logger: pino({ level: 'silent' }),
    sessionSecret: 'a-secret-for-tests-of-32-letters!',
  });
  for (const username of ['lan', 'binh'])
    await addAccount(test.database.sql, { username, role: 'leader', password: TEST_PASSWORD }, 'test');
});
beforeEach(() => test.database.sql`delete from account.session`);
afterAll(() => test?.close());

type Headers = Record<string, string>;

async function signInWith(username: string, userAgent?: string): Promise<Headers> {
  const headers: Headers = userAgent === undefined ? {} : { 'User-Agent': userAgent };
  const response = await post(app, '/api/auth/sign-in', { username, password: TEST_PASSWORD }, headers);
  return { Cookie: cookieOf(response) };
}
const ask = (path: string, headers: Headers) => Promise.resolve(app.request(path, { headers }));
const listOf = async (headers: Headers) =>
  ownSessionsSchema.parse(await (await ask(PATH, headers)).json()).sessions;
const sessionOf = async (headers: Headers) =>
  sessionSchema.parse(await (await ask('/api/auth/session', headers)).json());

describe('the devices an account is signed in on', () => {
  it('are told by browser and system, this one first, without what opens them', async () => {
    const [phone, desk] = [await signInWith('lan', IPHONE), await signInWith('lan', FIREFOX)];
    await signInWith('lan');
    await signInWith('binh', FIREFOX);
    const response = await ask(PATH, desk);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    const text = await response.text();
    const { sessions } = ownSessionsSchema.parse(JSON.parse(text));
    expect(sessions.map(({ browser, system, isThis }) => [browser, system, isThis])).toEqual([
      ['Firefox', 'Linux', true],
      [null, null, false],
      ['Safari', 'iPhone', false],
    ]);
    const tokens = await test.database.sql<{ token: string }[]>`select token from account.session`;
    expect(tokens).toHaveLength(4);
    for (const { token } of tokens) expect(text).not.toContain(token);
    expect((await listOf(phone))[0]).toMatchObject({ system: 'iPhone', isThis: true });
  });

  it('are ended one by one, each by its own account alone', async () => {
    const [phone, desk] = [await signInWith('lan', IPHONE), await signInWith('lan', FIREFOX)];
    const other = await signInWith('binh');
    const id = (await listOf(desk)).find(({ isThis }) => !isThis)?.id;
    expect((await post(app, `${PATH}/${id}/end`, undefined, other)).status).toBe(404);
    expect((await post(app, `${PATH}/${id}/end`, undefined, {})).status).toBe(401);
    const foreign = { ...desk, 'Sec-Fetch-Site': 'cross-site' };
    expect((await post(app, `${PATH}/${id}/end`, undefined, foreign)).status).toBe(403);
    expect((await sessionOf(phone)).account?.username).toBe('lan');
    expect((await post(app, `${PATH}/${id}/end`, undefined, desk)).status).toBe(204);
    expect((await sessionOf(phone)).account).toBeNull();
    expect((await post(app, `${PATH}/${id}/end`, undefined, desk)).status).toBe(404);
    expect((await sessionOf(desk)).account?.username).toBe('lan');
  });

  it('are ended all but this one, and nobody else’s', async () => {
    const [phone, desk] = [await signInWith('lan', IPHONE), await signInWith('lan', FIREFOX)];
    const other = await signInWith('binh');
    expect((await post(app, `${PATH}/end-others`, undefined, desk)).status).toBe(204);
    expect((await sessionOf(phone)).account).toBeNull();
    expect((await sessionOf(desk)).account?.username).toBe('lan');
    expect((await sessionOf(other)).account?.username).toBe('binh');
    expect(await listOf(desk)).toHaveLength(1);
  });
});

describe('how long a session lasts', () => {
  const age = (seenDays: number, endsInDays: number) => test.database.sql`
    update account.session set updated_at = ${new Date(Date.now() - seenDays * DAY_MS)},
      expires_at = ${new Date(Date.now() + endsInDays * DAY_MS)}`;
  const daysLeft = async (headers: Headers) => {
    const { until } = await sessionOf(headers);
    return until === null ? null : Math.round((Date.parse(until) - Date.now()) / DAY_MS);
  };

  it('is a week from when it was last used, and a month in all, as its cookie says', async () => {
    const response = await post(app, '/api/auth/sign-in', { username: 'lan', password: TEST_PASSWORD });
    const headers = { Cookie: cookieOf(response) };
    expect(response.headers.getSetCookie()[0]).toContain('Max-Age=2592000');
    expect(await daysLeft(headers)).toBe(7);
    await age(6, 20);
    expect(await daysLeft(headers)).toBe(7);
    await age(6, 3);
    expect(await daysLeft(headers)).toBe(3);
  });

  it('is over after a week unused, and after a month however much it was used', async () => {
    const headers = await signInWith('lan');
    await age(7, 20);
    expect(await daysLeft(headers)).toBeNull();
    const again = await signInWith('lan');
    expect(await listOf(again)).toHaveLength(1);
    await age(0, 0);
    expect(await daysLeft(again)).toBeNull();
  });

  it('is noted at most every five minutes', async () => {
    const headers = await signInWith('lan');
    const seen = async () => {
      const [row] = await test.database.sql<{ at: Date }[]>`select updated_at as at from account.session`;
      return row?.at.getTime() ?? 0;
    };
    const first = await seen();
    await sessionOf(headers);
    expect(await seen()).toBe(first);
    await age(0.01, 20);
    const before = await seen();
    await sessionOf(headers);
    expect(await seen()).toBeGreaterThan(before);
  });
});
