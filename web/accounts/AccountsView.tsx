import { AdminView } from '../frame/AdminView.tsx';
import { m } from '../paraglide/messages.js';
import { AccountsPage } from './AccountsPage.tsx';

/** Who may sign in and with which role, for administrators. */
export function AccountsView() {
  return (
    <AdminView
      path="/accounts"
      forPublic={m.accounts_refused_public()}
      forAccount={m.accounts_refused_account()}
    >
      {(known) => <AccountsPage known={known} />}
    </AdminView>
  );
}
