import type { Sql } from 'postgres';
import { z } from 'zod';
import { accountRoleSchema } from '../../geodata/account/account-role.ts';
import type { ManagedAccounts } from '../../geodata/contract/accounts.ts';

const rowsSchema = z.array(
  z.object({
    username: z.string(),
    name: z.string(),
    role: accountRoleSchema,
    district: z.string().nullable(),
    created_at: z.date(),
    last_sign_in_at: z.date().nullable(),
    disabled_at: z.date().nullable(),
    has_password: z.boolean(),
    has_second_factor: z.boolean(),
    identities: z.array(z.object({ issuer: z.string(), subject: z.string() })),
  }),
);

/** Every account, by name, without any secret it signs in with. */
export async function listAccounts(sql: Sql): Promise<ManagedAccounts> {
  const rows = await sql`
    select p.username, p.name, p.role, p.district, p.created_at, p.last_sign_in_at, p.disabled_at,
      exists (select from account.credential c where c.person_id = p.id and c.password is not null) as has_password,
      exists (select from account.second_factor f where f.person_id = p.id and f.confirmed_at is not null)
        as has_second_factor,
      coalesce((
        select json_agg(json_build_object('issuer', c.provider_id, 'subject', c.account_id)
          order by c.provider_id, c.account_id)
        from account.credential c where c.person_id = p.id and c.provider_id <> 'credential'), '[]') as identities
    from account.person p order by p.username`;
  const districts = await sql<{ code: string; name: string }[]>`
    select distinct on (code) code, name from portal.unit where level = 'district' order by code, id desc`;
  return {
    accounts: rowsSchema.parse([...rows]).map((row) => ({
      username: row.username,
      name: row.name,
      role: row.role,
      district: row.district,
      addedAt: row.created_at.toISOString(),
      lastSignIn: row.last_sign_in_at?.toISOString() ?? null,
      disabledAt: row.disabled_at?.toISOString() ?? null,
      hasPassword: row.has_password,
      hasSecondFactor: row.has_second_factor,
      identities: row.identities,
    })),
    districts: districts.map(({ code, name }) => ({ code, name })),
  };
}
