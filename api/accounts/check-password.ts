import { verifyPassword } from 'better-auth/crypto';
import type { Sql } from 'postgres';

/** Whether this is the password of an account; hashing takes its time, so never within a transaction. */
export async function checkPassword(sql: Sql, personId: string, password: string): Promise<boolean> {
  const [row] = await sql<{ hash: string }[]>`
    select password as hash from account.credential
    where person_id = ${personId} and provider_id = 'credential' and password is not null`;
  return row !== undefined && verifyPassword({ hash: row.hash, password });
}
