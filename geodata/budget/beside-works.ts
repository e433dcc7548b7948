import { NEAR_METRES, type PointOnMap } from '../light/dark-near-places.ts';
import { rowsNear } from '../light/rows-near.ts';
import type { SegmentIndex } from '../light/segment-index.ts';

/** Within how many metres of a dark road a school counts for it, as the crow flies; a rule of this project. */
export const SCHOOL_METRES = NEAR_METRES;
/** The same for the spot of an accident: the width of a road, and what a map of accidents is off by. */
export const ACCIDENT_METRES = 50;

/** A record of traffic accidents. With a point the point counts; without one, the segment. */
export interface Accident {
  readonly point: PointOnMap | null;
  readonly segment: number | null;
  /** Cases it tells of, ≥ 1. */
  readonly count: number;
}

/** What stands and what happened beside the works. */
export interface Beside {
  readonly index: Pick<SegmentIndex, 'boxes' | 'starts' | 'positions'>;
  readonly schools: readonly PointOnMap[];
  readonly accidents: readonly Accident[];
}

/** By work. */
export interface BesideWorks {
  /** Schools within reach, each whole: what a person is told. */
  readonly schools: Float64Array;
  /** The work's parts of them: what is shared out. */
  readonly schoolParts: Float64Array;
  /** Cases within reach or of its segment, and its parts of them. */
  readonly accidents: Float64Array;
  readonly accidentParts: Float64Array;
}

/**
 * Schools and accidents of each work. One that several works share is shared out by their metres within reach, so that
 * it counts once however finely a road is cut, and a metre of road beside a school is worth no more than another:
 *
 *     part = metres of the work within reach ÷ metres of all works within reach
 *
 * An accident without a point is shared by all works of its segment, by their length. One that happened where nothing
 * is dark counts for nobody. A road on a border is reached by its first row alone: its metres are there once.
 */
export function besideWorks(
  works: { readonly row: Int32Array; readonly metres: Float64Array },
  segmentOf: ArrayLike<number>,
  beside: Beside | null,
): BesideWorks {
  const column = () => new Float64Array(works.row.length);
  const sums = { schools: column(), schoolParts: column(), accidents: column(), accidentParts: column() };
  if (beside === null) return sums;
  const workAt = new Map<number, number>();
  const bySegment = new Map<number, number[]>();
  works.row.forEach((row, work) => {
    workAt.set(row, work);
    const segment = segmentOf[row] ?? -1;
    const list = bySegment.get(segment);
    if (list === undefined) bySegment.set(segment, [work]);
    else list.push(work);
  });
  const within = ({ lon, lat }: PointOnMap, reachM: number): Part[] =>
    rowsNear(beside.index, lon, lat, reachM, (row) => workAt.has(row))
      .filter(({ insideM }) => insideM > 0)
      .map(({ row, insideM }) => ({ work: workAt.get(row) ?? 0, metres: insideM }));

  for (const school of beside.schools) {
    share(within(school, SCHOOL_METRES), 1, sums.schools, sums.schoolParts);
  }
  for (const { point, segment, count } of beside.accidents) {
    const parts =
      point !== null
        ? within(point, ACCIDENT_METRES)
        : (bySegment.get(segment ?? -1) ?? []).map((work) => ({ work, metres: works.metres[work] ?? 0 }));
    share(parts, count, sums.accidents, sums.accidentParts);
  }
  return sums;
}

interface Part {
  readonly work: number;
  readonly metres: number;
}

function share(parts: readonly Part[], count: number, whole: Float64Array, part: Float64Array): void {
  const all = parts.reduce((sum, { metres }) => sum + metres, 0);
  for (const { work, metres } of parts) {
    whole[work] = (whole[work] ?? 0) + count;
    part[work] = (part[work] ?? 0) + (count * metres) / all;
  }
}
