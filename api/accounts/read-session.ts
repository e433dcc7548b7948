import type { Sql } from 'postgres';
import { z } from 'zod';
import { accountRoleSchema } from '../../geodata/account/account-role.ts';

const rowSchema = z.object({
  person_id: z.string(),
  username: z.string(),
  name: z.string(),
  role: accountRoleSchema,
  district: z.string().nullable(),
  expires_at: z.date(),
});
export type SessionRow = z.infer<typeof rowSchema>;

/** The account of a session token, null for a session that ended. Read anew for each request: signing out and a new role count at once. */
export async function readSession(sql: Sql, token: string, now: Date): Promise<SessionRow | null> {
  const [row] = await sql`
    select p.id as person_id, p.username, p.name, p.role, p.district, s.expires_at
    from account.session s join account.person p on p.id = s.person_id
    where s.token = ${token} and s.expires_at > ${now} and p.disabled_at is null`;
  return row === undefined ? null : rowSchema.parse(row);
}
