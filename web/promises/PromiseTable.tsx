import { type ReactNode, useState } from 'react';
import type { LightPromise } from '../../geodata/contract/promises.ts';
import { statusName } from '../../geodata/promise/promise-status.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { walkWithArrows } from '../frame/walk-with-arrows.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { DueNote } from './DueNote.tsx';

type Props = {
  readonly promises: readonly LightPromise[];
  readonly isPlanner: boolean;
  readonly onOpen: (id: number) => void;
  /** What stands beside the heading. */
  readonly children: ReactNode;
};

const PAGE = 50;

/** Promises in the order given, a page at a time. */
export function PromiseTable({ promises, isPlanner, onOpen, children }: Props) {
  const language = useLanguage();
  const [shown, setShown] = useState(PAGE);
  return (
    <section className="panel promise-list">
      <header>
        <h3>{m.promises_count({ n: formatNumber(promises.length, language) })}</h3>
        {children}
      </header>
      {promises.length === 0 ? (
        <p className="planning-empty">{m.promises_empty()}</p>
      ) : (
        <div className="planning-scroll">
          <table className="planning-table">
            <thead>
              <tr>
                <th scope="col">{m.promises_col_road()}</th>
                <th scope="col">{m.promises_col_status()}</th>
                <th scope="col">{m.promises_col_date()}</th>
                <th scope="col">{m.promises_col_slip()}</th>
                <th scope="col">{m.promises_agency()}</th>
              </tr>
            </thead>
            <tbody onKeyDown={walkWithArrows}>
              {promises.slice(0, shown).map((promise) => (
                <tr key={promise.id} className={promise.overdueDays === null ? undefined : 'is-overdue'}>
                  <th scope="row">
                    <button type="button" className="promise-open" onClick={() => onOpen(promise.id)}>
                      {promise.route.name || m.light_no_name()}
                    </button>
                    <small>
                      {promise.units.map(({ name }) => name).join(' / ')} ·{' '}
                      {m.light_from_to({
                        from: formatNumber(promise.fromM, language),
                        to: formatNumber(promise.toM, language),
                      })}
                    </small>
                  </th>
                  <td>
                    {statusName(promise.status)[language]}
                    {isPlanner && !promise.approved ? <small>{m.promises_unapproved()}</small> : null}
                  </td>
                  <td>
                    {formatDate(promise.promisedOn)}
                    {promise.firstPromisedOn === promise.promisedOn ? null : (
                      <small>{m.promises_first({ date: formatDate(promise.firstPromisedOn) })}</small>
                    )}
                  </td>
                  <td>
                    <DueNote promise={promise} />
                  </td>
                  <td>{promise.agency}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown < promises.length ? (
        <button type="button" className="quiet-action" onClick={() => setShown(shown + PAGE)}>
          {m.budget_show_more({ n: formatNumber(promises.length - shown, language) })}
        </button>
      ) : null}
    </section>
  );
}
