import { rowsNear } from './rows-near.ts';
import type { SegmentIndex } from './segment-index.ts';
import { LIT_CODES } from './segment-table.ts';

/** Within how many metres dark road counts as near, when nothing else is asked; a rule of this project. */
export const NEAR_METRES = 200;

export interface PointOnMap {
  readonly lon: number;
  readonly lat: number;
}

/** A place with dark road around it. */
export interface DarkPlace {
  /** Index into the places given. */
  readonly place: number;
  /** Metres of road within reach by state, weighted: a road on a border is there once. */
  readonly unlitM: number;
  readonly unknownM: number;
  readonly litM: number;
  /** The dark rows within reach and how far each is from the place, nearest first. Never empty. */
  readonly dark: readonly { readonly row: number; readonly distanceM: number }[];
}

/** A dark stretch within reach of one place or more. */
export interface NearStretch {
  /** Rows of the table, in its order. */
  readonly rows: readonly number[];
  /** Metres of those rows, whole and weighted. */
  readonly metres: number;
  /** Nearest first; never empty. */
  readonly places: readonly { readonly place: number; readonly distanceM: number }[];
}

/**
 * The places within `reachM` metres of which a counted road is known to be dark, the most dark metres first, equal ones
 * in the order given. As the crow flies: who walks home crosses fields. Unknown is not dark: a place with nothing but
 * unknown road around is left out, and unknown metres beside dark ones are said apart.
 */
export function darkNearPlaces(
  index: Pick<SegmentIndex, 'boxes' | 'starts' | 'positions' | 'lit' | 'weight'>,
  places: readonly PointOnMap[],
  reachM: number,
  isCounted: (row: number) => boolean,
): DarkPlace[] {
  const found: DarkPlace[] = [];
  places.forEach(({ lon, lat }, place) => {
    const sums = { unlitM: 0, unknownM: 0, litM: 0 };
    const dark: { row: number; distanceM: number }[] = [];
    for (const { row, distanceM, insideM } of rowsNear(index, lon, lat, reachM, isCounted)) {
      const metres = insideM * (index.weight[row] ?? 1);
      if (index.lit[row] === LIT_CODES.yes) sums.litM += metres;
      else if (index.lit[row] === LIT_CODES.unknown) sums.unknownM += metres;
      else {
        sums.unlitM += metres;
        dark.push({ row, distanceM });
      }
    }
    dark.sort((p, q) => p.distanceM - q.distanceM || p.row - q.row);
    if (sums.unlitM > 0) found.push({ place, ...sums, dark });
  });
  return found.sort((p, q) => q.unlitM - p.unlitM || p.place - q.place);
}

/**
 * The same by stretch: dark rows within reach of a place, those of one `groupOf` (a route within one connected dark)
 * together. Most places first, then the nearest, then the order of the table.
 */
export function stretchesNearPlaces(
  { lengthM, weight }: { readonly lengthM: Float64Array; readonly weight: Float32Array },
  near: readonly DarkPlace[],
  groupOf: (row: number) => string,
): NearStretch[] {
  const groups = new Map<string, { rows: Set<number>; places: Map<number, number> }>();
  for (const { place, dark } of near) {
    for (const { row, distanceM } of dark) {
      const key = groupOf(row);
      const group = groups.get(key) ?? { rows: new Set(), places: new Map() };
      groups.set(key, group);
      group.rows.add(row);
      group.places.set(place, Math.min(distanceM, group.places.get(place) ?? Number.POSITIVE_INFINITY));
    }
  }
  const stretches = [...groups.values()].map(({ rows, places }): NearStretch => {
    const ordered = [...rows].sort((p, q) => p - q);
    return {
      rows: ordered,
      metres: ordered.reduce((sum, row) => sum + (lengthM[row] ?? 0) * (weight[row] ?? 1), 0),
      places: [...places]
        .map(([place, distanceM]) => ({ place, distanceM }))
        .sort((p, q) => p.distanceM - q.distanceM || p.place - q.place),
    };
  });
  return stretches.sort(
    (p, q) =>
      q.places.length - p.places.length ||
      (p.places[0]?.distanceM ?? 0) - (q.places[0]?.distanceM ?? 0) ||
      (p.rows[0] ?? 0) - (q.rows[0] ?? 0),
  );
}
