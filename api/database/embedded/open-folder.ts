import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderDamaged } from '../errors.ts';
import { listDumps, readDump } from './dumps.ts';
import { Engine } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { privateFolder } from './private-folder.ts';

const marker = 'portal-ready';

/** Where a restore makes the next database, beside the one that stands. */
export const RESTORING = 'restoring';
const checked = 'checked';

function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'database');
}

/** Whether a database stands in the data folder, whatever it holds. */
export function hasCluster(dataFolder: string): boolean {
  return existsSync(join(clusterFolder(dataFolder), marker));
}

/**
 * Puts the database made and checked in RESTORING in the place of the one that stands, which is kept beside it. A kill between the
 * two renames is made good by the next opening. The folder must be locked by the caller.
 */
export async function swapIn(dataFolder: string): Promise<string | null> {
  const draft = join(dataFolder, RESTORING);
  await writeFile(join(draft, checked), '');
  const cluster = clusterFolder(dataFolder);
  const keptAside = existsSync(cluster) ? await moveAside(cluster, 'replaced') : null;
  await rename(clusterFolder(draft), cluster);
  await rm(draft, { recursive: true, force: true });
  return keptAside;
}

async function finishSwap(dataFolder: string): Promise<void> {
  const draft = join(dataFolder, RESTORING);
  const isReady = existsSync(join(draft, checked)) && hasCluster(draft);
  if (!isReady || existsSync(clusterFolder(dataFolder))) return;
  await rename(clusterFolder(draft), clusterFolder(dataFolder));
  await rm(draft, { recursive: true, force: true });
}

async function moveAside(cluster: string, why: string): Promise<string> {
  const aside = `${cluster}.${why}-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  await rename(cluster, aside);
  return aside;
}

async function damaged(dataFolder: string, error: unknown): Promise<DataFolderDamaged> {
  const newest = (await listDumps(dataFolder)).at(-1);
  const advice = newest
    ? `the newest dump is ${newest}; restore it with: npm run restore -- ${newest} --replace`
    : 'there is no dump; move the folder away to start empty';
  const words = error instanceof Error ? error.message : String(error);
  return new DataFolderDamaged(
    `The database in ${clusterFolder(dataFolder)} cannot be opened (${words}); nothing was changed, and ${advice}.`,
  );
}

/**
 * Opens the engine on the data folder, creating the database when there is none. The folder must be locked by the caller.
 * A database whose creation was cut short never held data; it is moved aside. Throws DataFolderDamaged.
 */
export async function openCluster(dataFolder: string, load: Uint8Array | null = null): Promise<Engine> {
  await finishSwap(dataFolder);
  const cluster = clusterFolder(dataFolder);
  if (existsSync(join(cluster, marker))) {
    await privateFolder(cluster);
    return Engine.open({ folder: cluster, load: null }).catch(async (error: unknown) => {
      throw await damaged(dataFolder, error);
    });
  }
  if (existsSync(cluster) && (await readdir(cluster)).length > 0) await moveAside(cluster, 'unfinished');
  await privateFolder(cluster);
  const engine = await Engine.open({ folder: cluster, load });
  await writeFile(join(cluster, marker), '');
  return engine;
}

/**
 * Puts a dump in the place of the database: the named one, or the newest. What stood there is kept beside it.
 * Returns where both are. Throws DataFolderLocked, DumpMissing, or DataFolderDamaged when the dump itself does not open.
 */
export async function restoreDump(
  dataFolder: string,
  name?: string,
): Promise<{ dump: string; keptAside: string | null }> {
  await mkdir(dataFolder, { recursive: true });
  const unlock = lockFolder(dataFolder);
  try {
    const { path, bytes } = await readDump(dataFolder, name);
    const cluster = clusterFolder(dataFolder);
    const draft = `${cluster}.restoring`;
    if (existsSync(draft)) await moveAside(draft, 'unfinished');
    await privateFolder(draft);
    const engine = await Engine.open({ folder: draft, load: bytes }).catch((error: unknown) => {
      throw new DataFolderDamaged(
        `The dump ${path} cannot be opened (${String(error)}); nothing was changed.`,
      );
    });
    await engine.close();
    await writeFile(join(draft, marker), '');
    const keptAside = existsSync(cluster) ? await moveAside(cluster, 'replaced') : null;
    await rename(draft, cluster);
    return { dump: path, keptAside };
  } finally {
    unlock();
  }
}
