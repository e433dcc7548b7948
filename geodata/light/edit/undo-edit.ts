import type { LightEdit, LightSpan } from '../../contract/light-edits.ts';
import type { Day } from '../../time/day.ts';

/**
 * Takes a saved edit back by a new one that says what stood before, from the same day on: on no day does the mistake
 * go on speaking. It is made on the record that the edit became, so whoever wrote since is met as a conflict. What no
 * record had said becomes "not known", by a record of its own. `before` must fit the segment (`fittingSpans`).
 */
export function undoEdit(
  saved: { readonly segmentId: number; readonly recordId: number; readonly validOn: Day },
  before: readonly LightSpan[],
  id: string,
): LightEdit {
  return {
    id,
    segmentId: saved.segmentId,
    baseRecordId: saved.recordId,
    validOn: saved.validOn,
    spans: [...before],
  };
}
