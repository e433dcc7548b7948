import type { Sql } from 'postgres';
import { z } from 'zod';
import { accountRoleSchema } from '../../geodata/account/account-role.ts';
import { SESSION_IDLE_MS, SESSION_NOTED_MS, sessionEnd } from '../../geodata/account/session-life.ts';

const rowSchema = z.object({
  id: z.string(),
  person_id: z.string(),
  username: z.string(),
  name: z.string(),
  role: accountRoleSchema,
  district: z.string().nullable(),
  expires_at: z.date(),
  updated_at: z.date(),
});
export type SessionRow = Omit<z.infer<typeof rowSchema>, 'expires_at' | 'updated_at'> & {
  /** When the session ends by itself unless it is used again. */
  readonly until: Date;
};

/**
 * The account of a session token, null for a session that ended. Read anew for each request: signing out and a new role count at
 * once. Notes that the session is used, which lets it last, up to the end it was given when it began.
 */
export async function readSession(sql: Sql, token: string, now: Date): Promise<SessionRow | null> {
  const [row] = await sql`
    select s.id, p.id as person_id, p.username, p.name, p.role, p.district, s.expires_at, s.updated_at
    from account.session s join account.person p on p.id = s.person_id
    where s.token = ${token} and s.expires_at > ${now} and s.updated_at > ${new Date(now.getTime() - SESSION_IDLE_MS)}
      and p.disabled_at is null`;
  if (row === undefined) return null;
  const { expires_at, updated_at, ...session } = rowSchema.parse(row);
  const isNoted = now.getTime() - updated_at.getTime() < SESSION_NOTED_MS;
  if (!isNoted) await sql`update account.session set updated_at = ${now} where token = ${token}`;
  return { ...session, until: sessionEnd(expires_at, isNoted ? updated_at : now) };
}
