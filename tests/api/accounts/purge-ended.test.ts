import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../../api/accounts/manage.ts';
import { keepPurging, purgeEnded } from '../../../api/accounts/purge-ended.ts';
import { TEST_PASSWORD } from '../harness/sign-in.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await addAccount(test.database.sql, { username: 'lan', role: 'leader', password: TEST_PASSWORD }, 'test');
});
afterAll(() => test?.close());

const NOW = new Date('2026-03-01T00:00:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

async function fill(): Promise<void> {
  const { sql } = test.database;
  for (const [id, hours, seen] of [
    ['ended', 0, -1],
    ['idle', 1, -7 * 24],
    ['open', 1, -6 * 24],
  ] as const) {
    await sql`
      insert into account.session (id, person_id, token, expires_at, updated_at)
      select ${id}, id, ${id}, ${at(hours)}, ${at(seen)} from account.person`;
    await sql`insert into account.verification (id, identifier, value, expires_at) values (${id}, ${id}, '', ${at(hours)})`;
  }
  await sql`insert into account.failed_try values ('old', 9, ${at(-25)}), ('recent', 9, ${at(-23)})`;
}

async function left(): Promise<string[]> {
  const rows = await test.database.sql<{ what: string }[]>`
    select 'session ' || id as what from account.session
    union all select 'verification ' || id from account.verification
    union all select 'try ' || subject from account.failed_try order by what`;
  return rows.map(({ what }) => what);
}

describe('what ended', () => {
  it('is removed, what still counts stays', async () => {
    await fill();
    expect(await purgeEnded(test.database.sql, NOW)).toBe(4);
    const stays = ['session open', 'try recent', 'verification idle', 'verification open'];
    expect(await left()).toEqual(stays);
  });

  it('is removed at start and again later, until told to stop', async () => {
    const { sql } = test.database;
    let heard = (): void => undefined;
    const logger = pino({ level: 'debug' }, { write: () => heard() });
    const next = () =>
      new Promise<void>((resolve) => {
        heard = resolve;
      });
    const first = next();
    const stop = keepPurging(sql, logger, 5);
    await first;
    expect(await left()).toEqual([]);
    const second = next();
    await sql`insert into account.verification (id, identifier, value, expires_at) values ('late', '', '', now() - interval '1 s')`;
    await second;
    expect(await left()).toEqual([]);
    await stop();
  });

  it('keeps no process alive, and a database that fails is told of', async () => {
    const logged: string[] = [];
    const logger = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
    const before = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const broken = (() => Promise.reject(new Error('away'))) as unknown as typeof test.database.sql;
    const stop = keepPurging(broken, logger);
    // An unreferenced timer is no active resource.
    expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length).toBe(before);
    await stop();
    expect(logged.join()).toContain('could not be purged');
  });
});
