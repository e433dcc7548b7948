import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../api/database/database.ts';
import { openPostgres } from '../../../api/database/postgres/open-postgres.ts';
import { startCluster } from '../../../scripts/testing/cluster.ts';
import { MAKINGS } from './contents.ts';
import type {} from './provided.ts';
import { templateOf } from './template-of.ts';

/** One cluster for the whole run, with one database for each content, which tests clone. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  try {
    const { sql } = await openPostgres(cluster.url('postgres'));
    for (const [content, { from, make }] of Object.entries(MAKINGS)) {
      const name = templateOf(content);
      await sql`create database ${sql(name)} template ${sql(templateOf(from))}`;
      const database = await openDatabase({
        DATABASE_URL: cluster.url(name),
        DATABASE_READ_URLS: [],
        DATA_DIR: '',
      });
      await make(database).finally(database.close);
    }
    await sql.end();
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide('testEngine', { engine: 'postgres', adminUrl: cluster.url('postgres') });
  return () => cluster.stop();
}
