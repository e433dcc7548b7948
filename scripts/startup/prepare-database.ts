import { type Database, openDatabase } from '../../api/database/database.ts';
import { migrate } from '../../api/database/migrate.ts';
import type { Environment } from '../../api/environment.ts';
import { readPlans } from '../../api/loading/read-plans.ts';
import { syncPlans } from '../../api/loading/sync-plans.ts';
import { seedProgress } from './seed-progress.ts';
import { step } from './step.ts';

async function seedWhenEmpty(database: Database): Promise<void> {
  // Read only when the question comes up: the generator is the larger half of the program.
  const { isEmpty, seedSample } = await import('../../api/loading/seed-sample.ts');
  if (!(await isEmpty(database.sql))) return;
  await step('Nạp tỉnh minh hoạ (loading the sample province)', async () => {
    const { onStep, done } = seedProgress();
    await seedSample(database, onStep);
    done();
  });
}

/**
 * Opens the database, brings its schema and its plans up to date and, when it holds nothing yet and `sample` is true, loads the
 * sample province in one transaction: a start that is cut short leaves an empty database, and the next start loads it anew.
 */
export async function prepareDatabase(environment: Environment, sample: boolean): Promise<Database> {
  const database = await step('Mở cơ sở dữ liệu (opening the database)', () => openDatabase(environment));
  try {
    await step('Kiểm tra cấu trúc (checking the schema)', async () => {
      await migrate(database.sql);
      for (const { id, from, to } of await syncPlans(database.sql, await readPlans())) {
        console.log(`Kế hoạch (plan) ${id}: phiên bản ${from ?? '–'} → ${to}`);
      }
    });
    if (sample) await seedWhenEmpty(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
