import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type LightOutcome, LONGEST_REASON } from '../../../geodata/contract/light-edit-answers.ts';
import type { LightEdit, LightSpan } from '../../../geodata/contract/light-edits.ts';
import { undoEdit } from '../../../geodata/light/edit/undo-edit.ts';
import { ApiFailure } from '../../client.ts';
import { m } from '../../paraglide/messages.js';
import { lightWorker } from '../worker/roads-query.ts';
import { saveEdits } from './edit-client.ts';

/** A conflict, with the reason that was sent with the edit. */
export type Conflict = Extract<LightOutcome, { readonly outcome: 'conflict' }> & { readonly reason: string };
type Refused = Extract<LightOutcome, { readonly outcome: 'refused' }>;

interface SavedEdit {
  readonly edit: LightEdit;
  readonly recordId: number;
  readonly before: readonly LightSpan[];
}

export interface Saving {
  readonly isBusy: boolean;
  readonly failure: string | null;
  readonly conflicts: readonly Conflict[];
  readonly refused: readonly Refused[];
  /** What the last saving became, to be taken back; empty: nothing. */
  readonly saved: readonly SavedEdit[];
  readonly isUndone: boolean;
  /** The segments that are saved; `beforeOf` tells what stood there, for the way back. */
  readonly save: (
    edits: readonly LightEdit[],
    reason: string,
    beforeOf: (segmentId: number) => readonly LightSpan[],
  ) => Promise<readonly number[]>;
  /** Takes back what was saved last, or writes it again after that. */
  readonly undoOrRedo: () => Promise<void>;
  /** A conflict is put aside. */
  readonly dropConflict: (conflict: Conflict) => void;
  /** The other value holds: there is nothing to take back any more. */
  readonly yieldTo: (conflict: Conflict) => void;
}

/** Answers that show light, or who wrote it. */
const STALE = ['roads', 'coverage', 'segment', 'editable', 'records', 'resurvey'];

function wordsOf(error: unknown): string {
  if (!(error instanceof ApiFailure)) return m.failed_title();
  if (error.problem === null) return m.edit_offline();
  if (error.problem.status === 401) return m.edit_signed_out();
  return error.problem.detail ?? error.problem.title;
}

/** Sends edits and keeps what came of them. */
export function useSaving(): Saving {
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [saved, setSaved] = useState<readonly SavedEdit[]>([]);
  const [savedReason, setSavedReason] = useState('');
  const [isUndone, setUndone] = useState(false);

  const save = useCallback<Saving['save']>(
    async (edits, reason, beforeOf) => {
      setBusy(true);
      setFailure(null);
      try {
        const items = await saveEdits(edits, reason);
        setConflicts((old) => [
          ...old.filter(({ segmentId }) => !edits.some((edit) => edit.segmentId === segmentId)),
          ...items.flatMap((item) => (item.outcome === 'conflict' ? [{ ...item, reason }] : [])),
        ]);
        setRefused(items.filter((item) => item.outcome === 'refused'));
        const done = items.flatMap((item): SavedEdit[] => {
          const edit = edits.find(({ id }) => id === item.editId);
          if (edit === undefined || (item.outcome !== 'saved' && item.outcome !== 'repeated')) return [];
          return [{ edit, recordId: item.recordId, before: beforeOf(item.segmentId) }];
        });
        if (done.length > 0) {
          setSaved(done);
          setSavedReason(reason);
          setUndone(false);
        }
        await lightWorker().forgetHistory();
        await queries.resetQueries({ queryKey: ['road history'] });
        await queries.invalidateQueries({ predicate: ({ queryKey: [key] }) => STALE.includes(String(key)) });
        return done.map(({ edit }) => edit.segmentId);
      } catch (error) {
        setFailure(wordsOf(error));
        return [];
      } finally {
        setBusy(false);
      }
    },
    [queries],
  );

  const undoOrRedo = useCallback<Saving['undoOrRedo']>(async () => {
    if (saved.length === 0) return;
    const edits = saved.map(({ edit, recordId, before }) =>
      undoEdit({ segmentId: edit.segmentId, recordId, validOn: edit.validOn }, before, crypto.randomUUID()),
    );
    const words = isUndone ? m.edit_reason_redo : m.edit_reason_undo;
    const reason = words({ reason: savedReason }).slice(0, LONGEST_REASON);
    // What is taken back now is what the next press writes again.
    const beforeOf = (id: number) => saved.find(({ edit }) => edit.segmentId === id)?.edit.spans ?? [];
    const done = await save(edits, reason, beforeOf);
    if (done.length === 0) return;
    setSavedReason(savedReason);
    setUndone(!isUndone);
  }, [saved, savedReason, isUndone, save]);

  const dropConflict = useCallback<Saving['dropConflict']>(
    ({ editId }) => setConflicts((old) => old.filter((each) => each.editId !== editId)),
    [],
  );
  const yieldTo = useCallback<Saving['yieldTo']>(
    (conflict) => {
      dropConflict(conflict);
      setSaved((old) => old.filter(({ edit }) => edit.segmentId !== conflict.segmentId));
    },
    [dropConflict],
  );
  return { isBusy, failure, conflicts, refused, saved, isUndone, save, undoOrRedo, dropConflict, yieldTo };
}
