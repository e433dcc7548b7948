/** A stretch of a line within a metre of one unit's border; metres along the line. */
export interface Near {
  readonly unit: number;
  readonly fromM: number;
  readonly toM: number;
}

/** A stretch and the units it belongs to, lowest index first; two: the border between them. */
export interface Run {
  fromM: number;
  toM: number;
  units: number[];
}

/** A road that meets a border at an angle is near it for a few metres only; one that follows it, for longer. */
const SHORTEST_RUN_M = 10;
/** Gaps this short between near stretches are rounding at the vertices of the border. */
const GAP_M = 0.01;

/**
 * Joins near stretches to runs along a border, and splits a run where the unit across the border changes. Where
 * three units are near at once (a triple point), the two with the longest stretches share it.
 */
export function borderRuns(near: readonly Near[], lengthM: number): Run[] {
  if (near.length === 0) return [];
  const shortest = Math.min(SHORTEST_RUN_M, lengthM * 0.99);
  const perUnit = new Map<number, Near[]>();
  for (const stretch of near) perUnit.set(stretch.unit, [...(perUnit.get(stretch.unit) ?? []), stretch]);
  const along = [...perUnit.values()].flatMap(joined).filter(({ fromM, toM }) => toM - fromM >= shortest);

  const marks = [...new Set(along.flatMap(({ fromM, toM }) => [fromM, toM]))].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (let i = 1; i < marks.length; i += 1) {
    const fromM = marks[i - 1] ?? 0;
    const toM = marks[i] ?? 0;
    const middle = (fromM + toM) / 2;
    const units = along
      .filter((stretch) => stretch.fromM <= middle && stretch.toM >= middle)
      .sort((a, b) => b.toM - b.fromM - (a.toM - a.fromM) || a.unit - b.unit)
      .slice(0, 2)
      .map(({ unit }) => unit)
      .sort((a, b) => a - b);
    if (units.length > 0) runs.push({ fromM, toM, units });
  }
  return runs;
}

/** The near stretches of one unit, overlapping and touching ones made one. */
function joined(stretches: readonly Near[]): Near[] {
  const sorted = [...stretches].sort((a, b) => a.fromM - b.fromM);
  const out: Near[] = [];
  for (const stretch of sorted) {
    const last = out.at(-1);
    if (last && stretch.fromM <= last.toM + GAP_M) {
      out[out.length - 1] = { ...last, toM: Math.max(last.toM, stretch.toM) };
    } else out.push(stretch);
  }
  return out;
}
