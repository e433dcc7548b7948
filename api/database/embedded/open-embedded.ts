import { mkdir } from 'node:fs/promises';
import postgres, { type Sql } from 'postgres';
import { dumpedAt, listDumps, readDump, writeDump } from './dumps.ts';
import type { Engine } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { openCluster } from './open-folder.ts';
import { selfTest } from './self-test.ts';
import type { QueueLimits } from './session-queue.ts';
import { openSocket } from './socket.ts';

export type EmbeddedOptions = {
  readonly limits: QueueLimits;
  /** Time between scheduled dumps in ms; null for none. */
  readonly dumpEveryMs: number | null;
  /** How many dumps of each reason are kept. */
  readonly dumpsKept: number;
  /** A dump to fill a new folder from; ignored when the folder has a database. */
  readonly loadFrom?: string;
};

/** The engine answers one statement at a time: more connections would only wait in another place. */
export const EMBEDDED_CONNECTIONS = 4;

export const embeddedDefaults: EmbeddedOptions = {
  limits: { statementMs: 600_000, idleTransactionMs: 60_000 },
  dumpEveryMs: 6 * 3_600_000,
  dumpsKept: 5,
};

/** The embedded database, opened: one thread behind a socket, spoken to with the same driver as a real server. */
export type Embedded = {
  readonly sql: Sql;
  readonly postgis: string;
  /** Writes a dump into the data folder and returns its path; null when the engine was lost meanwhile. */
  dumpNow(reason: string): Promise<string | null>;
  close(): Promise<void>;
};

/**
 * Opens the embedded database in a folder, for this process alone. Creating it takes about 10 s, opening it about 3 s.
 * Throws DataFolderLocked, DataFolderDamaged, SelfTestFailed, DumpMissing.
 */
export async function openEmbedded(folder: string, options = embeddedDefaults): Promise<Embedded> {
  await mkdir(folder, { recursive: true });
  const unlock = lockFolder(folder);
  let engine: Engine | undefined;
  try {
    const load = options.loadFrom ? (await readDump(folder, options.loadFrom)).bytes : null;
    engine = await openCluster(folder, load);
    return await serve(folder, engine, options, unlock);
  } catch (error) {
    await engine?.close();
    unlock();
    throw error;
  }
}

async function serve(
  folder: string,
  engine: Engine,
  options: EmbeddedOptions,
  unlock: () => void,
): Promise<Embedded> {
  const socket = await openSocket(engine, options.limits);
  const sql = postgres({
    path: socket.path,
    user: 'postgres',
    database: 'postgres',
    max: EMBEDDED_CONNECTIONS,
    max_lifetime: null,
    onnotice: () => {},
  });
  const dumpNow = async (reason: string) => {
    const bytes = await socket.queue.alone(() => engine.dump());
    return bytes && writeDump(folder, bytes, reason, options.dumpsKept);
  };
  const close = async () => {
    stopSchedule();
    await sql.end({ timeout: 5 });
    await socket.close();
    await engine.close();
    unlock();
  };
  const stopSchedule = await scheduleDumps(folder, options.dumpEveryMs, () => dumpNow('scheduled'));
  try {
    const { postgis } = await selfTest(sql);
    return { sql, postgis, dumpNow, close };
  } catch (error) {
    stopSchedule();
    await sql.end({ timeout: 1 });
    await socket.close();
    throw error;
  }
}

/** Dumps every `everyMs`, counted from the newest scheduled dump, so that a portal restarted each morning is dumped too. */
async function scheduleDumps(
  folder: string,
  everyMs: number | null,
  dump: () => Promise<unknown>,
): Promise<() => void> {
  if (everyMs === null) return () => {};
  const last = (await listDumps(folder)).filter((name) => name.endsWith('Z-scheduled.tar.gz')).at(-1);
  const age = last ? Date.now() - (dumpedAt(last) ?? 0) : everyMs / 2;
  let timer: NodeJS.Timeout;
  const wait = (ms: number) => {
    timer = setTimeout(() => {
      dump().catch((error: unknown) => process.emitWarning(`The scheduled dump failed: ${String(error)}`));
      wait(everyMs);
    }, ms);
    timer.unref();
  };
  wait(Math.max(60_000, everyMs - age));
  return () => clearTimeout(timer);
}
