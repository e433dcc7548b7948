import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import type { Database } from './database/database.ts';
import type { Environment } from './environment.ts';
import { createLogger } from './logger.ts';
import { refuseMalformed } from './refuse-malformed.ts';

/** A client that trickles its request in holds a connection no longer than this. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_MS = 5_000;
/** Requests in flight get this long to finish once the server is asked to stop. */
const LONGEST_STOP_MS = 10_000;

export interface ServerParts {
  readonly database: Database;
  readonly environment: Environment;
  /** The folder of the built web; without it the API is served alone. */
  readonly webRoot?: string;
  readonly logger?: Logger;
  /** Signs the session cookies; without it signing in is off. */
  readonly sessionSecret?: string;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no new request, lets those in flight finish, then closes the database. Safe to call twice. */
  stop(): Promise<void>;
}

/** Listens on HOST and PORT (0: any free port). Rejects with Node's error when the address cannot be had. */
export async function startServer({
  database,
  environment,
  webRoot,
  logger,
  sessionSecret,
}: ServerParts): Promise<RunningServer> {
  const app = createApp({
    database,
    environment,
    logger: logger ?? createLogger(environment),
    ...(webRoot === undefined ? {} : { webRoot }),
    ...(sessionSecret === undefined ? {} : { sessionSecret }),
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
  });
  server.on('clientError', refuseMalformed);
  let stopping: Promise<void> | null = null;
  // A connection kept alive after its last answer would hold a stopping server open for seconds.
  server.on('request', (_, response) => {
    response.once('finish', () => setImmediate(() => stopping !== null && closeIdle(server)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(environment.PORT, environment.HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    url: addressOf(server.address()),
    stop() {
      stopping ??= stopServer(server).finally(() => database.close());
      return stopping;
    },
  };
}

type Server = ReturnType<typeof createAdaptorServer>;

function closeIdle(server: Server): void {
  if ('closeIdleConnections' in server) server.closeIdleConnections();
}

async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  closeIdle(server);
  const enough = setTimeout(
    () => 'closeAllConnections' in server && server.closeAllConnections(),
    LONGEST_STOP_MS,
  );
  await closed;
  clearTimeout(enough);
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') return String(address);
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
