import { createHash } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { republish } from '../../harness/republish.ts';
import { type CanaryPortal, openCanaryPortal } from '../../routes/canary-portal.ts';
import { ADDRESSES } from '../addresses.ts';
import { CANARIES, type Canary, HELD } from '../canaries.ts';
import { plantCanaries } from '../plant-canaries.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
  await plantCanaries(portal.database);
});
afterAll(() => portal?.close());

const WALK_MS = 240_000;
/** Of the process itself, or with an id made for each visitor. */
const MADE_ANEW = new Set(['/metrics', '/duong-cua-toi/bao-den']);

// On a real server alone: the views and functions are the same SQL on both engines, and the walk goes over both.
/** What the public is answered at each address: status, headers and a digest of the body. */
async function everything(): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [route, addresses] of Object.entries(ADDRESSES)) {
    if (MADE_ANEW.has(route)) continue;
    for (const address of addresses) {
      const response = await portal.ask(address, { 'X-Request-Id': 'the-same' });
      const body = Buffer.from(await response.arrayBuffer());
      const digest = createHash('sha256').update(body).digest('hex');
      answers.set(address, JSON.stringify([response.status, [...response.headers], digest]));
    }
  }
  return answers;
}

const tableOf = (of: string) =>
  (of.split('.').length === 3 ? of : `portal.${of}`).split('.').slice(0, 2).join('.');
/** Keys that other rows hold stay. */
const moves = ({ held }: Canary) =>
  !/\.(?:id|person_id)$/.test(held.of) && held.kind !== 'uuid' && held.kind !== 'taken';

/** Every canary becomes something else. */
async function changeHidden(sql: TransactionSql): Promise<void> {
  const tables = [...new Set(HELD.map(({ of }) => tableOf(of)))];
  for (const table of tables) await sql.unsafe(`alter table ${table} disable trigger user`);
  for (const { held, value } of CANARIES.filter(moves)) {
    const column = sql(held.of.split('.').at(-1) ?? '');
    const table = sql(tableOf(held.of));
    const was = sql`position(${value} in ${column}::text) > 0`;
    switch (held.kind) {
      case 'word': {
        const isJson = /\.(?:works|units|before|after)$/.test(held.of);
        const changed = sql`replace(${column}::text, ${value}, ${`${value}moved`})`;
        await sql`update ${table} set ${column} = ${isJson ? sql`${changed}::jsonb` : changed} where ${was}`;
        break;
      }
      case 'number':
        await sql`update ${table} set ${column} = ${column} + 13 where ${was}`;
        break;
      case 'day':
        await sql`update ${table} set ${column} = ${column} - 400 where ${was}`;
        break;
      case 'instant':
        await sql`update ${table} set ${column} = ${column} - interval '400 days'
          where ${column} = ${value}::text::timestamptz`;
        break;
      case 'point':
        await sql`update ${table} set ${column} = st_translate(${column}, 0.01, -0.01)
          where st_x(${column}) = ${value.split(' ')[0] ?? ''}::text::float8`;
        break;
      case 'bytes':
        await sql`update ${table} set ${column} = set_byte(${column}, 0, (get_byte(${column}, 0) + 1) % 256)
          where position(${value} in encode(${column}, 'escape')) > 0`;
    }
  }
  for (const table of tables) await sql.unsafe(`alter table ${table} enable trigger user`);
}

it(
  'no answer to the public, and no tag of one, moves when hidden data alone moves',
  async () => {
    const before = await everything();
    const { sql } = portal.database;
    const [newest] = await sql<{ n: number }[]>`select max(data_version)::int as n from portal.publication`;
    await sql.begin(changeHidden);
    expect(await everything()).toEqual(before);
    // Published under the same number, so that whatever differs is not the number.
    await sql`delete from portal.publication where data_version = ${newest?.n ?? 0}`;
    await sql.unsafe(
      `alter table portal.publication alter column data_version restart with ${newest?.n ?? 0}`,
    );
    await republish(portal.database);
    const after = await everything();
    const moved = [...before].filter(([address, answer]) => after.get(address) !== answer);
    expect(moved.map(([address, answer]) => [address, answer, after.get(address)])).toEqual([]);
    expect(before.size).toBeGreaterThan(500);
  },
  WALK_MS,
);

it('a figure that the public is told does move them', async () => {
  const { sql } = portal.database;
  const ask = async () => {
    const response = await portal.ask('/api/attainment/series');
    return [response.headers.get('ETag'), await response.text()];
  };
  const before = await ask();
  await sql`
    insert into portal.figure (plan_id, target_id, unit_id, valid_on, numerator, denominator, source_id, entered_by,
      approved_by)
    select plan_id, target_id, unit_id, '2020-08-30', 9000, denominator, source_id, 'x', 'x' from portal.figure
    where target_id = 'T1' and approved_by is not null limit 1`;
  await republish(portal.database);
  const after = await ask();
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});
