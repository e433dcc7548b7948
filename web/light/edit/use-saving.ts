import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { EditableSegment, LightOutcome } from '../../../geodata/contract/light-edit-answers.ts';
import type { LightEdit, LightSpan } from '../../../geodata/contract/light-edits.ts';
import { undoEdit } from '../../../geodata/light/edit/undo-edit.ts';
import { ApiFailure } from '../../client.ts';
import { m } from '../../paraglide/messages.js';
import { saveEdits } from './edit-client.ts';

export type Conflict = Extract<LightOutcome, { readonly outcome: 'conflict' }>;
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
  /** True when all of it is saved. */
  readonly save: (
    edits: readonly LightEdit[],
    segments: readonly EditableSegment[],
    reason: string,
  ) => Promise<boolean>;
  /** Takes back what was saved last, or writes it again after that. */
  readonly undoOrRedo: (today: string) => Promise<void>;
  readonly dropConflict: (editId: string) => void;
  readonly forget: () => void;
}

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
  const [isUndone, setUndone] = useState(false);

  const save = useCallback<Saving['save']>(
    async (edits, segments, reason) => {
      setBusy(true);
      setFailure(null);
      try {
        const { items } = await saveEdits(edits, reason);
        setConflicts((old) => [
          ...old.filter(({ segmentId }) => !edits.some((edit) => edit.segmentId === segmentId)),
          ...items.filter((item) => item.outcome === 'conflict'),
        ]);
        setRefused(items.filter((item) => item.outcome === 'refused'));
        const done = items.flatMap((item): SavedEdit[] => {
          const edit = edits.find(({ id }) => id === item.editId);
          if (edit === undefined || (item.outcome !== 'saved' && item.outcome !== 'repeated')) return [];
          const before = segments.find(({ segmentId }) => segmentId === item.segmentId)?.record?.spans ?? [];
          return [{ edit, recordId: item.recordId, before }];
        });
        if (done.length > 0) {
          setSaved(done);
          setUndone(false);
        }
        await queries.invalidateQueries({
          predicate: ({ queryKey: [key] }) =>
            ['roads', 'road history', 'coverage', 'segment', 'editable', 'records', 'resurvey'].includes(
              String(key),
            ),
        });
        return done.length === edits.length;
      } catch (error) {
        setFailure(wordsOf(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [queries],
  );

  const undoOrRedo = useCallback<Saving['undoOrRedo']>(
    async (today) => {
      const edits = saved.map(({ edit, recordId, before }) =>
        undoEdit(
          { segmentId: edit.segmentId, recordId, validOn: edit.validOn },
          before,
          crypto.randomUUID(),
          today,
        ),
      );
      const segments = saved.map(({ edit }) => edit);
      const wasUndone = isUndone;
      if (edits.length === 0) return;
      const isDone = await save(edits, [], wasUndone ? m.edit_reason_redo() : m.edit_reason_undo());
      if (!isDone) return;
      // What was just taken back is what a redo writes again.
      setSaved((made) =>
        made.map((one) => ({
          ...one,
          before: segments.find((edit) => edit.segmentId === one.edit.segmentId)?.spans ?? [],
        })),
      );
      setUndone(!wasUndone);
    },
    [saved, isUndone, save],
  );
  return {
    isBusy,
    failure,
    conflicts,
    refused,
    saved,
    isUndone,
    save,
    undoOrRedo,
    dropConflict: useCallback((id) => setConflicts((old) => old.filter(({ editId }) => editId !== id)), []),
    forget: useCallback(() => {
      setSaved([]);
      setFailure(null);
      setRefused([]);
    }, []),
  };
}
