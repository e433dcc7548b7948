import type { LightSpan } from '../../contract/light-edits.ts';
import { lampsBefore } from './split-at.ts';
import { SAME_M, sameFacts } from './stretches.ts';

/**
 * Joins neighbours that say the same. Their lamps add up, and only where a cut at this place would give them back:
 * 5 lamps on 100 m beside 20 on the next 100 m say something that 25 on 200 m would lose.
 */
export function mergeEqual(stretches: readonly LightSpan[]): LightSpan[] {
  const merged: LightSpan[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    const joined = last === undefined ? null : join(last, stretch);
    if (joined === null) merged.push(stretch);
    else merged[merged.length - 1] = joined;
  }
  return merged;
}

function join(a: LightSpan, b: LightSpan): LightSpan | null {
  if (Math.abs(b.fromM - a.toM) > SAME_M) return null;
  if (!sameFacts({ ...a, lamps: null }, { ...b, lamps: null })) return null;
  if (a.lamps === null || b.lamps === null) {
    return a.lamps === b.lamps ? { ...a, toM: b.toM } : null;
  }
  const lamps = a.lamps + b.lamps;
  const share = (a.toM - a.fromM) / (b.toM - a.fromM);
  return lampsBefore(lamps, share) === a.lamps ? { ...a, toM: b.toM, lamps } : null;
}
