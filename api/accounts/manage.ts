import { randomInt, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import { type AccountRole, accountRoleSchema } from '../../geodata/account/account-role.ts';
import { PASSWORD_LENGTH, usernameSchema } from '../../geodata/account/username.ts';
import { audit } from './audit.ts';

/** What was asked of an account cannot be done; the message is a sentence for whoever asked. */
export class AccountRefused extends Error {
  override readonly name = 'AccountRefused';
}

export interface NewAccount {
  readonly username: string;
  /** The person's own name; the sign-in name when not given. */
  readonly name?: string | undefined;
  readonly role: AccountRole;
  /** Code of a district, for a leader or steward limited to it. */
  readonly district?: string | undefined;
  readonly password: string;
}

// Without letters and digits that a reader could take for each other: 55 signs, 20 of them, 115 bits.
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A random password to be handed over once: four groups of five signs. */
export function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

function requirePassword(password: string): void {
  const { min, max } = PASSWORD_LENGTH;
  if (password.length >= min && password.length <= max) return;
  throw new AccountRefused(`The password has ${password.length} characters; wanted: ${min} to ${max}.`);
}

/** Makes an account. Throws AccountRefused when the name is taken or not a sign-in name, or the password too short. */
export async function addAccount(sql: Sql, account: NewAccount, by: string): Promise<void> {
  const parsed = usernameSchema.safeParse(account.username);
  if (!parsed.success) {
    throw new AccountRefused(
      `"${account.username}" is no sign-in name; wanted: 3 to 30 letters without marks, digits, dots, hyphens or underscores.`,
    );
  }
  requirePassword(account.password);
  const username = parsed.data;
  const { role, name = username, district = null } = account;
  const hash = await hashPassword(account.password);
  const id = randomUUID();
  await sql.begin(async (transaction) => {
    if (district !== null) await requireDistrict(transaction, district);
    const { count } = await transaction`
      insert into account.person (id, username, name, email, role, district)
      values (${id}, ${username}, ${name}, ${`${username}@account.invalid`}, ${role}, ${district})
      on conflict (username) do nothing`;
    if (count === 0) throw new AccountRefused(`There is an account "${username}" already.`);
    await transaction`
      insert into account.credential (id, person_id, account_id, provider_id, password)
      values (${randomUUID()}, ${id}, ${id}, 'credential', ${hash})`;
    await audit(transaction, {
      actor: by,
      action: 'account add',
      subject: username,
      after: { role, district },
    });
  });
}

async function requireDistrict(sql: TransactionSql, code: string): Promise<void> {
  const [row] = await sql`select from portal.unit where level = 'district' and code = ${code}`;
  if (row === undefined) throw new AccountRefused(`There is no district "${code}".`);
}

const personSchema = z.object({ id: z.string(), role: accountRoleSchema, district: z.string().nullable() });

async function lockPerson(sql: TransactionSql, username: string): Promise<z.infer<typeof personSchema>> {
  const [row] = await sql`
    select id, role, district from account.person where username = ${username.trim().toLowerCase()} for update`;
  if (row === undefined) throw new AccountRefused(`There is no account "${username}".`);
  return personSchema.parse(row);
}

/** Gives an account another role, and a district or none; it counts from its next request on. Throws AccountRefused. */
export async function changeRole(
  sql: Sql,
  { username, role, district = null }: { username: string; role: AccountRole; district?: string | null },
  by: string,
): Promise<void> {
  await sql.begin(async (transaction) => {
    const before = await lockPerson(transaction, username);
    if (district !== null) await requireDistrict(transaction, district);
    await transaction`
      update account.person set role = ${role}, district = ${district}, updated_at = now() where id = ${before.id}`;
    await audit(transaction, {
      actor: by,
      action: 'account role',
      subject: username,
      before: { role: before.role, district: before.district },
      after: { role, district },
    });
  });
}

/** Closes an account: it is signed out everywhere and cannot sign in. Its name stays taken, for the record. Throws AccountRefused. */
export async function disableAccount(sql: Sql, username: string, by: string): Promise<void> {
  await sql.begin(async (transaction) => {
    const { id } = await lockPerson(transaction, username);
    await transaction`update account.person set disabled_at = now(), updated_at = now() where id = ${id}`;
    await transaction`delete from account.session where person_id = ${id}`;
    await audit(transaction, { actor: by, action: 'account disable', subject: username });
  });
}

/** Gives an account a new password, opens it again if it was disabled, and signs it out everywhere. Throws AccountRefused. */
export async function resetAccount(sql: Sql, username: string, password: string, by: string): Promise<void> {
  requirePassword(password);
  const hash = await hashPassword(password);
  await sql.begin(async (transaction) => {
    const { id } = await lockPerson(transaction, username);
    await transaction`update account.person set disabled_at = null, updated_at = now() where id = ${id}`;
    await transaction`delete from account.session where person_id = ${id}`;
    const { count } = await transaction`
      update account.credential set password = ${hash}, updated_at = now()
      where person_id = ${id} and provider_id = 'credential'`;
    if (count === 0) {
      await transaction`
        insert into account.credential (id, person_id, account_id, provider_id, password)
        values (${randomUUID()}, ${id}, ${id}, 'credential', ${hash})`;
    }
    await audit(transaction, { actor: by, action: 'account reset', subject: username });
  });
}
