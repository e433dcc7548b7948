import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { findPostgis } from './find-postgis.ts';
import { ensurePrerequisites } from './prerequisites.ts';

/** A PostGIS server of our own in a temporary folder, with fsync as a server has it. */
export interface ScratchPostgis {
  readonly url: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export async function startScratchPostgis(): Promise<ScratchPostgis> {
  ensurePrerequisites();
  const programs = findPostgis() ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'thap-sang-bench-'));
  const asRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root.
  if (asRoot) chownSync(folder, Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' })), -1);
  const [command, prefix] = asRoot ? ['runuser', ['-u', 'postgres', '--']] : ['env', []];
  const data = join(folder, 'data');
  const port = await freePort();
  execFileSync(
    command,
    [...prefix, join(programs, 'initdb'), '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'],
    {
      stdio: 'ignore',
    },
  );
  // The shell's standard input closes when this process ends in whatever way; then it stops the server.
  const start = `'${programs}/postgres' -D '${data}' -p ${port} -k '${folder}' -h 127.0.0.1 >/dev/null 2>&1 & server=$!; cat >/dev/null; kill -INT $server; wait $server`;
  const server = spawn(command, [...prefix, 'sh', '-c', start], { stdio: ['pipe', 'ignore', 'ignore'] });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 2 });
    try {
      await sql`create extension if not exists postgis`;
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}
