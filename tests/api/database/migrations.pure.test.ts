import { expect, it } from 'vitest';
import { readMigrations } from '../../../api/database/migrate.ts';

it('numbers the migrations one by one, each number once', async () => {
  const numbers = (await readMigrations()).map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});
