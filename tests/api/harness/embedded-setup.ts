import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Database, openDatabase } from '../../../api/database/database.ts';
import { embeddedDefaults } from '../../../api/database/embedded/open-embedded.ts';
import { MAKINGS } from './contents.ts';
import type {} from './provided.ts';

/** A data folder for each content, made once: a copy of it opens in half the time that a new database or a dump would take. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const contents = await mkdtemp(join(tmpdir(), 'thap-sang-embedded-'));
  const remove = () => rm(contents, { recursive: true, force: true });
  const opened = async (content: string, work: (database: Database) => Promise<unknown>) => {
    const database = await openDatabase(
      { DATABASE_READ_URLS: [], DATA_DIR: join(contents, content) },
      { ...embeddedDefaults, dumpEveryMs: null },
    );
    await work(database).finally(database.close);
  };
  try {
    await opened('empty', async () => undefined);
    for (const [content, { from, make }] of Object.entries(MAKINGS)) {
      await cp(join(contents, from), join(contents, content), { recursive: true });
      await opened(content, make);
    }
  } catch (error) {
    await remove();
    throw error;
  }
  project.provide('testEngine', { engine: 'embedded', contents });
  return remove;
}
