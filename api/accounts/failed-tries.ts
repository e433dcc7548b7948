import { createHash } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import { decideTry, type FailedTries, type LockOutRule } from '../../geodata/account/lock-out.ts';

const rowSchema = z.object({
  failures: z.number(),
  last_at: z.date(),
  locked_until: z.date().nullable(),
});

/** What tries are counted under, and by which rule. */
export interface TrySubject {
  readonly kind: 'name' | 'address' | 'device';
  readonly text: string;
  readonly rule: LockOutRule;
}

function digestOf({ kind, text }: TrySubject): string {
  return createHash('sha256').update(`${kind} ${text}`).digest('hex');
}

async function remembered(sql: TransactionSql, subject: string, now: number): Promise<FailedTries> {
  // The row is made first, so that two first tries at once wait for each other.
  await sql`
    insert into account.failed_try (subject, failures, last_at) values (${subject}, 0, ${new Date(now)})
    on conflict (subject) do nothing`;
  const [row] = await sql`
    select failures, last_at, locked_until from account.failed_try where subject = ${subject} for update`;
  const { failures, last_at, locked_until } = rowSchema.parse(row);
  return { failures, lastAt: last_at.getTime(), lockedUntil: locked_until?.getTime() ?? null };
}

/** Counts one try of each subject as failed, beforehand. Until when one of them is locked, or null: the try may go on. */
export function takeTry(sql: Sql, subjects: readonly TrySubject[], now: number): Promise<Date | null> {
  // Always in the same order, so that two tries never wait for each other in a circle.
  return sql.begin(async (transaction) => {
    for (const subject of subjects) {
      const key = digestOf(subject);
      const decision = decideTry(await remembered(transaction, key, now), now, subject.rule);
      if (!decision.allowed) return new Date(decision.lockedUntil);
      const { failures, lastAt, lockedUntil } = decision.tries;
      await transaction`
        update account.failed_try set failures = ${failures}, last_at = ${new Date(lastAt)},
          locked_until = ${lockedUntil === null ? null : new Date(lockedUntil)}
        where subject = ${key}`;
    }
    return null;
  });
}

/** The try was none, as it turned out: what it was counted under is as before. */
export async function undoTry(sql: Sql, subjects: readonly TrySubject[]): Promise<void> {
  for (const subject of subjects) {
    await sql`
      update account.failed_try set locked_until = null, failures = greatest(failures - 1, 0)
      where subject = ${digestOf(subject)}`;
  }
}

/** The try succeeded: a name or a device is clean again, an address is as before the try, or whoever owns one account could guess at others for ever. */
export async function giveBackTry(sql: TransactionSql, subjects: readonly TrySubject[]): Promise<void> {
  for (const subject of subjects) {
    await sql`
      update account.failed_try set locked_until = null,
        failures = ${subject.kind === 'address' ? sql`greatest(failures - 1, 0)` : sql`0`}
      where subject = ${digestOf(subject)}`;
  }
}
