import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../api/database/database.ts';
import { migrate } from '../../api/database/migrate.ts';
import { isEmpty, seedSample } from '../../api/loading/seed-sample.ts';

/** Lends the database of DATABASE_URL, or the sample province in an embedded one that is removed afterwards. */
export async function withBenchDatabase(bench: (database: Database) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'thap-sang-bench-'));
  const database = await openDatabase({
    DATABASE_URL: process.env.DATABASE_URL,
    DATABASE_READ_URLS: [],
    DATA_DIR: folder,
  });
  try {
    if (database.engine === 'embedded') {
      await migrate(database.sql);
      if (await isEmpty(database.sql)) await seedSample(database);
    }
    await bench(database);
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
