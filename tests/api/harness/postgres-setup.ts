import type { TestProject } from 'vitest/node';
import { migrate } from '../../../api/database/migrate.ts';
import { openPostgres } from '../../../api/database/postgres/open-postgres.ts';
import { startCluster } from '../../../scripts/testing/cluster.ts';
import type {} from './provided.ts';

const template = 'portal_template';

/** One cluster for the whole run, with one migrated database that each test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  try {
    const admin = await openPostgres(cluster.url('postgres'));
    await admin.sql`create database ${admin.sql(template)}`;
    await admin.sql.end();
    const { sql } = await openPostgres(cluster.url(template));
    await migrate(sql);
    await sql.end();
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide('testEngine', { engine: 'postgres', adminUrl: cluster.url('postgres'), template });
  return () => cluster.stop();
}
