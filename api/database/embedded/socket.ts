import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGLiteSocketHandler, type PGLiteSocketHandlerOptions } from '@electric-sql/pglite-socket';
import type { Engine } from './engine.ts';
import { errorResponse } from './protocol.ts';
import { type QueueLimits, SessionQueue } from './session-queue.ts';

/** The door of the embedded engine: a Unix socket in a folder that only this user may enter (the engine asks for no password). */
export type EngineSocket = {
  readonly path: string;
  readonly queue: SessionQueue;
  close(): Promise<void>;
};

export async function openSocket(engine: Engine, limits: QueueLimits): Promise<EngineSocket> {
  const folder = await mkdtemp(join(tmpdir(), 'thap-sang-'));
  const path = join(folder, '.s.PGSQL.5432');
  const sockets = new Map<number, Socket>();

  const farewell = (connection: number, code: string, message: string) => {
    sockets.get(connection)?.end(errorResponse({ severity: 'FATAL', code, message }));
  };
  const queue = new SessionQueue(engine, limits, (connection) =>
    farewell(
      connection,
      '25P03',
      `The transaction was silent for ${limits.idleTransactionMs} ms while others waited; it was rolled back.`,
    ),
  );
  queue.onLost((reason) => {
    for (const connection of sockets.keys()) farewell(connection, '57P02', reason);
  });

  const server = createServer((socket) => {
    const handler = new PGLiteSocketHandler({
      // The library types this as its own class, private fields included; it calls the three methods SessionQueue has.
      queryQueue: queue as unknown as PGLiteSocketHandlerOptions['queryQueue'],
      closeOnDetach: true,
    });
    sockets.set(handler.handlerId, socket);
    socket.once('close', () => sockets.delete(handler.handlerId));
    void handler.attach(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });

  return {
    path,
    queue,
    close: async () => {
      for (const socket of sockets.values()) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
