import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';

const FILE = 'session-secret';
const BYTES = 32;

/**
 * What session cookies are signed with: SESSION_SECRET or, on the embedded engine, a random one made once and kept in the data
 * folder, readable by its owner alone. Null on a real server without SESSION_SECRET, whose processes could not share one.
 */
export async function sessionSecret({
  SESSION_SECRET,
  DATABASE_URL,
  DATA_DIR,
}: Pick<Environment, 'SESSION_SECRET' | 'DATABASE_URL' | 'DATA_DIR'>): Promise<string | null> {
  if (SESSION_SECRET !== undefined) return SESSION_SECRET;
  if (DATABASE_URL !== undefined) return null;
  const path = join(DATA_DIR, FILE);
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (kept.trim().length >= BYTES) return kept.trim();
  const secret = randomBytes(BYTES).toString('base64url');
  const file = await open(path, 'w', 0o600);
  await file.chmod(0o600);
  await file.writeFile(`${secret}\n`);
  await file.close();
  return secret;
}
