import { expect } from 'vitest';
import type { Database } from '../../../api/database/database.ts';
import { publish } from '../../../api/database/publish/publish.ts';

/** Publishes, and waits until those who listen have heard: this listener is the last in line. */
export async function republish(database: Database): Promise<void> {
  let hear = (_: string): void => undefined;
  const heard = new Promise<string>((resolve) => {
    hear = resolve;
  });
  const stop = await database.onPublication((next) => hear(next));
  const next = await database.sql.begin((sql) =>
    publish(sql, { by: 'test', note: 'nothing new', changed: ['figures'] }),
  );
  await database.announce(next);
  expect(await heard).toBe(next);
  await stop();
}
