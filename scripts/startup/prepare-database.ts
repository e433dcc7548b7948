import { type Database, openDatabase } from '../../api/database/database.ts';
import { migrate } from '../../api/database/migrate.ts';
import type { Environment } from '../../api/environment.ts';
import { isEmpty, seedSample } from '../../api/loading/seed-sample.ts';
import { step } from './step.ts';

/**
 * Opens the database, brings its schema up to date and, when it holds nothing yet and `sample` is true, loads the sample
 * province in one transaction: a start that is cut short leaves an empty database, and the next start loads it anew.
 */
export async function prepareDatabase(environment: Environment, sample: boolean): Promise<Database> {
  const database = await step('Mở cơ sở dữ liệu (opening the database)', () => openDatabase(environment));
  try {
    await step('Kiểm tra cấu trúc (checking the schema)', () => migrate(database.sql));
    if (sample && (await isEmpty(database.sql))) {
      await step('Nạp tỉnh minh hoạ (loading the sample province)', () => seedSample(database));
    }
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
