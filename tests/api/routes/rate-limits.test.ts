import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../api/app.ts';
import { LIMIT_PER_MINUTE } from '../../../api/limits/request-class.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

const PROXY = '192.0.2.1';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(() => portal?.close());

/** A new portal on the same database, which counts from nothing and lets three reads a minute through. */
function strictPortal() {
  const app = createApp({
    database: portal.database,
    environment: { METRICS: false, TRUSTED_PROXIES: [PROXY] },
    logger: pino({ level: 'silent' }),
    limits: { ...LIMIT_PER_MINUTE, read: 3 },
    identify: ({ headers }) => ({ role: 'portal_public', actor: headers.get('X-Test-Name') }),
  });
  return async (remoteAddress: string, headers: Record<string, string> = {}, path = '/api/meta') =>
    app.request(path, { headers }, { incoming: { socket: { remoteAddress } } });
}

async function statuses(asks: readonly (() => Promise<Response>)[]): Promise<number[]> {
  const seen: number[] = [];
  for (const ask of asks) seen.push((await ask()).status);
  return seen;
}

const times = <T>(count: number, ask: T): T[] => Array.from({ length: count }, () => ask);

describe('who asks too often', () => {
  it('is told to wait, for how long, and what the limit is', async () => {
    const ask = strictPortal();
    expect(await statuses(times(3, () => ask('203.0.113.9')))).toEqual([200, 200, 200]);
    const refused = await ask('203.0.113.9');
    expect(refused.status).toBe(429);
    const problem = problemJsonSchema.parse(await refused.json());
    expect(problem.type).toBe('urn:problem-type:thap-sang:too-many-requests');
    expect(problem.errors?.[0]).toMatchObject({ field: 'requests', wanted: '≤ 3 / 60 s' });
    const wait = Number(refused.headers.get('Retry-After'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.headers.get('Cache-Control')).toBe('no-store');
  });

  it('takes nothing from another address, another class, or the machine itself', async () => {
    const ask = strictPortal();
    await statuses(times(4, () => ask('203.0.113.9')));
    expect((await ask('203.0.113.10')).status).toBe(200);
    expect((await ask('203.0.113.9', {}, '/tiles/communes')).status).toBe(200);
    expect((await ask('203.0.113.9', {}, '/healthz')).status).toBe(200);
    expect(await statuses(times(5, () => ask('127.0.0.1')))).toEqual(times(5, 200));
  });

  it('cannot get around it by another address of the same IPv6 network, or by what it says of itself', async () => {
    const ask = strictPortal();
    const asks = ['1', '2', '3', '4'].map((end) => () => ask(`2001:db8::${end}`));
    expect((await statuses(asks)).at(-1)).toBe(429);
    const claims = ['1', '2', '3', '4'].map(
      (end) => () => ask('203.0.113.20', { 'X-Forwarded-For': `198.51.100.${end}` }),
    );
    expect((await statuses(claims)).at(-1)).toBe(429);
  });

  it('is told apart behind a proxy that is trusted', async () => {
    const ask = strictPortal();
    const asks = ['1', '2', '3', '4', '1'].map(
      (end) => () => ask(PROXY, { 'X-Forwarded-For': `198.51.100.${end}` }),
    );
    expect(await statuses(asks)).toEqual(times(5, 200));
  });

  it('is the account, wherever it comes from, once it has signed in', async () => {
    const ask = strictPortal();
    const asks = ['1', '2', '3', '4'].map(
      (end) => () => ask(`203.0.113.${end}`, { 'X-Test-Name': 'planner' }),
    );
    expect((await statuses(asks)).at(-1)).toBe(429);
    expect((await ask('203.0.113.1', { 'X-Test-Name': 'steward' })).status).toBe(200);
  });
});
