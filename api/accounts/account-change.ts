import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { accountRoleSchema } from '../../geodata/account/account-role.ts';
import { refused } from './account-refused.ts';

export interface AccountChange {
  readonly username: string;
  readonly why: string;
}

const LONGEST_WHY = 500;

/** The reason as it is recorded. */
export function requireWhy(text: string): string {
  const why = text.trim().normalize('NFC');
  if (why !== '' && why.length <= LONGEST_WHY) return why;
  throw refused('why', 'Cần ghi lý do', 'A reason is needed', { wanted: `1–${LONGEST_WHY}` });
}

const personSchema = z.object({
  id: z.string(),
  username: z.string(),
  role: accountRoleSchema,
  district: z.string().nullable(),
  disabled_at: z.date().nullable(),
});

/** The account of a name, locked to the end of the transaction. Throws AccountRefused. */
export async function lockPerson(sql: TransactionSql, typed: string): Promise<z.infer<typeof personSchema>> {
  const [row] = await sql`
    select id, username, role, district, disabled_at from account.person
    where username = ${nameAsKept(typed)} for update`;
  if (row !== undefined) return personSchema.parse(row);
  throw refused('username', `Không có tài khoản "${typed}"`, `There is no account "${typed}"`, {
    value: typed,
  });
}

export function nameAsKept(typed: string): string {
  return typed.trim().toLowerCase();
}
