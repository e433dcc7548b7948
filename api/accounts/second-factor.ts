import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import type { SecondFactor } from '../../geodata/contract/account.ts';
import { digestOfBackupCode, newBackupCodes } from './backup-codes.ts';
import { open, seal } from './sealed-key.ts';
import { stepOfCode, TOTP_KEY_BYTES } from './totp.ts';

const rowSchema = z.object({
  sealed_key: z.instanceof(Uint8Array),
  last_step: z.coerce.number(),
  confirmed_at: z.date().nullable(),
});

/** What turning it on or off changes, as the audit log tells it. */
export const SECOND_FACTOR = {
  on: { before: { 'second factor': 'off' }, after: { 'second factor': 'on' } },
  off: { before: { 'second factor': 'on' }, after: { 'second factor': 'off' } },
} as const;

/** Whether an account has a second factor, since when, and how many of its backup codes are left. */
export async function readSecondFactor(sql: Sql, personId: string): Promise<SecondFactor> {
  const [row] = await sql<{ since: Date; n: number }[]>`
    select confirmed_at as since,
      (select count(*)::int from account.backup_code b where b.person_id = f.person_id) as n
    from account.second_factor f where person_id = ${personId} and confirmed_at is not null`;
  return row === undefined
    ? { since: null, backupCodes: 0 }
    : { since: row.since.toISOString(), backupCodes: row.n };
}

/** What signing in must ask for beyond the name: the password's hash, where the open account has a second factor. */
export async function askedBeyondPassword(
  sql: Sql,
  username: string,
): Promise<{ personId: string; hash: string } | null> {
  const [row] = await sql<{ personId: string; hash: string }[]>`
    select p.id as "personId", c.password as hash
    from account.person p
      join account.second_factor f on f.person_id = p.id and f.confirmed_at is not null
      join account.credential c on c.person_id = p.id and c.provider_id = 'credential' and c.password is not null
    where p.username = ${username} and p.disabled_at is null`;
  return row ?? null;
}

/** Makes a key for an account that has no second factor yet, in place of one never confirmed. Null when it has one. */
export async function beginSecondFactor(sql: Sql, personId: string, secret: string): Promise<Buffer | null> {
  const key = randomBytes(TOTP_KEY_BYTES);
  const { count } = await sql`
    insert into account.second_factor as f (person_id, sealed_key)
    values (${personId}, ${seal(key, personId, secret)})
    on conflict (person_id) do update set sealed_key = excluded.sealed_key, last_step = 0, created_at = now()
      where f.confirmed_at is null`;
  return count === 0 ? null : key;
}

export interface CodeCheck {
  readonly personId: string;
  readonly code: string;
  readonly now: Date;
  readonly secret: string;
  readonly logger: Logger;
}

/** Takes a code of the app, once: true when it was right. The account's row stays locked to the end of the transaction. */
async function takeAppCode(
  sql: TransactionSql,
  { personId, code, now, secret, logger }: CodeCheck,
  isConfirmed: boolean,
): Promise<boolean> {
  const [found] = await sql`
    select sealed_key, last_step, confirmed_at from account.second_factor where person_id = ${personId} for update`;
  const row = found === undefined ? null : rowSchema.parse(found);
  if (row === null || (row.confirmed_at !== null) !== isConfirmed) return false;
  const key = open(row.sealed_key, personId, secret);
  if (key === null) {
    logger.error({ part: 'accounts', personId }, 'a second factor was sealed with another SESSION_SECRET');
    return false;
  }
  const step = stepOfCode(key, code.replace(/\s/g, ''), now.getTime(), row.last_step);
  if (step === null) return false;
  await sql`update account.second_factor set last_step = ${step} where person_id = ${personId}`;
  return true;
}

/** Takes a code of the app or a backup code, once: which it was, null when it was neither. */
export async function takeCode(sql: TransactionSql, check: CodeCheck): Promise<'app' | 'backup' | null> {
  if (await takeAppCode(sql, check, true)) return 'app';
  const digest = digestOfBackupCode(check.code, check.personId);
  const { count } = await sql`
    delete from account.backup_code b using account.second_factor f
    where b.person_id = ${check.personId} and b.digest = ${digest}
      and f.person_id = b.person_id and f.confirmed_at is not null`;
  return count === 0 ? null : 'backup';
}

/** Turns the second factor on when `code` is of the key begun with. Its backup codes, null when the code was wrong. */
export async function confirmSecondFactor(sql: TransactionSql, check: CodeCheck): Promise<string[] | null> {
  if (!(await takeAppCode(sql, check, false))) return null;
  await sql`update account.second_factor set confirmed_at = ${check.now} where person_id = ${check.personId}`;
  return replaceBackupCodes(sql, check.personId);
}

/** New backup codes; the old ones count no more. */
export async function replaceBackupCodes(sql: TransactionSql, personId: string): Promise<string[]> {
  const codes = newBackupCodes();
  await sql`delete from account.backup_code where person_id = ${personId}`;
  for (const code of codes) {
    await sql`
      insert into account.backup_code (person_id, digest) values (${personId}, ${digestOfBackupCode(code, personId)})`;
  }
  return codes;
}

/** Takes the second factor and its backup codes away; false where there was none. */
export async function removeSecondFactor(sql: TransactionSql, personId: string): Promise<boolean> {
  const { count } = await sql`delete from account.second_factor where person_id = ${personId}`;
  return count > 0;
}
