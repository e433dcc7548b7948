import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lockFolder } from '../database/embedded/folder-lock.ts';
import { embeddedDefaults, openEmbedded } from '../database/embedded/open-embedded.ts';
import { hasCluster, RESTORING, swapIn } from '../database/embedded/open-folder.ts';
import { privateFolder } from '../database/embedded/private-folder.ts';
import { checkArchive, type OnBytes, payloadOf } from './archive.ts';
import { firstDifference, readContent } from './fingerprint.ts';
import type { Manifest } from './manifest.ts';
import { BackupDamaged, BackupRefused } from './problems.ts';
import { requireKnown } from './require-known.ts';

/**
 * Puts a backup into a data folder. It is unpacked and compared with its manifest beside the database first, then takes its place in
 * one step; a kill on the way leaves the old one, or the whole new one. Throws BackupRefused, BackupDamaged, DataFolderLocked.
 */
export async function restoreEmbedded(
  dataFolder: string,
  path: string,
  { replace, onBytes }: { replace: boolean; onBytes?: OnBytes },
): Promise<{ manifest: Manifest; keptAside: string | null }> {
  await mkdir(dataFolder, { recursive: true });
  const unlock = lockFolder(dataFolder);
  try {
    if (hasCluster(dataFolder) && !replace) {
      throw new BackupRefused(
        `The data folder ${dataFolder} holds a database already; add --replace to put the backup in its place (what stands there is kept beside it).`,
      );
    }
    const manifest = await checkArchive(path, onBytes);
    await requireKnown(manifest, 'embedded');
    const draft = join(dataFolder, RESTORING);
    if (existsSync(draft)) await rm(draft, { recursive: true });
    await privateFolder(draft);
    try {
      await unpack(draft, path, manifest);
      return { manifest, keptAside: await swapIn(dataFolder) };
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      throw error;
    }
  } finally {
    unlock();
  }
}

async function unpack(draft: string, path: string, manifest: Manifest): Promise<void> {
  const dump = join(draft, 'payload.tar.gz');
  await pipeline(payloadOf(path), createWriteStream(dump, { mode: 0o600 }));
  const embedded = await openEmbedded(draft, { ...embeddedDefaults, dumpEveryMs: null, loadFrom: dump });
  try {
    const content = await embedded.sql
      .begin('read only', async (sql) => ({ value: await readContent(sql) }))
      .then(({ value }) => value);
    const difference = firstDifference(content?.tables ?? {}, manifest.tables);
    if (difference !== null)
      throw new BackupDamaged(`What the backup ${path} holds is not whole: ${difference}.`);
  } finally {
    await embedded.close();
  }
  await rm(dump);
}
