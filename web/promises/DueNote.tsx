import type { LightPromise } from '../../geodata/contract/promises.ts';
import { dueText, slipText } from '../../geodata/promise/promise-text.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly promise: Pick<
    LightPromise,
    'slipDays' | 'overdueDays' | 'daysLeft' | 'firstPromisedOn' | 'promisedOn'
  >;
};

/** How a promise stands to its date now, and to the one it had first. */
export function DueNote({ promise }: Props) {
  const language = useLanguage();
  const due = dueText(promise, language);
  const slip = slipText(promise.slipDays, language);
  if (due === null) return <span>{slip}</span>;
  const isMoved = promise.firstPromisedOn !== promise.promisedOn;
  return (
    <>
      <span className={promise.overdueDays === null ? undefined : 'promise-overdue'}>{due}</span>{' '}
      {isMoved && slip !== null ? <small>{m.promises_slip_first({ slip })}</small> : null}
    </>
  );
}
