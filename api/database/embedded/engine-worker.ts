import { parentPort, workerData } from 'node:worker_threads';
import { postgis } from '@electric-sql/pglite-postgis';
import type { EngineStart, FromEngine, ToEngine } from './engine-messages.ts';
import { GuardedPGlite } from './guarded-pglite.ts';

const pieceSize = 256 * 1024;
const port = parentPort;
if (!port) throw new Error('engine-worker.ts runs in a worker thread only.');
const start: EngineStart = workerData;

function say(message: FromEngine): void {
  port?.postMessage(message, 'bytes' in message ? [message.bytes.buffer as ArrayBuffer] : []);
}

async function open(): Promise<GuardedPGlite> {
  const pglite = new GuardedPGlite({
    dataDir: start.folder,
    extensions: { postgis },
    ...(start.load ? { loadDataDir: new Blob([Buffer.from(start.load)]) } : {}),
  });
  await pglite.waitReady;
  pglite.guard();
  return pglite;
}

async function answer(pglite: GuardedPGlite, { message, refusal }: Extract<ToEngine, { kind: 'answer' }>) {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const broken = await pglite.answer(message, refusal, (bytes) => {
    pieces.push(bytes.slice());
    size += bytes.length;
    if (size < pieceSize) return;
    say({ kind: 'data', bytes: new Uint8Array(Buffer.concat(pieces)) });
    pieces = [];
    size = 0;
  });
  say({
    kind: 'done',
    bytes: new Uint8Array(Buffer.concat(pieces)),
    inTransaction: broken === null && pglite.isInTransaction(),
    broken,
  });
}

async function obey(pglite: GuardedPGlite, order: ToEngine): Promise<void> {
  if (order.kind === 'answer') return answer(pglite, order);
  if (order.kind === 'dump') {
    await pglite.exec('checkpoint');
    const dump = await pglite.dumpDataDir('gzip');
    return say({ kind: 'dumped', bytes: new Uint8Array(await dump.arrayBuffer()) });
  }
  await pglite.close();
  say({ kind: 'closed' });
  port?.close();
}

try {
  const pglite = await open();
  port.on('message', (order: ToEngine) => {
    obey(pglite, order).catch((error: unknown) => say({ kind: 'failed', reason: String(error) }));
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  port.close();
}
