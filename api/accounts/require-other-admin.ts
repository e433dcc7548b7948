import type { TransactionSql } from 'postgres';
import { AccountRefused } from './account-refused.ts';

/** Any number that no other lock of the portal has. */
const LOCK = 3992024;

/**
 * Somebody must be left who can see to the accounts: throws AccountRefused where `username` is the last open account of an admin.
 * Call it before the account's row is locked; until the transaction ends nobody else takes an admin away.
 */
export async function requireOtherAdmin(sql: TransactionSql, username: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`;
  const [row] = await sql<{ last: boolean }[]>`
    select exists (select from account.person
        where role = 'admin' and disabled_at is null and username = ${username})
      and not exists (select from account.person
        where role = 'admin' and disabled_at is null and username <> ${username}) as last`;
  if (row?.last !== true) return;
  throw new AccountRefused({
    field: 'username',
    value: username,
    message: {
      vi: `"${username}" là quản trị viên đang hoạt động cuối cùng: hãy cho một tài khoản khác vai trò admin trước`,
      en: `"${username}" is the last open account of an admin: give another account the role admin first`,
    },
  });
}
