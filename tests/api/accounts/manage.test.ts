import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountRefused } from '../../../api/accounts/account-refused.ts';
import {
  addAccount,
  changeRole,
  disableAccount,
  enableAccount,
  resetAccount,
} from '../../../api/accounts/manage.ts';
import { TEST_PASSWORD } from '../harness/sign-in.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
beforeEach(async () => {
  await test.database.sql`delete from account.person`;
  await add('lan', 'admin');
});
afterAll(() => test?.close());

const add = (username: string, role: 'admin' | 'planner') =>
  addAccount(test.database.sql, { username, role, password: TEST_PASSWORD }, 'test');
const disable = (username: string, why = 'Nghỉ việc') =>
  disableAccount(test.database.sql, { username, why }, 'test');
const demote = (username: string) =>
  changeRole(test.database.sql, { username, role: 'planner', why: 'Đổi việc' }, 'test');
const LAST = /last open account of an admin/;

async function openAdmins(): Promise<string[]> {
  const rows = await test.database.sql<{ username: string }[]>`
    select username from account.person where role = 'admin' and disabled_at is null order by username`;
  return rows.map(({ username }) => username);
}

describe('the last open account of an admin', () => {
  it('can neither be disabled nor lose its role, however its name is typed', async () => {
    await add('binh', 'planner');
    for (const name of ['lan', ' LAN ']) {
      await expect(disable(name)).rejects.toThrow(LAST);
      await expect(demote(name)).rejects.toThrow(LAST);
    }
    await disable('binh');
    expect(await openAdmins()).toEqual(['lan']);
  });

  it('is not another one that is disabled', async () => {
    await add('binh', 'admin');
    await disable('binh');
    await expect(demote('lan')).rejects.toThrow(LAST);
    await enableAccount(test.database.sql, { username: 'binh', why: 'Trở lại' }, 'test');
    await demote('lan');
    expect(await openAdmins()).toEqual(['binh']);
  });

  it('stays when two admins take the role from each other at once', async () => {
    await add('binh', 'admin');
    const results = await Promise.allSettled([demote('lan'), disable('binh')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await openAdmins()).toHaveLength(1);
  });
});

describe('why an account was changed', () => {
  it('stands in the audit log, with who did what', async () => {
    const { sql } = test.database;
    await add('chi', 'planner');
    await changeRole(sql, { username: 'chi', role: 'leader', why: '  Lên chức  ' }, 'lan');
    await disable('chi', 'Nghỉ việc');
    await enableAccount(sql, { username: 'chi', why: 'Trở lại' }, 'lan');
    await resetAccount(sql, { username: 'chi', password: TEST_PASSWORD, why: 'Quên mật khẩu' }, 'lan');
    const rows = await sql`
      select action, reason from portal.audit_log where subject = 'chi' order by id`;
    expect([...rows]).toEqual([
      { action: 'account add', reason: null },
      { action: 'account role', reason: 'Lên chức' },
      { action: 'account disable', reason: 'Nghỉ việc' },
      { action: 'account enable', reason: 'Trở lại' },
      { action: 'account reset', reason: 'Quên mật khẩu' },
    ]);
  });

  it.each(['', '   ', 'x'.repeat(501)])('is needed: "%s" changes nothing', async (why) => {
    await add('binh', 'planner');
    await expect(disable('binh', why)).rejects.toThrow(AccountRefused);
    const [row] = await test.database.sql`select disabled_at from account.person where username = 'binh'`;
    expect(row?.disabled_at).toBeNull();
  });
});
