import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../api/app.ts';
import type { Database } from '../../../api/database/database.ts';

const SCRIPT = `console.log('${'sáng '.repeat(1000)}')`;
let place: string;
let app: ReturnType<typeof createApp>;
const log: { route?: string }[] = [];

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'thap-sang-web-'));
  await mkdir(join(place, 'dist', 'assets'), { recursive: true });
  await writeFile(join(place, 'dist', 'index.html'), '<!doctype html><title>Thắp Sáng</title>');
  await writeFile(join(place, 'dist', 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(place, 'dist', 'assets', 'main-abc123.js'), SCRIPT);
  await writeFile(join(place, 'secret.txt'), 'not to be served');
  // The pages need no database.
  const database = {
    engine: 'embedded',
    onPublication: async () => async () => undefined,
  } as unknown as Database;
  app = createApp({
    database,
    environment: { METRICS: false },
    logger: pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) }),
    webRoot: join(place, 'dist'),
  });
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe('the built pages', () => {
  it.each(['/', '/light', '/light?unit=25456&on=2020-09-30', '/any/deep/link'])(
    '%s is the page',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(response.headers.get('Cache-Control')).toBe('public, no-cache');
      expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
      expect(await response.text()).toContain('Thắp Sáng');
    },
  );

  it.each([
    ['gzip, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])(
    'sends hashed files for ever, compressed, the same each time: %s',
    async (accepted, encoding, unpack) => {
      for (let round = 0; round < 2; round++) {
        const response = await app.request('/assets/main-abc123.js', {
          headers: { 'Accept-Encoding': accepted },
        });
        expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
        expect(response.headers.get('Content-Type')).toMatch(/javascript/);
        const bytes = Buffer.from(await response.arrayBuffer());
        expect(response.headers.get('Content-Encoding')).toBe(encoding);
        expect(Number(response.headers.get('Content-Length'))).toBe(bytes.length);
        expect(unpack(bytes).toString()).toBe(SCRIPT);
      }
      expect(await (await app.request('/assets/main-abc123.js')).text()).toBe(SCRIPT);
    },
  );

  it('sends files beside the page', async () => {
    const response = await app.request('/icon.svg');
    expect(response.headers.get('Content-Type')).toMatch(/^image\/svg\+xml/);
  });

  it.each(['/assets/gone-000.js', '/api/gone', '/tiles/a/b', '/docs/gone.js', '/ogc/gone'])(
    '%s is a problem, not the page',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    },
  );

  it.each([
    ['/light', '/*'],
    ['/assets/main-abc123.js', '/assets/*'],
    ['/openapi.json', '/openapi.json'],
    ['/api/units/25456?on=2020-09-30', '/api/units/:code'],
  ])('logs %s under its route: %s', async (path, route) => {
    log.length = 0;
    await app.request(path);
    expect(log.at(-1)?.route).toBe(route);
  });

  it.each([
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..\\..\\secret.txt',
    '/assets//etc/passwd',
    '/assets/%00',
    '/docs/..%2fpackage.json',
    '/docs/package.json',
  ])('%s leads nowhere outside', async (path) => {
    const text = await (await app.request(path)).text();
    expect(text).not.toContain('not to be served');
    expect(text).not.toContain('root:');
    expect(text).not.toContain('swagger-ui-dist');
  });
});
