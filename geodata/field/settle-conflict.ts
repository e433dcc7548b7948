import type { LightEdit, LightRecord, LightSpan } from '../contract/light-edits.ts';
import { compareEdits, settle } from '../light/edit/compare-edits.ts';
import { mergeEqual } from '../light/edit/merge-equal.ts';
import { spansOf } from '../light/edit/stretches.ts';
import { type Day, laterDay } from '../time/day.ts';
import { type EditItem, type ItemState, isOpen, type QueueItem, READY } from './queue.ts';

type Conflict = Extract<ItemState, { readonly name: 'conflict' }>;
export type EditInConflict = EditItem & { readonly state: Conflict };

/** What the writer of an edit in conflict chose: the other value, or these spans, as a new edit. */
export type Choice =
  | { readonly kind: 'theirs' }
  | {
      readonly kind: 'write';
      readonly spans: readonly LightSpan[];
      readonly id: string;
      readonly today: Day;
    };

export interface Settlement {
  /** Items to store: the one given up, the one that takes its place, and the later ones that stood on it. */
  readonly items: readonly EditItem[];
  /** What now speaks of the segment on the server; undefined: that is not known anew. */
  readonly speaks: LightRecord | null | undefined;
}

/** What later edits of the segment come to stand on. */
interface Ground {
  readonly spans: readonly LightSpan[];
  readonly validOn: Day | null;
  readonly base: Pick<LightEdit, 'baseRecordId' | 'baseEditId'>;
}

/**
 * Settles a conflict on the phone. Later edits of the same segment, made on top of the one given up, are put on what
 * stands in its place: what they themselves changed is kept, what they only carried along follows the choice. Where
 * both changed a fact, each otherwise, the later edit becomes a conflict of its own, to be chosen, not a surprise
 * from the server. `lengthM` is the segment's.
 */
export function settleConflict(
  items: readonly QueueItem[],
  item: EditInConflict,
  choice: Choice,
  lengthM: number,
): Settlement {
  const { theirs, theirsEditId } = item.state;
  const groundOfTheirs: Ground['base'] =
    theirsEditId === undefined
      ? { baseRecordId: theirs?.id ?? null }
      : { baseRecordId: null, baseEditId: theirsEditId };
  const speaks = theirsEditId === undefined ? theirs : undefined;
  if (choice.kind === 'theirs') {
    const ground = { spans: theirs?.spans ?? [], validOn: theirs?.validOn ?? null, base: groundOfTheirs };
    const dropped: EditItem = { ...item, state: { name: 'dropped' } };
    return { items: [dropped, ...putOn(ground, item, items, lengthM)], speaks };
  }
  const { baseEditId: _, ...edit } = item.edit;
  const spans = spansOf(mergeEqual(choice.spans));
  const validOn = laterDay(laterDay(edit.validOn, theirs?.validOn ?? edit.validOn), choice.today);
  const written: EditItem = {
    ...item,
    id: choice.id,
    state: READY,
    edit: { ...edit, ...groundOfTheirs, id: choice.id, validOn, spans },
  };
  const ground = { spans, validOn, base: { baseRecordId: null, baseEditId: choice.id } };
  const replaced: EditItem = { ...item, state: { name: 'dropped', isReplaced: true } };
  return { items: [replaced, written, ...putOn(ground, item, items, lengthM)], speaks };
}

function putOn(
  ground: Ground,
  given: EditInConflict,
  items: readonly QueueItem[],
  lengthM: number,
): EditItem[] {
  const { theirs } = given.state;
  const later = items
    .filter(
      (item): item is EditItem =>
        item.kind === 'edit' &&
        item.segmentId === given.segmentId &&
        item.id !== given.id &&
        item.createdAt >= given.createdAt &&
        isOpen(item),
    )
    .toSorted((a, b) => a.createdAt - b.createdAt);
  const changed: EditItem[] = [];
  let [old, now, base] = [given.edit.spans as readonly LightSpan[], ground.spans, ground.base];
  for (const item of later) {
    const { baseEditId: _, ...edit } = item.edit;
    const validOn = laterDay(edit.validOn, ground.validOn ?? edit.validOn);
    const stoodOn = item.state.name === 'conflict' ? (item.state.base?.spans ?? []) : old;
    const comparison = compareEdits(stoodOn, now, edit.spans, lengthM);
    if (comparison.collides) {
      const { baseEditId: theirsEditId } = base;
      const seen = theirs === null ? null : { ...theirs, spans: [...now] };
      changed.push({
        ...item,
        edit: { ...edit, ...base, validOn },
        state: {
          name: 'conflict',
          base: { spans: [...stoodOn] },
          theirs: seen,
          ...(theirsEditId === undefined ? {} : { theirsEditId }),
        },
      });
      // What comes after it waits for it, and is put on what becomes of it.
      return changed;
    }
    const spans = spansOf(mergeEqual(settle(comparison, () => 'mine')));
    changed.push({ ...item, state: READY, edit: { ...edit, ...base, validOn, spans } });
    [old, now, base] = [edit.spans, spans, { baseRecordId: null, baseEditId: item.id }];
  }
  return changed;
}
