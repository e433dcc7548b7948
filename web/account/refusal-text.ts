import { m } from '../paraglide/messages.js';
import { refusalOf } from './account-client.ts';

/** One sentence for why signing in or changing a password did not work, and what to do. */
export function refusalText(error: unknown, wrong: string): string {
  const { code, until } = refusalOf(error);
  switch (code) {
    case 'wrong-credentials':
      return wrong;
    case 'wrong-code':
      return m.factor_wrong_code();
    case 'code-needed':
      return m.factor_code_needed();
    case 'sign-in-stale':
      return m.account_stale();
    case 'locked-out':
      return m.account_locked({ time: (until ?? new Date()).toLocaleTimeString('vi-VN') });
    case 'unreachable':
      return m.account_unreachable();
    case 'sign-in-off':
      return m.account_off();
    case 'sign-in-needed':
      return m.account_ended();
    default:
      return m.account_failed();
  }
}
