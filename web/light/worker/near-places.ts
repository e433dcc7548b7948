import {
  type DarkPlace,
  darkNearPlaces,
  type NearStretch,
  type PointOnMap,
  stretchesNearPlaces,
} from '../../../geodata/light/dark-near-places.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import type { SegmentIndex } from '../../../geodata/light/segment-index.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { darkNetwork } from './dark-network.ts';
import { type Piece, widen } from './dark-routes.ts';

type Where = {
  /** The road, '' without a name; the segment that a press opens. */
  readonly name: string;
  readonly segment: number;
  readonly bounds: readonly [number, number, number, number];
};
export type NearPlaces = {
  readonly places: readonly (DarkPlace & Where)[];
  readonly stretches: readonly (NearStretch & Where)[];
};

/** Dark road of a place near public places: by place and by stretch, `shown` of each at most. */
export function nearPlaces(
  { table, index }: { readonly table: SegmentTable; readonly index: SegmentIndex },
  pieces: Iterable<Piece>,
  classes: readonly RoadClass[],
  points: readonly PointOnMap[],
  reachM: number,
  shown: number,
): NearPlaces {
  const here = new Set<number>();
  for (const { row } of pieces) here.add(row);
  const near = darkNearPlaces(index, points, reachM, (row) => here.has(row));
  const { gapAt } = darkNetwork(table, classes);
  const stretches = stretchesNearPlaces(table, near, (row) => `${gapAt[row]} ${table.route[row]}`);
  return {
    places: near.slice(0, shown).map((place) => ({
      ...place,
      ...whereIs(
        table,
        place.dark.map(({ row }) => row),
      ),
    })),
    stretches: stretches.slice(0, shown).map((stretch) => ({ ...stretch, ...whereIs(table, stretch.rows) })),
  };
}

/** What is opened is the first of the rows. */
function whereIs(table: SegmentTable, rows: readonly number[]): Where {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (const row of rows) widen(bounds, table, row);
  const first = rows[0] ?? 0;
  return {
    name: table.routeNames[table.name[first] ?? -1] ?? '',
    segment: table.segment[first] ?? 0,
    bounds,
  };
}
