import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { type EditStep, editStepSchema } from '../../../geodata/light/edit/edit-steps.ts';

const KEY = 'light-edit-draft';

const draftSchema = z.object({
  steps: z.array(editStepSchema),
  /** Steps taken back, the last one first. */
  undone: z.array(editStepSchema),
  reason: z.string(),
  /** The record that each segment stood on when it was first touched: what is saved is checked against it. */
  bases: z.record(z.string(), z.number().nullable()),
});
export type Draft = z.infer<typeof draftSchema>;

const EMPTY: Draft = { steps: [], undone: [], reason: '', bases: {} };

function stored(): Draft {
  try {
    const draft = draftSchema.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
    return draft.success ? draft.data : EMPTY;
  } catch {
    return EMPTY;
  }
}

export interface DraftControl {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
  readonly add: (step: EditStep, bases: Readonly<Record<string, number | null>>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clear: () => void;
}

/** What is not saved yet. It outlives a reload and the end of a session, in this tab alone; leaving the page asks first. */
export function useDraft(): DraftControl {
  const [draft, setDraft] = useState(stored);
  useEffect(() => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(draft));
    } catch {
      // A browser that keeps nothing still edits.
    }
  }, [draft]);
  const isDirty = draft.steps.length > 0;
  useEffect(() => {
    if (!isDirty) return;
    const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', askFirst);
    return () => window.removeEventListener('beforeunload', askFirst);
  }, [isDirty]);
  return {
    draft,
    change: useCallback((patch) => setDraft((old) => ({ ...old, ...patch })), []),
    add: useCallback(
      (step, bases) =>
        setDraft((old) => ({
          ...old,
          steps: [...old.steps, step],
          undone: [],
          bases: { ...bases, ...old.bases },
        })),
      [],
    ),
    undo: useCallback(
      () =>
        setDraft((old) => {
          const last = old.steps.at(-1);
          if (last === undefined) return old;
          return { ...old, steps: old.steps.slice(0, -1), undone: [last, ...old.undone] };
        }),
      [],
    ),
    redo: useCallback(
      () =>
        setDraft((old) => {
          const [next, ...rest] = old.undone;
          return next === undefined ? old : { ...old, steps: [...old.steps, next], undone: rest };
        }),
      [],
    ),
    clear: useCallback(() => setDraft(EMPTY), []),
  };
}
