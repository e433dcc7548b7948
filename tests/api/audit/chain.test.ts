import type { TransactionSql } from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readHead, verifyChain } from '../../../api/audit/verify-chain.ts';
import { databaseRoles } from '../../../api/database/in-role.ts';
import { migrate, readMigrations } from '../../../api/database/migrate.ts';
import { openPlace, openTestDatabase, type TestDatabase, testPlace } from '../harness/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  for (const subject of ['một', 'hai', 'ba', 'bốn', 'năm']) await tell(subject);
  await test.database.sql`create table kept_log as select * from portal.audit_log`;
  await test.database.sql`create table kept_seal as select * from portal.audit_seal`;
});
afterAll(() => test?.close());

function tell(subject: string, after: Record<string, unknown> = { 'ánh sáng': '💡', "it's": [1.5, null] }) {
  return test.database.sql`
    insert into portal.audit_log (actor, action, subject, after, reason)
    values ('an', 'test', ${subject}, ${JSON.stringify(after)}::text::jsonb, '-;')`;
}

/** What only the owner can do, with all triggers and foreign keys asleep. */
function asIntruder(work: (sql: TransactionSql) => Promise<unknown>): Promise<unknown> {
  return test.database.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await work(sql);
  });
}

const verify = (noted: Parameters<typeof verifyChain>[1] = null) => verifyChain(test.database.sql, noted);

describe('the chain of the audit log', () => {
  afterEach(() =>
    asIntruder(async (sql) => {
      await sql`delete from portal.audit_seal`;
      await sql`delete from portal.audit_log`;
      await sql`insert into portal.audit_log overriding system value select * from kept_log`;
      await sql`insert into portal.audit_seal select * from kept_seal`;
    }),
  );

  it('holds, whatever its entries say', async () => {
    const report = await verify();
    expect(report).toMatchObject({ entries: 5, fault: null, head: { seq: 5 } });
    expect(await readHead(test.database.sql)).toEqual(report.head);
  });

  it('stays one chain under writers side by side, of whom some give up', async () => {
    const { database } = test;
    const writers = Array.from({ length: 24 }, (_, at) =>
      database.inRole(
        at % 2 === 0 ? 'portal_planner' : 'portal_reader',
        async (sql) => {
          await sql`
            insert into portal.audit_log (actor, action, subject)
            select 'an', 'test', ${`writer ${at} `} || n from generate_series(1, 3) n`;
          if (at % 3 === 0) throw new Error('gives up');
        },
        { readOnly: false },
      ),
    );
    await Promise.allSettled(writers);
    const report = await verify();
    expect(report).toMatchObject({ entries: 5 + 16 * 3, fault: null, head: { seq: 5 + 16 * 3 } });
    // Above nine, a number that was compared as text would not be the newest.
    expect(await readHead(test.database.sql)).toEqual(report.head);
  });

  it('names a changed entry', async () => {
    await asIntruder((sql) => sql`update portal.audit_log set actor = 'bình' where subject = 'ba'`);
    expect((await verify()).fault).toMatchObject({ kind: 'entry-changed', seq: 3 });
  });

  it('names a removed entry, and a removed seal with it', async () => {
    await asIntruder((sql) => sql`delete from portal.audit_log where subject = 'hai'`);
    expect((await verify()).fault).toMatchObject({ kind: 'entry-removed', seq: 2 });
    await asIntruder((sql) => sql`delete from portal.audit_seal where seq = 2`);
    expect((await verify()).fault).toMatchObject({ kind: 'seal-removed', seq: 2 });
  });

  it('names the first of two entries that changed places', async () => {
    // A number is never given twice, so the two go by way of a third.
    await asIntruder(async (sql) => {
      const give = (seq: number, of: number) => sql`
        update portal.audit_seal set entry_id = (select entry_id from kept_seal where seq = ${of}) where seq = ${seq}`;
      await sql`update portal.audit_seal set entry_id = -1 where seq = 2`;
      await give(4, 2);
      await give(2, 4);
    });
    expect((await verify()).fault).toMatchObject({ kind: 'entry-changed', seq: 2 });
  });

  it('names an entry that was slipped in without a seal', async () => {
    await asIntruder(
      (sql) => sql`insert into portal.audit_log (actor, action, subject) values ('x', 'x', 'x')`,
    );
    expect((await verify()).fault).toMatchObject({ kind: 'unsealed', seq: null });
  });

  it('shows a cut tail to whoever noted the head before, and to nobody else', async () => {
    const { head } = await verify();
    await asIntruder(async (sql) => {
      await sql`delete from portal.audit_seal where seq > 3`;
      await sql`delete from portal.audit_log where subject in ('bốn', 'năm')`;
    });
    expect((await verify()).fault).toBeNull();
    expect((await verify(head)).fault).toMatchObject({ kind: 'head-differs', seq: 5 });
  });

  it('still holds an earlier head after more was appended', async () => {
    const { head } = await verify();
    await tell('sáu');
    expect((await verify(head)).fault).toBeNull();
  });
});

describe('rows of the audit', () => {
  const tables = ['audit_log', 'audit_seal'] as const;
  const harms = (table: string) => [
    `update portal.${table} set ${table === 'audit_log' ? "actor = 'x'" : 'seq = seq + 100'}`,
    `delete from portal.${table}`,
    `truncate portal.${table} cascade`,
  ];

  it.each(databaseRoles)('are out of reach for %s', async (role) => {
    for (const harm of tables.flatMap(harms)) {
      const done = test.database.inRole(role, (sql) => sql.unsafe(harm), { readOnly: false });
      await expect(done, harm).rejects.toMatchObject({ code: '42501' });
    }
  });

  it("cannot be changed by the portal's own login either", async () => {
    for (const harm of tables.flatMap(harms)) {
      await expect(test.database.sql.unsafe(harm), harm).rejects.toMatchObject({ code: '23001' });
    }
    expect((await verify()).fault).toBeNull();
  });

  it('are read by administrators alone', async () => {
    for (const role of databaseRoles) {
      const read = test.database.inRole(role, (sql) => sql`select from portal.audit_log`);
      if (role === 'portal_admin') expect((await read).length).toBeGreaterThan(0);
      else await expect(read).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('take their number and their instant from the database alone', async () => {
    const forge = (column: string, value: string) =>
      test.database.inRole(
        'portal_admin',
        (sql) =>
          sql.unsafe(
            `insert into portal.audit_log (actor, action, subject, ${column}) values ('a', 'b', 'c', ${value})`,
          ),
        { readOnly: false },
      );
    await expect(forge('at', "'2020-01-01'")).rejects.toMatchObject({ code: '42501' });
    await expect(forge('id', '7')).rejects.toMatchObject({ code: expect.stringMatching(/42501|428C9/) });
    const seal = test.database.inRole(
      'portal_admin',
      (sql) =>
        sql`insert into portal.audit_seal select seq + 100, entry_id, previous, hash from portal.audit_seal`,
      { readOnly: false },
    );
    await expect(seal).rejects.toMatchObject({ code: '42501' });
  });
});

it('an audit log from before the chain is chained by the migration, in the order of its numbers', async () => {
  const place = await testPlace('empty');
  try {
    const database = await openPlace(place, 'empty');
    try {
      const all = await readMigrations();
      const chain = all.findIndex(({ name }) => name.endsWith('audit-chain.sql'));
      await migrate(database.sql, all.slice(0, chain));
      await database.sql`
        insert into portal.audit_log (actor, action, subject) select 'an', 'test', 'entry ' || n
        from generate_series(1, 40) n`;
      await migrate(database.sql, all);
      expect(await verifyChain(database.sql)).toMatchObject({ entries: 40, fault: null, head: { seq: 40 } });
      expect(await database.sql`select from portal.audit_seal where seq <> entry_id`).toHaveLength(0);
    } finally {
      await database.close();
    }
  } finally {
    await place.remove();
  }
}, 120_000);
