import { AUDIT_ACTIONS, type AuditAction } from '../../geodata/audit/actions.ts';
import { m } from '../paraglide/messages.js';

const NAMES: Readonly<Record<AuditAction, () => string>> = {
  'account sign-in': m.audit_do_sign_in,
  'account sign-in failed': m.audit_do_sign_in_failed,
  'account sign-out': m.audit_do_sign_out,
  'account sign-out everywhere': m.audit_do_sign_out_all,
  'account password': m.audit_do_password,
  'account session end': m.audit_do_session_end,
  'account second factor': m.audit_do_factor,
  'account backup codes': m.audit_do_backup_codes,
  'account add': m.audit_do_add,
  'account role': m.audit_do_role,
  'account disable': m.audit_do_disable,
  'account enable': m.audit_do_enable,
  'account reset': m.audit_do_reset,
  'account link': m.audit_do_link,
  'account unlink': m.audit_do_unlink,
  'edit-light': m.audit_do_edit_light,
  'field-photo': m.audit_do_photo,
  'save scenario': m.audit_do_save,
  'submit scenario': m.audit_do_submit,
  'return scenario': m.audit_do_return,
  'approve scenario': m.audit_do_approve,
  'promise works': m.audit_do_promise,
  'approve promises': m.audit_do_approve_promises,
  'promise step': m.audit_do_step,
  load: m.audit_do_load,
  'sync plan': m.audit_do_sync_plan,
  publish: m.audit_do_publish,
  'citizen-report': m.audit_do_report,
  'citizen-report-decision': m.audit_do_decide,
  'citizen-reports-forgotten': m.audit_do_forget,
  export: m.audit_do_export,
};

/** What an action is called on the screen; one that nobody named by its own word. */
export function actionName(action: string): string {
  const known = AUDIT_ACTIONS.find((each) => each === action);
  return known === undefined ? action : NAMES[known]();
}
