import { z } from 'zod';
import { editStepSchema } from '../../../geodata/light/edit/edit-steps.ts';

const draftSchema = z.object({
  steps: z.array(editStepSchema),
  /** Steps taken back, the last one first. */
  undone: z.array(editStepSchema),
  reason: z.string(),
  /** The day the facts hold from; null: today. */
  validOn: z.iso.date().nullable(),
  /** The record that each segment stood on when it was first touched: what is saved is checked against it. */
  bases: z.record(z.string(), z.number().nullable()),
});
export type Draft = z.infer<typeof draftSchema>;

export const EMPTY_DRAFT: Draft = { steps: [], undone: [], reason: '', validOn: null, bases: {} };

const KEY = 'light-edit-draft';
const held = new Map<string, Draft>();
const listeners = new Set<() => void>();

/** The unsaved edits of an account in this tab; they outlive a reload and the end of a session. */
export function draftOf(account: string): Draft {
  const known = held.get(account);
  if (known !== undefined) return known;
  const draft = stored(account);
  held.set(account, draft);
  guardTab();
  return draft;
}

function stored(account: string): Draft {
  try {
    const draft = draftSchema.safeParse(JSON.parse(sessionStorage.getItem(`${KEY} ${account}`) ?? 'null'));
    return draft.success ? draft.data : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

export function changeDraft(account: string, change: (draft: Draft) => Draft): void {
  const draft = change(draftOf(account));
  held.set(account, draft);
  try {
    sessionStorage.setItem(`${KEY} ${account}`, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still edits.
  }
  guardTab();
  for (const listener of listeners) listener();
}

export function watchDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();

/** Closing the tab would lose a draft: the browser asks first. */
function guardTab(): void {
  const isDirty = [...held.values()].some(({ steps }) => steps.length > 0);
  if (isDirty) window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
}
