import { createRoute, z } from '@hono/zod-openapi';
import { dcatOf } from '../opendata/dcat.ts';
import { readCatalogue } from '../opendata/read-catalogue.ts';
import type { Portal } from '../portal.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { failures } from './answers.ts';
import { createRouter } from './router.ts';

const route = createRoute({
  method: 'get',
  path: '/dcat.jsonld',
  tags: ['ogc'],
  summary: 'The open datasets as DCAT-AP: licence, days, place, period, ways to get them',
  request: { query: z.strictObject({}) },
  responses: {
    200: {
      description: 'The catalogue',
      content: { 'application/ld+json': { schema: z.record(z.string(), z.unknown()) } },
    },
    ...failures,
  },
});

/** The same for everybody: what the public may take along. */
export function dcatRoutes({ database, fixedUrl }: Portal) {
  return createRouter().openapi(route, async (c) => {
    const catalogue = await inSnapshot(database, 'portal_public', readCatalogue);
    const base = fixedUrl ?? new URL(c.req.url).origin;
    return c.json(dcatOf(catalogue, base), 200, { 'Content-Type': 'application/ld+json' });
  });
}
