import { useState } from 'react';
import { type AccountRole, accountRoleSchema } from '../../geodata/account/account-role.ts';
import type { ManagedAccounts } from '../../geodata/contract/accounts.ts';
import { ROLE_TEXT } from '../account/role-text.ts';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly given: { readonly role: AccountRole; readonly district: string | null };
  readonly districts: ManagedAccounts['districts'];
};

/** These see the same wherever it is. */
const WITHOUT_DISTRICT = new Set<AccountRole>(['public', 'admin']);

/** Fields `role` and `district` of a form; the district is asked of roles that can be limited to one. */
export function RoleFields({ given, districts }: Props) {
  const [role, setRole] = useState(given.role);
  return (
    <>
      <label className="planning-field">
        {m.accounts_role()}
        <select
          name="role"
          value={role}
          onChange={({ target }) => setRole(accountRoleSchema.parse(target.value))}
        >
          {accountRoleSchema.options.map((each) => (
            <option key={each} value={each}>
              {ROLE_TEXT[each].name()}
            </option>
          ))}
        </select>
        <small>{ROLE_TEXT[role].may()}</small>
      </label>
      {WITHOUT_DISTRICT.has(role) || districts.length === 0 ? null : (
        <label className="planning-field">
          {m.accounts_district()}
          <select name="district" defaultValue={given.district ?? ''}>
            <option value="">{m.accounts_everywhere()}</option>
            {districts.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** What the fields above say. */
export function roleOf(data: FormData): { role: AccountRole; district: string | null } {
  return {
    role: accountRoleSchema.parse(data.get('role')),
    district: String(data.get('district') ?? '') || null,
  };
}
