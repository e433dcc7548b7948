import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../../api/app.ts';
import { as, type CanaryPortal, identifyByHeaders, NOW, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
let app: CanaryPortal['app'];
beforeAll(async () => {
  portal = await openCanaryPortal();
  app = createApp({
    database: portal.database,
    environment: { METRICS: false },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
    identify: identifyByHeaders,
    sessionSecret: 'origin'.repeat(8),
  });
});
afterAll(() => portal?.close());

const ORIGIN = { Origin: 'https://khac.example.vn' };
const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(`http://portal.test${path}`, { method, headers: { ...ORIGIN, ...headers } });
const allowed = (response: Response) => response.headers.get('Access-Control-Allow-Origin');

/** The same for everybody. */
const OPEN_TO_ALL = [
  '/ogc',
  '/ogc/collections',
  '/ogc/collections/roads/items?limit=1',
  '/ogc/collections/roads/items?limit=x',
  '/tiles/communes',
  '/tiles/roads/12/3254/1920',
  '/openapi.json',
];

/** An account may get more there. */
const OPEN_TO_PUBLIC = [
  '/api/meta',
  '/api/units',
  '/api/attainment?target=T1',
  '/api/attainment?target=T9',
  '/api/lighting/coverage',
  '/api/promises',
  '/api/places',
  '/api/exports/communes.csv',
];

const KEPT_HERE = [
  '/',
  '/healthz',
  '/cong-khai',
  '/duong-cua-toi',
  '/tiles/models',
  '/api/auth/session',
  '/api/audit',
  '/api/accidents',
  '/api/scenarios',
  '/api/citizen-reports',
  '/api/roads/near?at=106.02,11.3',
  '/api/lighting/resurvey',
  '/api/lighting/edits?segment=1',
  '/api/field/package?unit=25001',
  '/api/nothing',
];

describe('a page of another site', () => {
  it.each([...OPEN_TO_ALL, ...OPEN_TO_PUBLIC])('may read %s, without credentials', async (path) => {
    const response = await ask(path);
    expect(allowed(response)).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    const head = await ask(path, {}, 'HEAD');
    expect(allowed(head)).toBe('*');
    const asked = await ask(
      path,
      { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'if-none-match' },
      'OPTIONS',
    );
    expect([asked.status, allowed(asked)]).toEqual([204, '*']);
    expect(asked.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD');
  });

  it.each(KEPT_HERE)('may not read %s', async (path) => {
    for (const who of [{}, as('admin', 'quan-tri')]) {
      const response = await ask(path, who);
      expect(allowed(response)).toBeNull();
      const asked = await ask(path, { ...who, 'Access-Control-Request-Method': 'GET' }, 'OPTIONS');
      expect(allowed(asked)).toBeNull();
    }
  });

  it.each(OPEN_TO_PUBLIC)('is not given what an account gets at %s', async (path) => {
    for (const role of ['reader', 'planner', 'steward', 'admin'] as const) {
      const response = await ask(path, as(role, 'ai-do'));
      expect(response.status).not.toBe(500);
      expect(allowed(response)).toBeNull();
      expect(response.headers.get('Cache-Control') ?? 'private').toMatch(/private|no-store/);
    }
  });

  it.each(OPEN_TO_ALL.filter((path) => path !== '/openapi.json'))(
    'gets at %s what everybody gets, whoever is signed in',
    async (path) => {
      const id = { 'X-Request-Id': 'the-same' };
      const [nobody, admin, cookie] = await Promise.all([
        ask(path, id),
        ask(path, { ...as('admin', 'quan-tri'), ...id }),
        ask(path, { Cookie: 'thap-sang.session_token=x.y', ...id }),
      ]);
      const [wanted, ...others] = await Promise.all(
        [nobody, admin, cookie].map(async (each) => Buffer.from(await each.arrayBuffer()).toString('latin1')),
      );
      for (const body of others) expect(body).toBe(wanted);
      expect([nobody, admin, cookie].map(allowed)).toEqual(['*', '*', '*']);
    },
  );

  it('may write nowhere', async () => {
    const { paths } = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(await (await ask('/openapi.json')).json());
    let written = 0;
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods).map((name) => name.toUpperCase())) {
        if (method === 'GET') continue;
        written += 1;
        const address = path.replace(/\{\w+\}/g, '1');
        const asked = await ask(address, { 'Access-Control-Request-Method': method }, 'OPTIONS');
        expect(allowed(asked), `${method} ${address}`).toBeNull();
        expect(allowed(await ask(address, {}, method)), `${method} ${address}`).toBeNull();
      }
    }
    expect(written).toBeGreaterThan(10);
  });
});
