import { Link } from '@tanstack/react-router';
import type { SegmentDetail } from '../../geodata/contract/segment-detail.ts';
import { statusName } from '../../geodata/promise/promise-status.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import { DueNote } from './DueNote.tsx';

type Props = { readonly promises: SegmentDetail['promises'] };

/** What is promised for the stretches of a segment, and how it stands to its date. */
export function SegmentPromises({ promises }: Props) {
  const language = useLanguage();
  if (promises.length === 0) return null;
  return (
    <>
      <h3>{m.light_promises()}</h3>
      <ul className="segment-spans">
        {promises.map((promise) => (
          <li key={promise.id}>
            <p>
              <strong>{statusName(promise.status)[language]}</strong>
              <span>
                {m.light_from_to({
                  from: formatNumber(promise.fromM, language),
                  to: formatNumber(promise.toM, language),
                })}
              </span>
            </p>
            <small>
              {m.promises_due({ date: formatDate(promise.promisedOn) })} · <DueNote promise={promise} />
            </small>
            <small>
              {promise.agency} ·{' '}
              <Link
                to="/promises"
                search={(before) => ({ ...keepShared(before), on: undefined, promise: String(promise.id) })}
              >
                {m.promises_timeline()}
              </Link>
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
