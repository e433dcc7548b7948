import type { FieldSegment } from '../contract/field.ts';
import type { LightEdit, LightSpan } from '../contract/light-edits.ts';
import { mergeEqual } from '../light/edit/merge-equal.ts';
import { spansOf, stretchesOf } from '../light/edit/stretches.ts';
import type { Day } from '../time/day.ts';
import { type EditItem, isOpen, type QueueItem } from './queue.ts';

/** Edits of a segment that the server has not answered for good, the oldest first. */
function openEdits(items: readonly QueueItem[], segmentId: number): EditItem[] {
  return items
    .filter((item): item is EditItem => item.kind === 'edit' && item.segmentId === segmentId && isOpen(item))
    .toSorted((a, b) => a.createdAt - b.createdAt);
}

/** The segment from 0 to its length as the phone knows it: the newest unsent edit, else what was carried along. */
export function stretchesHere(segment: FieldSegment, items: readonly QueueItem[]): LightSpan[] {
  const newest = openEdits(items, segment.segmentId).at(-1);
  return stretchesOf(newest?.edit.spans ?? segment.record?.spans ?? [], segment.lengthM);
}

/**
 * An edit that says what the phone now shows of a segment, on top of the newest unsent edit of it, or of the record
 * that was carried along.
 */
export function newEdit(
  segment: FieldSegment,
  items: readonly QueueItem[],
  stretches: readonly LightSpan[],
  { id, validOn }: { readonly id: string; readonly validOn: Day },
): LightEdit {
  const below = openEdits(items, segment.segmentId).at(-1);
  return {
    id,
    segmentId: segment.segmentId,
    baseRecordId: segment.record?.id ?? null,
    ...(below === undefined ? {} : { baseEditId: below.edit.id }),
    validOn,
    spans: spansOf(mergeEqual(stretches)),
  };
}
