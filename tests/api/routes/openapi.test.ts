import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

/**
 * The OGC's own description of its routes, the style of their pages, and a slash too many; the pages of a browser on its way through
 * another office.
 */
const NOT_TOLD = ['/ogc/', '/ogc/api', '/ogc/style.css', '/api/auth/oidc', '/api/auth/oidc/callback'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const pathsSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

describe('/openapi.json', () => {
  it('names every route of the app, and no other', async () => {
    const { paths } = await portal.read('/openapi.json', pathsSchema);
    const served = portal.app.routes
      .filter(
        ({ method, path }) =>
          METHODS.includes(method) &&
          /^\/(?:api|tiles|health|ogc|dcat)/.test(path) &&
          !NOT_TOLD.includes(path),
      )
      .map(
        ({ method, path }) =>
          `${method} ${path.replace(
            /:(\w+)(?:\{([^}]*)\})?/g,
            (_, name: string, pattern = '') => `{${name}}${/\\(\.\w+)$/.exec(pattern)?.[1] ?? ''}`,
          )}`,
      );
    const told = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(told.sort()).toEqual([...new Set(served)].sort());
  });

  it('tells of each route what a wrong parameter is answered with', async () => {
    const { paths } = await portal.read('/openapi.json', pathsSchema);
    for (const [path, methods] of Object.entries(paths)) {
      if (path === '/healthz') continue;
      for (const operation of Object.values(methods))
        expect(operation, path).toHaveProperty(['responses', '400', 'content', 'application/problem+json']);
    }
  });
});
