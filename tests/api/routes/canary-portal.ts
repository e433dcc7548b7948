import pino, { type Logger } from 'pino';
import type { z } from 'zod';
import { createApp } from '../../../api/app.ts';
import { databaseRoles } from '../../../api/database/in-role.ts';
import { ANYONE, type Identify } from '../../../api/identity.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

/** A day on which the plan still runs. */
export const NOW = new Date('2020-09-01T05:00:00Z');

/** A request with this header comes from someone who may read what the public may not. */
export const AS_READER = 'X-Test-Reader';

/** The role of an account without `portal_`, and its name. */
const AS_ROLE = 'X-Test-Role';
const AS_NAME = 'X-Test-Name';

const IN_DISTRICT = 'X-Test-District';

/** The headers of an account, limited to a district or not. */
export function as(
  role: 'reader' | 'planner' | 'steward' | 'admin',
  name: string,
  district?: string,
): Record<string, string> {
  return { [AS_ROLE]: role, [AS_NAME]: name, ...(district === undefined ? {} : { [IN_DISTRICT]: district }) };
}

/** Believes the headers above. */
export const identifyByHeaders: Identify = ({ headers }) => {
  if (headers.has(AS_READER)) return { role: 'portal_reader', actor: 'reader' };
  const role = databaseRoles.find((id) => id === `portal_${headers.get(AS_ROLE)}`);
  const account = { role: 'steward', district: headers.get(IN_DISTRICT) } as const;
  return role === undefined ? ANYONE : { role, actor: headers.get(AS_NAME) ?? role, account };
};

export interface CanaryPortal extends TestDatabase {
  readonly app: ReturnType<typeof createApp>;
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  /** The parsed 200 answer of a path. */
  read<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>>;
}

interface CanaryOptions {
  /** Silent when not given. */
  readonly logger?: Logger;
  readonly webRoot?: string;
  /** Without it signing in is off. */
  readonly sessionSecret?: string;
}

/** The province with canaries, seeded and published, behind the whole app. */
export async function openCanaryPortal({
  logger = pino({ level: 'silent' }),
  ...parts
}: CanaryOptions = {}): Promise<CanaryPortal> {
  const test = await openTestDatabase('canary');
  const app = createApp({
    database: test.database,
    environment: { METRICS: true },
    logger,
    now: () => NOW,
    identify: identifyByHeaders,
    ...parts,
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
