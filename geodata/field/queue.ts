import type { LightEdit, LightRecord } from '../contract/light-edits.ts';
import type { Bilingual } from '../text/bilingual.ts';

/** Where one item of the queue stands. `sent`, `refused` and `dropped` are ends; the rest still needs the server or a person. */
export type ItemState =
  /** `notBefore`: milliseconds since 1970; the wait grows with each failed attempt. */
  | { readonly name: 'waiting'; readonly attempts: number; readonly notBefore: number }
  | { readonly name: 'sending'; readonly attempts: number }
  | { readonly name: 'sent'; readonly recordId: number | null }
  | {
      readonly name: 'conflict';
      /** What the edit was made from. */
      readonly base: Pick<LightRecord, 'spans'> | null;
      readonly theirs: LightRecord | null;
      /** Where `theirs` stands in an own edit that is not sent yet: its id. */
      readonly theirsEditId?: string;
    }
  | { readonly name: 'refused'; readonly reasons: readonly Bilingual[] }
  /** Its writer took the server's value instead, or wrote another edit in its place. */
  | { readonly name: 'dropped'; readonly isReplaced?: true };
export type StateName = ItemState['name'];

interface ItemHead {
  /** Made on the phone: what arrives twice is kept once. */
  readonly id: string;
  readonly worklistId: string;
  readonly segmentId: number;
  readonly routeName: string;
  /** Milliseconds since 1970, by the phone's clock. */
  readonly createdAt: number;
  readonly note: string;
  readonly state: ItemState;
}
export interface EditItem extends ItemHead {
  readonly kind: 'edit';
  readonly edit: LightEdit;
}
export interface PhotoItem extends ItemHead {
  readonly kind: 'photo';
  readonly bytes: number;
}
export type QueueItem = EditItem | PhotoItem;

export const READY: ItemState = { name: 'waiting', attempts: 0, notBefore: 0 };

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** 5 s, 10 s, 20 s … up to five minutes. */
export function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
}

/** After an attempt that got no answer. */
export function putBack(state: ItemState, now: number): ItemState {
  const attempts = state.name === 'sending' || state.name === 'waiting' ? state.attempts + 1 : 1;
  return { name: 'waiting', attempts, notBefore: now + waitAfter(attempts) };
}

/** What was being sent when the page was closed: nobody knows whether it arrived, and sending it again is safe. */
export function afterRestart(state: ItemState): ItemState {
  return state.name === 'sending' ? { name: 'waiting', attempts: state.attempts, notBefore: 0 } : state;
}

export function isOpen({ state }: QueueItem): boolean {
  return state.name === 'waiting' || state.name === 'sending' || state.name === 'conflict';
}

/** Edits of one segment build on each other, so a later one waits for the earlier: until it is sent, or given up. */
function isBlocked(item: QueueItem, items: readonly QueueItem[]): boolean {
  if (item.kind === 'photo') return false;
  return items.some(
    (other) =>
      other.kind === 'edit' &&
      other.segmentId === item.segmentId &&
      other.createdAt < item.createdAt &&
      isOpen(other),
  );
}

/** The item to send now, the oldest first; null: none, `nextAt` says when one is due again (null: none waits). */
export function nextToSend(
  items: readonly QueueItem[],
  now: number,
): { readonly item: QueueItem | null; readonly nextAt: number | null } {
  const waiting = items
    .filter((item) => item.state.name === 'waiting' && !isBlocked(item, items))
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  // Nothing waits longer than that: a time further off was written by a clock that was fast.
  const due = ({ state }: QueueItem) =>
    state.name === 'waiting' && state.notBefore <= now + LONGEST_WAIT_MS ? state.notBefore : 0;
  const item = waiting.find((each) => due(each) <= now) ?? null;
  const times = waiting.map(due);
  return { item, nextAt: item !== null ? now : times.length === 0 ? null : Math.min(...times) };
}

/** How many items stand in each state. */
export function countStates(items: readonly QueueItem[]): Readonly<Record<StateName, number>> {
  const counts = { waiting: 0, sending: 0, sent: 0, conflict: 0, refused: 0, dropped: 0 };
  for (const { state } of items) counts[state.name] += 1;
  return counts;
}
