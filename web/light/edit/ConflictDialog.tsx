import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { LONGEST_REASON } from '../../../geodata/contract/light-edit-answers.ts';
import type { LightSpan } from '../../../geodata/contract/light-edits.ts';
import { changedStretches, changeLine } from '../../../geodata/light/edit/changed-stretches.ts';
import { compareEdits, settle } from '../../../geodata/light/edit/compare-edits.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { dayOfInstant } from '../../../geodata/time/day-of-instant.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { CollisionTable } from './CollisionTable.tsx';
import type { Conflict } from './use-saving.ts';

type Props = {
  readonly conflict: Conflict;
  readonly name: string;
  readonly isBusy: boolean;
  readonly onKeepTheirs: () => void;
  readonly onWrite: (spans: readonly LightSpan[], reason: string) => void;
  readonly onLater: () => void;
  /** What went wrong with the last choice. */
  readonly children: ReactNode;
};

/** Two wrote of one segment: both values side by side, and three ways on. What is written needs its own reason. */
export function ConflictDialog({ conflict, name, isBusy, onKeepTheirs, onWrite, onLater, children }: Props) {
  const language = useLanguage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const [reason, setReason] = useState(conflict.reason);
  const { base, theirs, mine, lengthM } = conflict;
  const seen = base?.spans ?? [];
  const comparison = useMemo(
    () => compareEdits(base?.spans ?? [], theirs?.spans ?? [], mine, lengthM),
    [base, theirs, mine, lengthM],
  );
  const linesOf = (after: readonly LightSpan[]) =>
    changedStretches(seen, after, lengthM).map((stretch) => changeLine(stretch)[language]);
  const mayWrite = !isBusy && reason.trim() !== '';
  const write = (spans: readonly LightSpan[]) => onWrite(spans, reason.trim());
  return (
    <dialog
      ref={dialog}
      className="edit-conflict panel"
      aria-label={m.edit_conflict_title()}
      onClose={onLater}
    >
      <h2>{m.edit_conflict_title()}</h2>
      <p>
        {name} ·{' '}
        {theirs === null
          ? m.edit_conflict_gone()
          : m.edit_conflict_who({ by: theirs.by, date: formatDate(dayOfInstant(theirs.recordedAt)) })}
        {theirs?.reason ? ` · “${theirs.reason}”` : ''}
      </p>
      <div className="edit-sides">
        <Side title={m.edit_theirs()} lines={linesOf(theirs?.spans ?? [])} />
        <Side title={m.edit_mine()} lines={linesOf(mine)} />
      </div>
      {comparison.collides ? (
        <CollisionTable comparison={comparison} />
      ) : (
        <p className="edit-good">{m.edit_merges()}</p>
      )}
      <label className="edit-reason" htmlFor={`${id}-reason`}>
        <span>{m.edit_conflict_reason()}</span>
        <textarea
          id={`${id}-reason`}
          rows={2}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {children}
      <div className="edit-ways">
        <button type="button" disabled={isBusy} onClick={onKeepTheirs}>
          {m.edit_choose_theirs()}
        </button>
        <button type="button" disabled={!mayWrite} onClick={() => write(mine)}>
          {m.edit_choose_mine()}
        </button>
        <button
          type="button"
          className="is-main"
          disabled={!mayWrite}
          onClick={() => write(settle(comparison, () => 'mine'))}
        >
          {comparison.collides ? m.edit_choose_both_mine() : m.edit_choose_both()}
        </button>
        <button type="button" className="link-button" onClick={() => dialog.current?.close()}>
          {m.edit_later()}
        </button>
      </div>
    </dialog>
  );
}

function Side({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.length === 0 ? <li>{m.edit_as_seen()}</li> : lines.map((line) => <li key={line}>{line}</li>)}
      </ul>
    </section>
  );
}
