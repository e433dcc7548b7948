import { AdminView } from '../frame/AdminView.tsx';
import { m } from '../paraglide/messages.js';
import { AuditPage } from './AuditPage.tsx';

/** Who did what and when, for administrators. */
export function AuditView() {
  return (
    <AdminView path="/audit" forPublic={m.audit_refused_public()} forAccount={m.audit_refused_account()}>
      {(known) => <AuditPage known={known} />}
    </AdminView>
  );
}
