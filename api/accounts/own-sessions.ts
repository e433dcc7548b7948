import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import { deviceOf } from '../../geodata/account/device.ts';
import { SESSION_IDLE_MS, sessionEnd } from '../../geodata/account/session-life.ts';
import type { OwnSession } from '../../geodata/contract/account.ts';

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    user_agent: z.string().nullable(),
    created_at: z.date(),
    updated_at: z.date(),
    expires_at: z.date(),
  }),
);

interface Owner {
  readonly id: string;
  readonly person_id: string;
}

/** Sessions of the account that have not ended, the one that asks first, then the one used last. */
export async function readOwnSessions(sql: Sql, { id, person_id }: Owner, now: Date): Promise<OwnSession[]> {
  const rows = await sql`
    select id, user_agent, created_at, updated_at, expires_at from account.session
    where person_id = ${person_id} and expires_at > ${now}
      and updated_at > ${new Date(now.getTime() - SESSION_IDLE_MS)}
    order by id = ${id} desc, updated_at desc, id`;
  return rowsSchema.parse([...rows]).map((row) => ({
    id: row.id,
    ...deviceOf(row.user_agent),
    since: row.created_at.toISOString(),
    seen: row.updated_at.toISOString(),
    until: sessionEnd(row.expires_at, row.updated_at).toISOString(),
    isThis: row.id === id,
  }));
}

/** Ends one session of the account; how its device was called, null when there is no such session. */
export async function endOwnSession(
  sql: TransactionSql,
  { person_id }: Pick<Owner, 'person_id'>,
  id: string,
): Promise<string | null> {
  const [row] = await sql<{ user_agent: string | null }[]>`
    delete from account.session where id = ${id} and person_id = ${person_id} returning user_agent`;
  if (row === undefined) return null;
  const { browser, system } = deviceOf(row.user_agent);
  return [browser, system].filter((name) => name !== null).join(', ') || 'unknown';
}

/** Ends all sessions of the account but the one that asks; how many that were. */
export async function endOtherSessions(sql: TransactionSql, { id, person_id }: Owner): Promise<number> {
  const { count } = await sql`delete from account.session where person_id = ${person_id} and id <> ${id}`;
  return count;
}
