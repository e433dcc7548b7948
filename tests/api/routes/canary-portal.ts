import pino from 'pino';
import type { z } from 'zod';
import { createApp } from '../../../api/app.ts';
import { ANYONE } from '../../../api/identity.ts';
import { seedSample } from '../../../api/loading/seed-sample.ts';
import { canaryProvince } from '../../fixtures/in/canary-province.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

/** A day on which the plan still runs. */
export const NOW = new Date('2020-09-01T05:00:00Z');

/** A request with this header comes from someone who may read what the public may not. */
export const AS_READER = 'X-Test-Reader';

export interface CanaryPortal extends TestDatabase {
  readonly app: ReturnType<typeof createApp>;
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  /** The parsed 200 answer of a path. */
  read<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>>;
}

/** The province with canaries, seeded and published, behind the whole app. */
export async function openCanaryPortal(): Promise<CanaryPortal> {
  const test = await openTestDatabase();
  await seedSample(test.database, () => undefined, canaryProvince);
  const app = createApp({
    database: test.database,
    environment: { METRICS: false },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
    identify: (request) =>
      request.headers.has(AS_READER) ? { role: 'portal_reader', actor: 'reader' } : ANYONE,
  });
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(`http://portal.test${path}`, { method, headers });
  return {
    ...test,
    app,
    ask,
    read: async (path, schema) => {
      const response = await ask(path);
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return schema.parse(await response.json());
    },
  };
}
