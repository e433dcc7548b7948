import { afterAll, beforeAll, expect, it } from 'vitest';
import { LoadRunning } from '../../../../api/loading/load-lock.ts';
import { loadUnits } from '../../../../api/loading/load-units.ts';
import { openTestDatabase, type TestDatabase } from '../../harness/test-database.ts';
import { fixture, unitOptions } from '../load-options.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test?.close());

// On the embedded engine the lock of the data folder keeps a second process out before it comes to this.
it('lets one of two loads at once through, and the other say so', async () => {
  let second: Promise<unknown> = Promise.resolve();
  const first = loadUnits(
    test.database,
    unitOptions(fixture('units.geojson'), {
      onProgress: ({ step }) => {
        if (step === 'check') second = loadUnits(test.database, unitOptions(fixture('units.geojson')));
        second.catch(() => undefined);
      },
    }),
  );
  expect((await first).dataVersion).toBe('1');
  await expect(second).rejects.toThrow(LoadRunning);
  expect(await test.database.sql`select from portal.publication`).toHaveLength(1);
});
