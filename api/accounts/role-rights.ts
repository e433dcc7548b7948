import type { AccountRole } from '../../geodata/account/account-role.ts';
import type { DatabaseRole } from '../database/in-role.ts';

/** With which rights the requests of an account are answered. An admin is a steward who also sees to the accounts and reads the audit log. */
export const RIGHTS_OF: Readonly<Record<AccountRole, DatabaseRole>> = {
  public: 'portal_public',
  leader: 'portal_reader',
  planner: 'portal_planner',
  steward: 'portal_steward',
  admin: 'portal_admin',
};
