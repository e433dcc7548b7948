import type { Sql } from 'postgres';
import { accountRoleSchema } from '../../geodata/account/account-role.ts';
import { addAccount, newPassword } from './manage.ts';

export interface SampleAccount {
  readonly username: string;
  readonly password: string;
}

/**
 * Where everything loaded is the sample and nobody has an account yet: one for each role above the public, named after it, with
 * `password` or a random one each. Those made now, to be told once; none otherwise.
 */
export async function addSampleAccounts(sql: Sql, password: string | undefined): Promise<SampleAccount[]> {
  const [row] = await sql<{ wanted: boolean }[]>`
    select not exists (select from account.person)
      and exists (select from portal.source where generated)
      and not exists (select from portal.source where not generated) as wanted`;
  if (row?.wanted !== true) return [];
  const made: SampleAccount[] = [];
  for (const role of accountRoleSchema.options) {
    if (role === 'public') continue;
    const account = { username: role, password: password ?? newPassword() };
    await addAccount(sql, { ...account, role }, 'sample');
    made.push(account);
  }
  return made;
}
