import type { LightEdit, LightRecord } from '../../contract/light-edits.ts';
import type { Problem } from '../../problem/problem.ts';
import { formatDate } from '../../text/format.ts';
import type { Day } from '../../time/day.ts';
import { earliestDay } from './earliest-day.ts';
import { editProblems } from './edit-problems.ts';
import { mergeEqual } from './merge-equal.ts';
import { spansOf, stretchesOf } from './stretches.ts';

/** What is known of the segment of an edit when it arrives. */
export interface EditCase {
  readonly today: Day;
  /** Null: there is no such segment (any more). */
  readonly lengthM: number | null;
  /** What speaks today; null: nothing does. */
  readonly speaking: LightRecord | null;
  /** The record that this very edit became earlier; null: it is new. */
  readonly earlier: (Pick<LightRecord, 'id' | 'spans' | 'validOn'> & { readonly segmentId: number }) | null;
  /** The record of `baseEditId`; null: none was named, or it was never saved. */
  readonly baseOfEdit: number | null;
}

/** A record to append. */
export interface NewRecord {
  readonly segmentId: number;
  readonly validOn: Day;
  readonly source: 'official' | 'survey';
  readonly supersedes: number | null;
  readonly spans: LightEdit['spans'];
}

export type Decision =
  | { readonly kind: 'save'; readonly record: NewRecord }
  | { readonly kind: 'repeated'; readonly recordId: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * What becomes of an edit. The rule of authority: what a planner says must speak afterwards, and an official status
 * is never overwritten by less. So an edit over an official record is official too, any other is a survey. On the
 * same day it supersedes the record it corrects (of its own authority: a claim of OpenStreetMap stays on record); on
 * a later day both stand, each for its own time. An earlier day than the record's is refused: it could not speak.
 */
export function decideEdit(
  edit: LightEdit,
  { today, lengthM, speaking, earlier, baseOfEdit }: EditCase,
): Decision {
  if (lengthM === null) return refused(UNKNOWN_SEGMENT);
  const problems = editProblems(edit, lengthM, today);
  if (problems.length > 0) return { kind: 'refused', problems };
  const spans = spansOf(mergeEqual(stretchesOf(edit.spans, lengthM)));
  if (earlier !== null) {
    const isSame =
      earlier.segmentId === edit.segmentId &&
      earlier.validOn === edit.validOn &&
      JSON.stringify(spansOf(mergeEqual(stretchesOf(earlier.spans, lengthM)))) === JSON.stringify(spans);
    return isSame ? { kind: 'repeated', recordId: earlier.id } : refused(ID_REUSED);
  }
  const base = edit.baseEditId === undefined ? edit.baseRecordId : baseOfEdit;
  if (base !== (speaking?.id ?? null)) return { kind: 'conflict' };
  const source = speaking?.source === 'official' ? 'official' : 'survey';
  if (speaking !== null && edit.validOn < earliestDay(speaking)) {
    return refused(olderThan(speaking, edit.validOn));
  }
  const corrects = speaking !== null && speaking.validOn === edit.validOn && speaking.source === source;
  return {
    kind: 'save',
    record: {
      segmentId: edit.segmentId,
      validOn: edit.validOn,
      source,
      supersedes: corrects ? speaking.id : null,
      spans,
    },
  };
}

function refused(problem: Problem): Decision {
  return { kind: 'refused', problems: [problem] };
}

const UNKNOWN_SEGMENT: Problem = {
  code: 'unknown-segment',
  where: { field: 'segmentId' },
  message: { vi: 'Không còn đoạn đường này', en: 'There is no such segment (any more)' },
};

const ID_REUSED: Problem = {
  code: 'id-reused',
  where: { field: 'id' },
  message: { vi: 'Mã này đã dùng cho một lần sửa khác', en: 'This id belongs to another edit' },
};

function olderThan({ validOn }: LightRecord, day: Day): Problem {
  const [wanted, seen] = [formatDate(validOn), formatDate(day)];
  return {
    code: 'older-than-record',
    where: { field: 'validOn' },
    value: day,
    wanted: `≥ ${validOn}`,
    message: {
      vi: `Bản ghi đang có hiệu lực từ ${wanted}: không thể ghi lùi về ${seen}`,
      en: `The record in force holds from ${wanted}: an edit cannot hold from ${seen}`,
    },
  };
}
