import { type Difference, differences } from '../../geodata/audit/differences.ts';
import { m } from '../paraglide/messages.js';

type Props = { readonly before: unknown; readonly after: unknown };

/** More than these are folded away. */
const SHOWN = 4;

/** What an entry changed, value by value: struck through what was, then what is. */
export function Differences({ before, after }: Props) {
  const all = differences(before, after);
  const rest = all.slice(SHOWN);
  return (
    <>
      <List items={all.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{m.audit_more({ n: String(rest.length) })}</summary>
          <List items={rest} />
        </details>
      )}
    </>
  );
}

function List({ items }: { readonly items: readonly Difference[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="audit-differences">
      {items.map(({ path, before, after }) => (
        <li key={path}>
          {path === '' ? null : <span>{path}: </span>}
          {before === null ? null : (
            <del>
              <span className="visually-hidden">{m.audit_was()} </span>
              {before === '' ? '“”' : before}
            </del>
          )}
          {before !== null && after !== null ? ' → ' : null}
          {after === null ? null : <ins>{after === '' ? '“”' : after}</ins>}
        </li>
      ))}
    </ul>
  );
}
