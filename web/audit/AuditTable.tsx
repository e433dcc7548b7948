import type { AuditEntry } from '../../geodata/contract/audit.ts';
import { m } from '../paraglide/messages.js';
import { actionName } from './action-name.ts';
import { Differences } from './Differences.tsx';

const AT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Entries in the order given; each tells who, when, what, of what, why, and what it changed. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  return (
    <div className="planning-scroll">
      <table className="planning-table">
        <thead>
          <tr>
            <th scope="col">{m.audit_when()}</th>
            <th scope="col">{m.audit_actor()}</th>
            <th scope="col">{m.audit_action()}</th>
            <th scope="col">{m.audit_change()}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ seq, at, actor, action, subject, before, after, reason }) => (
            <tr key={seq}>
              <td className="audit-when">
                <time dateTime={at}>{AT.format(new Date(at))}</time>
                <small>{m.audit_number({ n: String(seq) })}</small>
              </td>
              <th scope="row">{actor}</th>
              <td>
                {actionName(action)}
                <small className="audit-subject">{subject}</small>
              </td>
              <td className="audit-change">
                <Differences before={before} after={after} />
                {reason ? <small>{m.promises_why({ reason })}</small> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
