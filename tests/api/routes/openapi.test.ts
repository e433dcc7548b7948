import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const pathsSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

describe('/openapi.json', () => {
  it('names every route of the app, and no other', async () => {
    const { paths } = await portal.read('/openapi.json', pathsSchema);
    const served = portal.app.routes
      .filter(({ method, path }) => method === 'GET' && /^\/(?:api|tiles|healthz)/.test(path))
      .map(({ path }) =>
        path.replace(
          /:(\w+)(?:\{([^}]*)\})?/g,
          (_, name: string, pattern = '') => `{${name}}${/\\(\.\w+)$/.exec(pattern)?.[1] ?? ''}`,
        ),
      );
    expect(Object.keys(paths).sort()).toEqual([...new Set(served)].sort());
    for (const methods of Object.values(paths)) expect(Object.keys(methods)).toEqual(['get']);
  });

  it('tells of each route what a wrong parameter is answered with', async () => {
    const { paths } = await portal.read('/openapi.json', pathsSchema);
    for (const [path, { get }] of Object.entries(paths)) {
      if (path === '/healthz') continue;
      expect(get, path).toHaveProperty(['responses', '400', 'content', 'application/problem+json']);
    }
  });
});
