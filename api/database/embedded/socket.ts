import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGLiteSocketHandler, type PGLiteSocketHandlerOptions } from '@electric-sql/pglite-socket';
import type { Engine } from './engine.ts';
import { type QueueLimits, SessionQueue } from './session-queue.ts';

/** The door of the embedded engine: a Unix socket in a folder that only this user may enter (the engine asks for no password). */
export type EngineSocket = {
  readonly path: string;
  readonly queue: SessionQueue;
  close(): Promise<void>;
};

export async function openSocket(engine: Engine, limits: QueueLimits): Promise<EngineSocket> {
  const folder = await mkdtemp(join(tmpdir(), 'thap-sang-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const path = join(folder, '.s.PGSQL.5432');
  const sockets = new Set<Socket>();

  const queue = new SessionQueue(engine, limits);
  const server = createServer((socket) => {
    const handler = new PGLiteSocketHandler({
      // The library types this as its own class, private fields included; it calls the three methods SessionQueue has.
      queryQueue: queue as unknown as PGLiteSocketHandlerOptions['queryQueue'],
      closeOnDetach: true,
    });
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
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
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      process.off('exit', removeFolder);
      removeFolder();
    },
  };
}
