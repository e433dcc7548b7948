import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { openPlace, testPlace } from '../harness/test-database.ts';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const writer = join(import.meta.dirname, '..', 'harness', 'writer.ts');

/** Starts the writer from another working directory; resolves when it stands in the middle of its transaction. */
async function standingWriter(address: string, folder: string): Promise<{ kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', tsx, writer, address, folder], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let complaints = '';
  child.stderr.on('data', (piece: Buffer) => {
    complaints += piece.toString();
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    void ended.then(() => reject(new Error(`the writer ended early: ${complaints}`)));
  });
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

it('finds the data as before when a writer was killed in the middle of its transaction', async () => {
  const place = await testPlace();
  try {
    const before = await openPlace(place);
    await before.sql`create table pebble (id integer primary key)`;
    await before.close();

    const writing = await standingWriter(place.environment.DATABASE_URL ?? '', place.environment.DATA_DIR);
    await writing.kill();

    const after = await openPlace(place);
    try {
      expect(await after.sql`select id from pebble`).toMatchObject([{ id: 1 }]);
      await after.sql`insert into pebble values (2)`;
      expect(await after.sql`select count(*)::int as n from pebble`).toMatchObject([{ n: 2 }]);
    } finally {
      await after.close();
    }
  } finally {
    await place.remove();
  }
}, 90_000);
