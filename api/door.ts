import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Environment } from './environment.ts';
import { refuseMalformed } from './refuse-malformed.ts';
import { answerWhileStarting } from './starting-up.ts';

/** How long a client may hold a connection, in milliseconds. */
export interface Patience {
  /** One that trickles in the head of its request. */
  readonly headers: number;
  /** One that trickles in its whole request. */
  readonly request: number;
  /** One that takes nothing of its answer, or says nothing at all. */
  readonly idle: number;
  /** How often the first two are looked at. */
  readonly check: number;
}

const PATIENCE: Patience = { headers: 10_000, request: 30_000, idle: 120_000, check: 5_000 };
const KEEP_ALIVE_MS = 5_000;
/** More at once are refused, so that idle ones cannot take every file descriptor of the machine. */
const MOST_CONNECTIONS = 2_000;
/** Requests in flight get this long to finish once the server is asked to stop. */
const LONGEST_STOP_MS = 10_000;

type Answer = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A port that is open: until somebody is admitted it says that the portal is starting. */
export interface Door {
  readonly url: string;
  /** From now on requests go there. */
  admit(answer: Answer): void;
  /** Takes no new request and lets those in flight finish. Safe to call twice. */
  close(): Promise<void>;
}

/** Listens on HOST and PORT (0: any free port). Rejects with Node's error when the address cannot be had. */
export async function openDoor(
  environment: Pick<Environment, 'HOST' | 'PORT' | 'DATABASE_URL'>,
  patience: Patience = PATIENCE,
): Promise<Door> {
  let answer: Answer = answerWhileStarting(environment);
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings),
    serverOptions: {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.check,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
  });
  if ('maxConnections' in server) server.maxConnections = MOST_CONNECTIONS;
  // Bytes that move, in either direction, start the time anew: a long download is no idle connection.
  if ('closeIdleConnections' in server) server.setTimeout(patience.idle);
  server.on('clientError', refuseMalformed);
  let closing: Promise<void> | null = null;
  // A connection kept alive after its last answer would hold a stopping server open for seconds.
  server.on('request', (_, response) => {
    response.once('finish', () => setImmediate(() => closing !== null && closeIdle(server)));
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
    admit(next) {
      answer = next;
    },
    close() {
      closing ??= closeServer(server);
      return closing;
    },
  };
}

type Server = ReturnType<typeof createAdaptorServer>;

function closeIdle(server: Server): void {
  if ('closeIdleConnections' in server) server.closeIdleConnections();
}

async function closeServer(server: Server): Promise<void> {
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
