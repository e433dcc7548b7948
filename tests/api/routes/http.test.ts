import { brotliDecompressSync } from 'node:zlib';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../api/app.ts';
import { type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());
const SERIES = '/api/attainment/series';
const KEPT = [
  '/api/meta',
  '/api/units',
  '/api/units/25001',
  SERIES,
  '/api/lighting/coverage',
  '/openapi.json',
];

describe('every answer, refusals too', () => {
  it.each([
    '/healthz',
    '/api/meta',
    '/api/units/99999',
    '/api/units?limit=x',
    '/nothing',
    '/tiles/roads',
    '/tiles/roads/14/0/0',
    '/tiles/models',
    '/docs',
    '/openapi.json',
  ])('%s carries the headers that guard a browser', async (path) => {
    const { headers } = await portal.ask(path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{8,}$/);
    expect(headers.get('X-Powered-By')).toBeNull();
  });
});

describe('a portal that users reach', () => {
  const headersOf = async (publicUrl: string) => {
    const app = createApp({
      database: portal.database,
      environment: { METRICS: false, PUBLIC_URL: publicUrl },
      logger: pino({ level: 'silent' }),
    });
    return (await app.request('/api/nothing')).headers;
  };

  it('by TLS tells browsers never to come otherwise', async () => {
    const headers = await headersOf('https://portal.example.vn');
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
  });

  it('leads to where it is found, whatever a request says of itself', async () => {
    const app = createApp({
      database: portal.database,
      environment: { METRICS: false, PUBLIC_URL: 'https://portal.example.vn' },
      logger: pino({ level: 'silent' }),
    });
    const forged = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http' };
    for (const path of [
      '/tiles/communes',
      '/ogc',
      '/ogc/collections',
      '/ogc/collections/communes/items?limit=1',
    ]) {
      const text = await (await app.request(`http://evil.example${path}`, { headers: forged })).text();
      expect(text, path).toContain('https://portal.example.vn/');
      expect(text, path).not.toContain('evil.example');
    }
  });

  it('in the clear does not', async () => {
    const headers = await headersOf('http://portal.example.vn');
    expect(headers.get('Strict-Transport-Security')).toBeNull();
  });
});

describe('what may be kept', () => {
  it.each(KEPT)('%s answers HEAD like GET, without the body', async (path) => {
    const [get, head] = await Promise.all([portal.ask(path), portal.ask(path, {}, 'HEAD')]);
    expect(head.status).toBe(200);
    expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'));
    expect(head.headers.get('Content-Length')).toBe(get.headers.get('Content-Length'));
    expect((await bytes(head)).length).toBe(0);
  });

  it('never holds what an other query asked for', async () => {
    const text = async (path: string) => (await portal.ask(path)).text();
    expect(await text('/api/units?level=commune')).not.toBe(await text('/api/units?level=district'));
    expect(await text(`${SERIES}?knownOn=2020-07-01`)).not.toBe(await text(SERIES));
  });

  it('is not the health, nor a refusal', async () => {
    expect((await portal.ask('/healthz')).headers.get('Cache-Control')).toBe('no-store');
    const refusal = await portal.ask('/api/units/99999');
    expect(refusal.headers.get('ETag')).toBeNull();
    expect(refusal.headers.get('Cache-Control') ?? 'no-store').not.toMatch(/public|immutable/);
  });
});

describe('compression', () => {
  const LARGE = ['/openapi.json', SERIES, '/api/meta'];

  it('speaks brotli where an answer is made anew', async () => {
    const plain = await bytes(await portal.ask('/openapi.json'));
    const response = await portal.ask('/openapi.json', { 'Accept-Encoding': 'br, gzip' });
    expect(response.headers.get('Content-Encoding')).toBe('br');
    expect(brotliDecompressSync(await bytes(response)).equals(plain)).toBe(true);
  });

  it.each(['identity', 'gzip;q=0', ''])('is left off for "%s"', async (accepted) => {
    for (const path of LARGE) {
      const response = await portal.ask(path, { 'Accept-Encoding': accepted });
      expect(response.headers.get('Content-Encoding'), path).toBeNull();
      JSON.parse(await response.text());
    }
  });
});
