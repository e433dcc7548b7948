import { chmod, mkdir } from 'node:fs/promises';

/**
 * Makes a folder that only this user may enter, and closes one that others could: what lies in it is the database with its
 * password hashes. Where the file system knows no such rights, or the folder is another user's, it stays as it is.
 */
export async function privateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700).catch(() => undefined);
}
