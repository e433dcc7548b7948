import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../../api/database/database.ts';
import { type EmbeddedOptions, embeddedDefaults } from '../../../api/database/embedded/open-embedded.ts';
import { RESTORING } from '../../../api/database/embedded/open-folder.ts';
import type { Content } from './contents.ts';
import type { TestEngine } from './provided.ts';
import { templateOf } from './template-of.ts';

export type TestPlace = {
  readonly environment: { DATABASE_URL?: string; DATABASE_READ_URLS: string[]; DATA_DIR: string };
  /** Removes the database; close what you opened on it first. */
  remove(): Promise<void>;
};

export type TestDatabase = { readonly database: Database; readonly place: TestPlace; close(): Promise<void> };

const quietEmbedded: EmbeddedOptions = { ...embeddedDefaults, dumpEveryMs: null };

/** A database of the running project's engine that nobody else uses, named but not opened. For the embedded engine: a fresh folder. */
export async function testPlace(content: Content = 'migrated'): Promise<TestPlace> {
  const engine: TestEngine = inject('testEngine');
  const folder = await mkdtemp(join(tmpdir(), 'thap-sang-test-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (engine.engine === 'embedded') {
    return { environment: { DATABASE_READ_URLS: [], DATA_DIR: folder }, remove: removeFolder };
  }
  const admin = postgres(engine.adminUrl, { max: 1, onnotice: () => {} });
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await admin`create database ${admin(name)} template ${admin(templateOf(content))}`;
  const url = new URL(engine.adminUrl);
  url.pathname = name;
  return {
    environment: { DATABASE_URL: url.href, DATABASE_READ_URLS: [], DATA_DIR: folder },
    remove: async () => {
      await admin`drop database ${admin(name)} with (force)`;
      await admin.end();
      await removeFolder();
    },
  };
}

/** Opens a place; a fresh embedded folder gets a copy of the content first, and one where a restore was killed does not. */
export async function openPlace(
  place: TestPlace,
  content: Content = 'migrated',
  options: Partial<EmbeddedOptions> = {},
): Promise<Database> {
  const engine: TestEngine = inject('testEngine');
  const within = (name: string) => join(place.environment.DATA_DIR, name);
  const cluster = within('database');
  if (engine.engine === 'embedded' && !existsSync(cluster) && !existsSync(within(RESTORING))) {
    await cp(join(engine.contents, content, 'database'), cluster, { recursive: true });
  }
  return openDatabase(
    { ...place.environment, DATABASE_URL: place.environment.DATABASE_URL },
    { ...quietEmbedded, ...options },
  );
}

/** The usual start of a test file: beforeAll(async () => { test = await openTestDatabase(); }), afterAll(() => test.close()). */
export async function openTestDatabase(
  content: Content = 'migrated',
  options: Partial<EmbeddedOptions> = {},
): Promise<TestDatabase> {
  const place = await testPlace(content);
  try {
    const database = await openPlace(place, content, options);
    return {
      database,
      place,
      close: async () => {
        await database.close();
        await place.remove();
      },
    };
  } catch (error) {
    await place.remove();
    throw error;
  }
}
