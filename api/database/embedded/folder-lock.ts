import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { DataFolderLocked } from '../errors.ts';

const holderSchema = z.object({ pid: z.number(), startedAt: z.string(), host: z.string() });
type Holder = z.infer<typeof holderSchema>;

/**
 * When a process started, in the words of its system; null when no such process lives.
 * A process id alone is not enough: after a crash or a restart of the machine another process may carry it.
 */
export function processStart(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      // /proc/PID/stat: the second field is a name in brackets that may hold spaces; the third is the state, the 22nd the start.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return isOver(fields[0]) ? null : `${boot}/${fields[19]}`;
    }
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [state = '', ...start] = line.split(/\s+/);
    return line === '' || isOver(state) ? null : start.join(' ');
  } catch {
    return null;
  }
}

/** A zombie has ended; only its parent has not noticed, which in a container without an init may last for ever. */
function isOver(state: string | undefined): boolean {
  return state === undefined || /^[ZX]/.test(state);
}

function read(path: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Writes the file whole or not at all; false when it exists already. */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function lives(holder: Holder): boolean {
  return holder.host !== hostname() || processStart(holder.pid) === holder.startedAt;
}

function locked(folder: string, path: string, holder: Holder | null): DataFolderLocked {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'a process that cannot be named';
  return new DataFolderLocked(
    `The data folder ${folder} is in use by ${who}; stop it, or choose another DATA_DIR (if you are sure that no portal runs on it, delete ${path}).`,
  );
}

/**
 * Takes the folder for this process: two engines on one folder would destroy it. A lock left by a dead process is taken over.
 * Returns how to give it back. Throws DataFolderLocked.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  const self: Holder = { pid: process.pid, startedAt: processStart(process.pid) ?? '', host: hostname() };
  if (!create(path, self)) takeOver(folder, path, self);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** Only who creates the file named after the dead holder may replace its lock, so two heirs cannot both succeed. */
function takeOver(folder: string, path: string, self: Holder): void {
  const dead = read(path);
  if (!dead || lives(dead)) throw locked(folder, path, dead);
  const claim = `${path}.after-${dead.pid}`;
  const rival = read(claim);
  if (rival && !lives(rival)) rmSync(claim, { force: true });
  if (!create(claim, self)) throw locked(folder, path, read(claim));
  try {
    const now = read(path);
    if (now?.pid !== dead.pid || now.startedAt !== dead.startedAt) throw locked(folder, path, now);
    const draft = `${claim}.draft`;
    writeFileSync(draft, JSON.stringify(self));
    renameSync(draft, path);
  } finally {
    rmSync(claim, { force: true });
  }
}
