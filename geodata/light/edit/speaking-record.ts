import type { LightRecord } from '../../contract/light-edits.ts';
import type { Day } from '../../time/day.ts';

export const AUTHORITY: Readonly<Record<LightRecord['source'], 1 | 2 | 3>> = {
  official: 3,
  survey: 2,
  osm: 1,
};

type Ranked = Pick<LightRecord, 'id' | 'validOn' | 'recordedAt' | 'source'> & {
  readonly supersedes: number | null;
};

/** The record that speaks on a day: not superseded, highest authority first, then the newest day; null: none. As `light_state` in the database. */
export function speakingRecord<T extends Ranked>(records: readonly T[], on: Day): T | null {
  const superseded = new Set(records.map(({ supersedes }) => supersedes));
  const candidates = records.filter(({ id, validOn }) => validOn <= on && !superseded.has(id));
  return candidates.reduce<T | null>(
    (best, record) => (best === null || ranks(record, best) > 0 ? record : best),
    null,
  );
}

function ranks(a: Ranked, b: Ranked): number {
  return (
    AUTHORITY[a.source] - AUTHORITY[b.source] ||
    a.validOn.localeCompare(b.validOn) ||
    Date.parse(a.recordedAt) - Date.parse(b.recordedAt) ||
    a.id - b.id
  );
}
