import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { findPostgis } from './find-postgis.ts';
import { freePort } from './free-port.ts';

const run = promisify(execFile);
const needed = 'Debian: apt-get install postgresql-15 postgresql-15-postgis-3';

/** A PostgreSQL cluster of our own in a temporary folder, open to this machine alone. */
export type Cluster = { url(database: string, user?: string): string; stop(): Promise<void> };

/** PostgreSQL refuses to run as root, so root puts on the user that Debian's package makes. */
function asServerUser(command: string, args: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0
    ? ['runuser', ['-u', 'postgres', '--', command, ...args]]
    : [command, [...args]];
}

/** What a crash would lose is not worth waiting for in a test; a benchmark waits as a server does. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

type Options = { readonly isDurable?: boolean };

export async function startCluster({ isDurable = false }: Options = {}): Promise<Cluster> {
  const bin = findPostgis();
  if (bin === null) throw new Error(`The tests need PostgreSQL 15 or newer with PostGIS (${needed}).`);
  const folder = await mkdtemp(join(tmpdir(), 'thap-sang-pg-'));
  try {
    return await startIn(
      folder,
      bin,
      isDurable ? {} : { ...CARELESS, max_connections: 60, shared_buffers: '64MB' },
    );
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(
  folder: string,
  bin: string,
  extra: Readonly<Record<string, string | number>>,
): Promise<Cluster> {
  if (process.getuid?.() === 0) {
    const { stdout } = await run('id', ['-u', 'postgres']);
    await chown(folder, Number(stdout), -1);
  }
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  const port = await freePort();
  await run(
    ...asServerUser(join(bin, 'initdb'), [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '-N',
      '--locale=C.UTF-8',
    ]),
  );
  await writeFile(
    join(data, 'pg_hba.conf'),
    [
      'local all all trust',
      'host all needs_password 127.0.0.1/32 scram-sha-256',
      'host all all 127.0.0.1/32 trust',
      '',
    ].join('\n'),
  );
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    ...extra,
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  // The shell waits on its standard input, which closes when this process ends in whatever way; then it stops the server.
  const script = `'${bin}/postgres' -D '${data}' ${flags.join(' ')} >'${log}' 2>&1 & server=$!; cat >/dev/null; kill -INT $server; wait $server`;
  const server = spawn(...asServerUser('sh', ['-c', script]), { stdio: ['pipe', 'ignore', 'ignore'] });
  const url = (database: string, user = 'postgres') => `postgres://${user}@127.0.0.1:${port}/${database}`;
  try {
    await untilReady(url('postgres'), server);
  } catch (error) {
    await end(server);
    const words = await readFile(log, 'utf8').catch(() => '');
    throw new Error(`PostgreSQL did not start: ${words}`, { cause: error });
  }
  return {
    url,
    stop: async () => {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.stdin?.end();
  await ended;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}
