import type { AccountRole } from '../../geodata/account/account-role.ts';
import { m } from '../paraglide/messages.js';

/** What an account is called by its role, and what it may do. */
export const ROLE_TEXT: Readonly<
  Record<AccountRole, { readonly name: () => string; readonly may: () => string }>
> = {
  public: { name: m.account_role_public, may: m.account_may_public },
  leader: { name: m.account_role_leader, may: m.account_may_leader },
  planner: { name: m.account_role_planner, may: m.account_may_planner },
  steward: { name: m.account_role_steward, may: m.account_may_steward },
  admin: { name: m.account_role_admin, may: m.account_may_admin },
};
