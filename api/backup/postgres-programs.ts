import { type ChildProcess, spawn } from 'node:child_process';
import { BackupRefused } from './problems.ts';

type Program = 'pg_dump' | 'pg_restore' | 'psql';

export interface RunningProgram {
  readonly child: ChildProcess;
  /** Rejects with BackupRefused when the program is missing or ends badly, with its own last words. */
  readonly ended: Promise<void>;
}

/** `address` without its password: everybody on a machine can read the arguments of its processes. */
function publicAddress(address: string): string {
  const url = new URL(address);
  url.password = '';
  return url.href;
}

/** PostgreSQL's own programs must be on the PATH; they must be as new as the server. */
export function runProgram(
  program: Program,
  args: readonly string[],
  { address, stdin, stdout }: { address: string | null; stdin: 'pipe' | 'ignore'; stdout: 'pipe' | 'ignore' },
): RunningProgram {
  const password = address === null ? '' : decodeURIComponent(new URL(address).password);
  const where = address === null ? [] : [`--dbname=${publicAddress(address)}`];
  const child = spawn(program, [...args, ...where], {
    stdio: [stdin, stdout, 'pipe'],
    env: { ...process.env, LC_ALL: 'C', ...(password === '' ? {} : { PGPASSWORD: password }) },
  });
  let words = '';
  child.stderr?.on('data', (piece: Buffer) => {
    words = (words + piece.toString()).slice(-2000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new BackupRefused(
          error.code === 'ENOENT'
            ? `${program} is missing: install PostgreSQL's client programs (Debian: postgresql-client), as new as the server.`
            : `${program} cannot run: ${error.message}.`,
        ),
      );
    });
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new BackupRefused(`${program} failed (${signal ?? code}): ${words.trim()}`));
    });
  });
  // Awaited later than it may fail.
  ended.catch(() => {});
  return { child, ended };
}
