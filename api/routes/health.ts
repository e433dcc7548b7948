import { createRoute, z } from '@hono/zod-openapi';
import { type Health, healthSchema } from '../../geodata/contract/health.ts';
import type { Portal } from '../portal.ts';
import { readDataVersion } from '../queries/data-version.ts';
import { jsonAnswer } from './answers.ts';
import { createRouter } from './router.ts';

const route = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['portal'],
  summary: 'Whether the portal can answer',
  request: { query: z.strictObject({}) },
  responses: {
    200: jsonAnswer(healthSchema, 'The database answers'),
    503: jsonAnswer(healthSchema, 'The database is away'),
  },
});

/** A probe must hear soon that the database hangs. */
const PATIENCE_MS = 2000;

async function check({ database }: Portal): Promise<Health> {
  const [health, dataVersion] = await Promise.all([
    database.health(),
    database.inRole('portal_public', readDataVersion, { timeoutMs: PATIENCE_MS }),
  ]);
  return { status: 'ok', database: health, dataVersion };
}

function patience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS).unref();
  });
}

export function healthRoutes(portal: Portal) {
  return createRouter().openapi(route, async (c) => {
    c.header('Cache-Control', 'no-store');
    try {
      return c.json(await Promise.race([check(portal), patience()]), 200);
    } catch (error) {
      portal.logger.warn({ err: error, requestId: c.get('requestId') }, 'the database is away');
      const away: Health = {
        status: 'unavailable',
        database: { engine: portal.database.engine, postgis: null },
        dataVersion: null,
      };
      return c.json(away, 503);
    }
  });
}
