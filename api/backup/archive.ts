import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { type Manifest, manifestSchema } from './manifest.ts';
import { BackupDamaged } from './problems.ts';

/*
 * A backup is one file:   0          65,536
 *                         | manifest | the database … |
 * The manifest is text, padded with spaces, and is written last: a file without one was cut short.
 */
const HEAD_BYTES = 65_536;
const MAGIC = 'THAP-SANG-BACKUP\n';

export type OnBytes = (done: number, total: number | null) => void;

/**
 * Writes a backup beside its final name, for its owner's eyes alone, and gives it that name once it is whole and on the disk; killed
 * on the way, it leaves a .draft. Throws what the disk throws; EEXIST when the name is taken.
 */
export async function writeArchive(
  path: string,
  source: Readable,
  manifestOf: (payload: Manifest['payload']) => Promise<Manifest> | Manifest,
  onBytes: OnBytes = () => {},
): Promise<Manifest> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.draft`;
  await rm(draft, { force: true });
  const file = await open(draft, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    await file.write(Buffer.alloc(HEAD_BYTES, 0), 0, HEAD_BYTES, 0);
    for await (const piece of source) {
      const chunk: Buffer = Buffer.from(piece);
      hash.update(chunk);
      await file.write(chunk, 0, chunk.length, HEAD_BYTES + bytes);
      bytes += chunk.length;
      onBytes(bytes, null);
    }
    const manifest = await manifestOf({ bytes, sha256: hash.digest('hex') });
    const head = Buffer.alloc(HEAD_BYTES, ' ');
    const written = head.write(`${MAGIC}${JSON.stringify(manifest, null, 1)}`);
    if (written >= HEAD_BYTES) throw new Error(`the manifest is larger than ${HEAD_BYTES} bytes`);
    await file.sync();
    await file.write(head, 0, HEAD_BYTES, 0);
    await file.sync();
    await rename(draft, path);
    return manifest;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Whether a file begins as a backup does; false for one that cannot be read. */
export async function isArchive(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return buffer.toString('utf8', 0, bytesRead) === MAGIC;
  } finally {
    await file.close();
  }
}

/** Reads and checks a whole backup, every byte of it. Throws BackupDamaged. */
export async function checkArchive(path: string, onBytes: OnBytes = () => {}): Promise<Manifest> {
  const manifest = await readManifest(path);
  const { size } = await stat(path);
  const { bytes, sha256 } = manifest.payload;
  if (size !== HEAD_BYTES + bytes) {
    throw new BackupDamaged(`The backup ${path} has ${size} bytes; wanted: ${HEAD_BYTES + bytes}.`);
  }
  const hash = createHash('sha256');
  let done = 0;
  for await (const chunk of payloadOf(path)) {
    hash.update(chunk);
    done += chunk.length;
    onBytes(done, bytes);
  }
  const seen = hash.digest('hex');
  if (seen !== sha256) {
    throw new BackupDamaged(
      `The content of the backup ${path} was changed: its SHA-256 is ${seen.slice(0, 12)}…; wanted: ${sha256.slice(0, 12)}….`,
    );
  }
  return manifest;
}

async function readManifest(path: string): Promise<Manifest> {
  if (!(await isArchive(path))) throw new BackupDamaged(`${path} is no backup, or was cut short.`);
  const head: Buffer[] = [];
  for await (const chunk of createReadStream(path, { start: MAGIC.length, end: HEAD_BYTES - 1 })) {
    head.push(Buffer.from(chunk));
  }
  try {
    return manifestSchema.parse(JSON.parse(Buffer.concat(head).toString('utf8')));
  } catch (error) {
    throw new BackupDamaged(`The head of the backup ${path} cannot be read.`, { cause: error });
  }
}

/** The database inside a backup. */
export function payloadOf(path: string): Readable {
  return createReadStream(path, { start: HEAD_BYTES });
}
