import './EditPanel.css';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { touchedSegments } from './touched-segments.ts';
import { useDraft } from './use-draft.ts';

type Props = {
  readonly account: string;
  /** The editing stands open: its own panel shows the draft. */
  readonly isEdit: boolean;
  readonly onOpen: () => void;
};

/** Unsaved edits are never out of sight unasked: a line where other panels stand, a question before another view. */
export function DraftKeeper({ account, isEdit, onOpen }: Props) {
  const language = useLanguage();
  const { draft, clear } = useDraft(account);
  const count = touchedSegments(draft).length;
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => next.pathname !== '/light',
    disabled: count === 0,
    enableBeforeUnload: false,
    withResolver: true,
  });
  const n = formatNumber(count, language);
  return (
    <>
      {isEdit || count === 0 ? null : (
        <p className="edit-toast edit-kept" role="status">
          <span>{m.edit_draft_kept({ n })}</span>
          <span>
            <button type="button" onClick={onOpen}>
              {m.edit_draft_open()}
            </button>
            <button type="button" onClick={clear}>
              {m.edit_discard()}
            </button>
          </span>
        </p>
      )}
      {blocker.status === 'blocked' ? (
        <LeaveDialog
          text={m.edit_leave_text({ n })}
          onStay={blocker.reset}
          onKeep={blocker.proceed}
          onDiscard={() => {
            clear();
            blocker.proceed();
          }}
        />
      ) : null}
    </>
  );
}

type LeaveProps = {
  readonly text: string;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
};

function LeaveDialog({ text, onStay, onKeep, onDiscard }: LeaveProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="edit-conflict panel" aria-label={m.edit_leave_title()} onClose={onStay}>
      <h2>{m.edit_leave_title()}</h2>
      <p>{text}</p>
      <div className="edit-ways">
        <button type="button" className="is-main" onClick={onStay}>
          {m.edit_leave_stay()}
        </button>
        <button type="button" onClick={onKeep}>
          {m.edit_leave_keep()}
        </button>
        <button type="button" onClick={onDiscard}>
          {m.edit_leave_discard()}
        </button>
      </div>
    </dialog>
  );
}
