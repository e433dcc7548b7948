import { useId } from 'react';
import { DayEntry } from '../frame/DayEntry.tsx';
import { m } from '../paraglide/messages.js';
import { actionName } from './action-name.ts';
import type { AuditSearch } from './audit-search.ts';

type Props = {
  readonly search: AuditSearch;
  readonly actions: readonly string[];
  readonly onSelect: (patch: AuditSearch) => void;
};

/** Who, what, of what, and when. Texts count when the field is left or Enter is pressed. */
export function AuditFilters({ search, actions, onSelect }: Props) {
  const id = useId();
  const { actor, action, subject, from, to } = search;
  const known = action === undefined || actions.includes(action) ? actions : [action, ...actions];
  return (
    <form
      key={`${actor} ${subject}`}
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        onSelect({
          actor: String(data.get('actor')) || undefined,
          subject: String(data.get('subject')) || undefined,
        });
      }}
    >
      <label className="planning-field">
        {m.audit_actor()}
        <input
          name="actor"
          type="search"
          defaultValue={actor ?? ''}
          onBlur={({ target }) => onSelect({ actor: target.value || undefined })}
          autoCapitalize="none"
          maxLength={200}
        />
      </label>
      <label className="planning-field">
        {m.audit_action()}
        <select
          value={action ?? ''}
          onChange={({ target }) => onSelect({ action: target.value || undefined })}
        >
          <option value="">{m.promises_all()}</option>
          {known.map((name) => (
            <option key={name} value={name}>
              {actionName(name)}
            </option>
          ))}
        </select>
      </label>
      <label className="planning-field">
        {m.audit_subject()}
        <input
          name="subject"
          type="search"
          defaultValue={subject ?? ''}
          onBlur={({ target }) => onSelect({ subject: target.value || undefined })}
          maxLength={200}
        />
      </label>
      <div className="audit-days">
        <div className="planning-field">
          <label htmlFor={`${id}-from`}>{m.audit_from()}</label>
          <DayEntry
            id={`${id}-from`}
            value={from ?? ''}
            max={to}
            onChange={(day) => onSelect({ from: day || undefined })}
          />
        </div>
        <div className="planning-field">
          <label htmlFor={`${id}-to`}>{m.audit_to()}</label>
          <DayEntry
            id={`${id}-to`}
            value={to ?? ''}
            min={from}
            onChange={(day) => onSelect({ to: day || undefined })}
          />
        </div>
      </div>
      <button type="submit" className="quiet-action">
        {m.audit_search()}
      </button>
    </form>
  );
}
