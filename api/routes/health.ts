import { createRoute, z } from '@hono/zod-openapi';
import { type Health, healthSchema, probeSchema } from '../../geodata/contract/health.ts';
import { readPending } from '../database/pending-migrations.ts';
import { ApiProblem } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { readDataVersion } from '../queries/data-version.ts';
import { failures, jsonAnswer } from './answers.ts';
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

const probe = (path: '/health/live' | '/health/ready', summary: string) =>
  createRoute({
    method: 'get',
    path,
    tags: ['portal'],
    summary,
    request: { query: z.strictObject({}) },
    responses: { 200: jsonAnswer(probeSchema, 'Yes'), ...failures },
  });
const liveRoute = probe('/health/live', 'Whether the process answers at all: restart it when not');
const readyRoute = probe(
  '/health/ready',
  'Whether to send users here: the database answers, is migrated and holds published data; 503 otherwise',
);

/** A probe must hear soon that the database hangs. */
const PATIENCE_MS = 2000;

async function check({ database }: Portal): Promise<Health> {
  const [health, dataVersion] = await Promise.all([
    database.health(),
    database.inRole('portal_public', readDataVersion, { timeoutMs: PATIENCE_MS }),
  ]);
  return { status: 'ok', database: health, dataVersion };
}

async function ready(portal: Portal): Promise<void> {
  const { dataVersion } = await check(portal);
  const pending = await readPending(portal.database.sql);
  if (pending.length > 0) {
    const message = { vi: 'Cơ sở dữ liệu đang được nâng cấp', en: 'The database is being migrated' };
    throw new ApiProblem('not-ready', [{ field: 'migrations', value: pending.join(', '), message }]);
  }
  if (dataVersion === 0) throw new ApiProblem('nothing-published');
}

function patience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS).unref();
  });
}

export function healthRoutes(portal: Portal) {
  const router = createRouter()
    .openapi(liveRoute, (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json({ status: 'ok' as const }, 200);
    })
    .openapi(readyRoute, async (c) => {
      c.header('Cache-Control', 'no-store');
      await Promise.race([ready(portal), patience()]).catch((error: unknown) => {
        throw error instanceof ApiProblem ? error : new ApiProblem('database-away', [], { cause: error });
      });
      return c.json({ status: 'ok' as const }, 200);
    });
  return router.openapi(route, async (c) => {
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
