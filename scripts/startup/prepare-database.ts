import { type Database, openDatabase } from '../../api/database/database.ts';
import { migrate } from '../../api/database/migrate.ts';
import type { Environment } from '../../api/environment.ts';
import { step } from './step.ts';

async function isEmpty({ sql }: Database): Promise<boolean> {
  const [row] = await sql<{ empty: boolean }[]>`select not exists (select from portal.unit) as empty`;
  return row?.empty ?? false;
}

/**
 * Opens the database, brings its schema up to date and, when it holds nothing yet and `sample` is true, loads the sample
 * province in one transaction: a start that is cut short leaves an empty database, and the next start loads it anew.
 */
export async function prepareDatabase(environment: Environment, sample: boolean): Promise<Database> {
  const database = await step('Mở cơ sở dữ liệu (opening the database)', () => openDatabase(environment));
  try {
    await step('Kiểm tra cấu trúc (checking the schema)', () => migrate(database.sql));
    if (sample && (await isEmpty(database))) {
      await step('Nạp tỉnh minh hoạ (loading the sample province)', async () => {
        // The generator is read only here: a later start does without it.
        const { seedSample } = await import('../../api/loading/seed-sample.ts');
        await seedSample(database);
      });
    }
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
