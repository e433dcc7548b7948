import pino from 'pino';
import { type AppType, createApp } from '../../../api/app.ts';
import type { Database } from '../../../api/database/database.ts';
import type { Identify } from '../../../api/identity.ts';
import { openTestDatabase } from './test-database.ts';

export interface SmallPortal {
  readonly app: AppType;
  readonly database: Database;
  /** Every line the portal has logged, parsed. */
  readonly log: Record<string, unknown>[];
  close(): Promise<void>;
}

/** A day after everything in the small province. */
export const NOW = new Date('2021-01-15T03:00:00Z');

/** The portal in memory over the small province, in a database of its own; everyone is the public unless `identify` tells. */
export async function openSmallPortal(identify?: Identify): Promise<SmallPortal> {
  const { database, close } = await openTestDatabase('small');
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const app = createApp({
    database,
    environment: { METRICS: true },
    logger,
    now: () => NOW,
    ...(identify && { identify }),
  });
  return { app, database, log, close };
}
