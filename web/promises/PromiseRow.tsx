import type { LightPromise } from '../../geodata/contract/promises.ts';
import { statusName } from '../../geodata/promise/promise-status.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { DueNote } from './DueNote.tsx';

type Props = {
  readonly promise: LightPromise;
  /** One of several of its road, which stands above. */
  readonly isPart: boolean;
  readonly onOpen: () => void;
};

/** One promised stretch. */
export function PromiseRow({ promise, isPart, onOpen }: Props) {
  const language = useLanguage();
  const stretch = m.light_from_to({
    from: formatNumber(promise.fromM, language),
    to: formatNumber(promise.toM, language),
  });
  const where = promise.units.map(({ name }) => name).join(' / ');
  const name = promise.route.name || m.light_no_name();
  const className = [isPart ? 'is-part' : '', promise.overdueDays === null ? '' : 'is-overdue']
    .join(' ')
    .trim();
  return (
    <tr className={className === '' ? undefined : className}>
      <th scope="row">
        <button
          type="button"
          className="promise-open"
          aria-label={
            isPart ? `${name}, ${m.promises_part({ n: String(promise.segment) })}, ${stretch}` : undefined
          }
          onClick={onOpen}
        >
          {isPart ? `${m.promises_part({ n: String(promise.segment) })} · ${stretch}` : name}
        </button>
        <small>{isPart ? where : `${where} · ${stretch}`}</small>
      </th>
      <td>
        {statusName(promise.status)[language]}
        {promise.approved ? null : <small>{m.promises_unapproved()}</small>}
      </td>
      <td>
        {m.promises_due({ date: formatDate(promise.promisedOn) })}
        {promise.firstPromisedOn === promise.promisedOn ? null : (
          <small>{m.promises_first({ date: formatDate(promise.firstPromisedOn) })}</small>
        )}
      </td>
      <td>
        <DueNote promise={promise} />
      </td>
      <td>{promise.agency}</td>
    </tr>
  );
}
