import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Everything the built pages are made of; what the build itself writes (beside Paraglide's settings too) and the README's pictures are left out. */
const sources = ['web', 'web/project.inlang/settings.json', 'geodata', 'package-lock.json', 'tsconfig.json'];
const apart = new Set(['web/dist', 'web/paraglide', 'web/pictures', 'web/project.inlang']);

async function filesUnder(root: string, path: string): Promise<string[]> {
  if (apart.has(relative(root, path))) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const nested = await Promise.all(entries.map((entry) => filesUnder(root, join(path, entry.name))));
  return nested.flat();
}

/** SHA-256 over the names and bytes of every source of the web: equal fingerprints build equal pages. */
export async function webFingerprint(root: string): Promise<string> {
  const nested = await Promise.all(sources.map((name) => filesUnder(root, join(root, name))));
  const hash = createHash('sha256');
  for (const file of nested.flat().sort()) {
    const bytes = await readFile(file);
    hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
