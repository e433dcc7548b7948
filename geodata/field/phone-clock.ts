import type { LightEdit } from '../contract/light-edits.ts';
import type { Day } from '../time/day.ts';
import type { QueueItem } from './queue.ts';

/** When a new item was made: after all the others, also where somebody has put the phone's clock back in between. */
export function nextInstant(items: readonly QueueItem[], now: number): number {
  return items.reduce((latest, { createdAt }) => Math.max(latest, createdAt + 1), now);
}

/** The edit with no day after `latest`: what a phone whose clock is fast has found is found today at the latest. */
export function notAfter(edit: LightEdit, latest: Day): LightEdit {
  const upTo = <T extends Day | null>(day: T) => (day !== null && day > latest ? latest : day);
  return {
    ...edit,
    validOn: upTo(edit.validOn),
    spans: edit.spans.map((span) => ({ ...span, checkedOn: upTo(span.checkedOn) })),
  };
}
