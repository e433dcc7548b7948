import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { readBlocks } from '../../../api/queries/blocks.ts';
import { blockListSchema } from '../../../geodata/contract/blocks.ts';
import { type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const publicly = async (own: CanaryPortal) => {
  const blocks = await own.database.inRole('portal_public', (sql) => readBlocks(sql, '2020'));
  return Object.fromEntries(blocks.map(({ code, organisations }) => [code, organisations]));
};

/** A block with so many organisations, all of the first commune. */
async function addBlock({ database: { sql } }: CanaryPortal, code: string, members: number): Promise<void> {
  await sql`insert into portal.emulation_block (code, name) values (${code}, ${`Khối ${code}`})`;
  await sql`
    with added as (
      insert into portal.organisation (code, unit_id, name, kind, valid_from)
      select ${code} || '-' || n, (select unit_id from portal.organisation where code = 'O1'), 'Đơn vị', 'agency', '2020-01-01'
      from generate_series(1, ${members}::int) n returning id
    )
    insert into portal.emulation_block_member (block_id, organisation_id)
    select (select id from portal.emulation_block where code = ${code}), id from added`;
}

it('lists the communes of a block, and its one organisation as fewer than three', async () => {
  const { tree, blocks } = await portal.read('/api/blocks', blockListSchema);
  expect(tree).toBe('2020');
  expect(blocks).toEqual([{ code: 'B1', name: 'Khối số 1', communes: ['25001'], organisations: '<3' }]);
});

it('withholds every count while one of them is one or two, and tells three and more when none is', async () => {
  const own = await openCanaryPortal();
  onTestFinished(() => own.close());
  await addBlock(own, 'B2', 3);
  await addBlock(own, 'B3', 4);
  await addBlock(own, 'B4', 0);
  expect(await publicly(own)).toEqual({ B1: '<3', B2: null, B3: null, B4: '<3' });
  await own.database.sql`delete from portal.emulation_block_member where organisation_id is not null
    and block_id = (select id from portal.emulation_block where code = 'B1')`;
  expect(await publicly(own)).toEqual({ B1: '<3', B2: 3, B3: 4, B4: '<3' });
});

it('leaves out the communes of another tree', async () => {
  const blocks = await portal.database.inRole('portal_public', (sql) => readBlocks(sql, '2025'));
  expect(blocks.flatMap(({ communes }) => communes)).toEqual([]);
});

it.each(['emulation_block', 'emulation_block_member'])(
  'keeps portal.%s itself from the public',
  async (table) => {
    const reading = portal.database.inRole('portal_public', (sql) => sql`select * from portal.${sql(table)}`);
    await expect(reading).rejects.toThrow(/permission denied/);
  },
);
