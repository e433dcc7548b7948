import { addSampleAccounts, type SampleAccount } from '../../api/accounts/sample-accounts.ts';
import { type Database, openDatabase } from '../../api/database/database.ts';
import { migrate } from '../../api/database/migrate.ts';
import type { Environment } from '../../api/environment.ts';
import { readPlans } from '../../api/loading/read-plans.ts';
import { syncPlans } from '../../api/loading/sync-plans.ts';
import { seedProgress } from './seed-progress.ts';
import { step } from './step.ts';

async function seedWhenEmpty(database: Database): Promise<void> {
  // Read only when the question comes up: the generator is the larger half of the program.
  const { isEmpty, seedSample, addSamplePlaces } = await import('../../api/loading/seed-sample.ts');
  if (!(await isEmpty(database.sql))) {
    if (await addSamplePlaces(database)) console.log('Thêm địa điểm minh hoạ (added sample places)');
    return;
  }
  await step('Nạp tỉnh minh hoạ (loading the sample province)', async () => {
    const { onStep, done } = seedProgress();
    await seedSample(database, onStep);
    done();
  });
}

/** The only time these passwords are shown; those that SAMPLE_PASSWORD set are known. */
function tellAccounts(accounts: readonly SampleAccount[], { SAMPLE_PASSWORD }: Environment): void {
  if (accounts.length === 0) return;
  console.log('Tài khoản minh hoạ, chỉ hiện một lần (sample accounts, shown this once):');
  for (const { username, password } of accounts) {
    console.log(
      `    ${username.padEnd(8)} ${SAMPLE_PASSWORD === undefined ? password : '(SAMPLE_PASSWORD)'}`,
    );
  }
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
    if (sample) {
      await seedWhenEmpty(database);
      tellAccounts(await addSampleAccounts(database.sql, environment.SAMPLE_PASSWORD), environment);
    }
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
