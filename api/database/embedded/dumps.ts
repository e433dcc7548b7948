import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DumpMissing } from '../errors.ts';
import { privateFolder } from './private-folder.ts';

const pattern = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3})Z-([a-z0-9-]+)\.tar\.gz$/;

function dumpFolder(dataFolder: string): string {
  return join(dataFolder, 'dumps');
}

/** Names of the dumps kept, oldest first; [] when there are none. */
export async function listDumps(dataFolder: string): Promise<string[]> {
  const names = await readdir(dumpFolder(dataFolder)).catch(() => []);
  return names.filter((name) => pattern.test(name)).sort();
}

/** When a dump was made, in ms since 1970; null for a file that is not a dump. */
export function dumpedAt(name: string): number | null {
  const stamp = pattern.exec(name)?.[1];
  return stamp
    ? Date.parse(`${stamp.slice(0, 10)}T${stamp.slice(11, 19).replaceAll('-', ':')}.${stamp.slice(20)}Z`)
    : null;
}

/**
 * Writes a dump so that a reader finds it whole or not at all, even after power loss, then drops the oldest of the same
 * reason beyond `keep`. Returns its path.
 */
export async function writeDump(
  dataFolder: string,
  bytes: Uint8Array,
  reason: string,
  keep: number,
): Promise<string> {
  const folder = dumpFolder(dataFolder);
  await privateFolder(folder);
  const slug =
    reason
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'dump';
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${slug}.tar.gz`.replace(
    /-(\d{3})Z/,
    '-$1Z',
  );
  const draft = join(folder, `${name}.draft`);
  const file = await open(draft, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(draft, join(folder, name));
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
  const same = (await listDumps(dataFolder)).filter((other) => pattern.exec(other)?.[2] === slug);
  for (const old of same.slice(0, -keep)) await rm(join(folder, old));
  return join(folder, name);
}

/** Reads the named dump (a path, or a name in the dump folder), or the newest. Throws DumpMissing. */
export async function readDump(
  dataFolder: string,
  name?: string,
): Promise<{ path: string; bytes: Uint8Array }> {
  const chosen = name ?? (await listDumps(dataFolder)).at(-1);
  if (!chosen) throw new DumpMissing(`There is no dump in ${dumpFolder(dataFolder)}.`);
  for (const path of [join(dumpFolder(dataFolder), chosen), chosen]) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes) return { path, bytes };
  }
  throw new DumpMissing(`The dump ${chosen} is neither a file nor a name in ${dumpFolder(dataFolder)}.`);
}
