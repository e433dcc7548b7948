import pino from 'pino';
import type { Database } from '../../../api/database/database.ts';
import { readEnvironment } from '../../../api/environment.ts';
import { startServer } from '../../../api/server.ts';
import { openTestDatabase } from './test-database.ts';

export interface RunningPortal {
  readonly url: string;
  readonly database: Database;
  close(): Promise<void>;
}

/** The small province behind a server that listens on a port of its own, for programs that come by HTTP. */
export async function openRunningPortal(): Promise<RunningPortal> {
  const { database, place } = await openTestDatabase('small');
  const server = await startServer({
    database,
    environment: readEnvironment({ PORT: '0' }),
    logger: pino({ level: 'silent' }),
  });
  return {
    url: server.url,
    database,
    close: async () => {
      await server.stop();
      await place.remove();
    },
  };
}
