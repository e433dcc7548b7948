import { m } from '../paraglide/messages.js';

/** Field `why` of a form: it stands in the audit log for ever. */
export function WhyField() {
  return (
    <label className="planning-field">
      {m.accounts_why()}
      <textarea name="why" rows={2} maxLength={500} required />
      <small>{m.accounts_why_note()}</small>
    </label>
  );
}
