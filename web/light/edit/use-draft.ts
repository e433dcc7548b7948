import { useMemo, useSyncExternalStore } from 'react';
import { type EditStep, withoutSegment } from '../../../geodata/light/edit/edit-steps.ts';
import { changeDraft, type Draft, draftOf, EMPTY_DRAFT, watchDrafts } from './draft-store.ts';

export interface DraftControl {
  readonly draft: Draft;
  readonly change: (patch: Partial<Pick<Draft, 'reason' | 'validOn'>>) => void;
  readonly add: (step: EditStep, bases: Readonly<Record<string, number | null>>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes segments out: they are saved, or settled otherwise. */
  readonly settle: (segments: readonly number[]) => void;
  readonly clear: () => void;
}

/** The unsaved edits of an account, wherever in this tab they are shown. */
export function useDraft(account: string): DraftControl {
  const draft = useSyncExternalStore(watchDrafts, () => draftOf(account));
  const actions = useMemo(() => {
    const set = (change: (old: Draft) => Draft) => changeDraft(account, change);
    return {
      change: (patch: Partial<Pick<Draft, 'reason' | 'validOn'>>) => set((old) => ({ ...old, ...patch })),
      add: (step: EditStep, bases: Readonly<Record<string, number | null>>) =>
        set((old) => ({
          ...old,
          steps: [...old.steps, step],
          undone: [],
          bases: { ...bases, ...old.bases },
        })),
      undo: () =>
        set((old) => {
          const last = old.steps.at(-1);
          if (last === undefined) return old;
          return { ...old, steps: old.steps.slice(0, -1), undone: [last, ...old.undone] };
        }),
      redo: () =>
        set((old) => {
          const [next, ...rest] = old.undone;
          return next === undefined ? old : { ...old, steps: [...old.steps, next], undone: rest };
        }),
      settle: (segments: readonly number[]) =>
        set((old) => {
          const steps = segments.reduce<EditStep[]>(withoutSegment, old.steps);
          if (steps.length === 0) return EMPTY_DRAFT;
          const bases = Object.fromEntries(
            Object.entries(old.bases).filter(([id]) => !segments.includes(Number(id))),
          );
          return { ...old, steps, undone: [], bases };
        }),
      clear: () => set(() => EMPTY_DRAFT),
    };
  }, [account]);
  return { draft, ...actions };
}
