import type { LightRecord, LightSpan } from '../../contract/light-edits.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { Day } from '../../time/day.ts';
import { changedStretches, changeLine } from './changed-stretches.ts';
import { speakingRecord } from './speaking-record.ts';

export type HistoryEntry<T> = T & {
  /** Whether the map shows it today. */
  readonly speaks: boolean;
  /** What spoke before it was recorded. */
  readonly before: LightSpan[];
  /** What changed on the map with it; none where it did not come to speak, or repeats what stood there. */
  readonly changes: Bilingual[];
};

/** The records of a segment, given in the order in which they were recorded, told newest first with what each changed. */
export function recordHistory<T extends LightRecord & { readonly supersedes: number | null }>(
  records: readonly T[],
  lengthM: number,
  today: Day,
): HistoryEntry<T>[] {
  const speaking = speakingRecord(records, today);
  const entries = records.map((record, at): HistoryEntry<T> => {
    const before = speakingRecord(records.slice(0, at), today)?.spans ?? [];
    const cameToSpeak = speakingRecord(records.slice(0, at + 1), today)?.id === record.id;
    const changes = cameToSpeak ? changedStretches(before, record.spans, lengthM).map(changeLine) : [];
    return { ...record, speaks: record.id === speaking?.id, before: [...before], changes };
  });
  return entries.reverse();
}
