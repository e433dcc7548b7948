import type { Day } from '../time/day.ts';
import { isOpen, type PromiseStatus } from './promise-status.ts';

/** One entry of a promise's history: how it stood from that day on. Entries are never changed, only followed. */
export interface PromiseEntry {
  /** The day it speaks of; entries of one promise never go back in time. */
  readonly on: Day;
  readonly status: PromiseStatus;
  readonly promisedOn: Day;
  readonly agency: string;
  readonly approved: boolean;
}

/** A promise as it stood on a day. */
export interface PromiseState extends PromiseEntry {
  /** The date promised first: moving the date never changes it. */
  readonly firstPromisedOn: Day;
  /** The day it was lit for good; null while it is owed. */
  readonly litOn: Day | null;
}

/**
 * How a promise stood at the end of `on`, from its entries in their order. Null: it was not made yet. The first date
 * is that of the first approved entry, for nobody was promised anything before; of the first one while none is.
 */
export function promiseOn(entries: readonly PromiseEntry[], on: Day): PromiseState | null {
  const known = entries.filter((entry) => entry.on <= on);
  const last = known.at(-1);
  const first = known.find(({ approved }) => approved) ?? known[0];
  if (last === undefined || first === undefined) return null;
  return { ...last, firstPromisedOn: first.promisedOn, litOn: litDay(known) };
}

/** The first day of the last run of entries that are lit: a promise taken back to work was not kept by its first light. */
function litDay(known: readonly PromiseEntry[]): Day | null {
  let day: Day | null = null;
  for (const { status, on } of known) {
    if (isOpen(status)) day = null;
    else if (status !== 'replaced') day ??= on;
  }
  return day;
}
