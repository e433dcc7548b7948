import Flatbush from 'flatbush';
import type { Lit } from './lit.ts';
import { ROAD_CLASSES, type RoadClass } from './road-class.ts';
import { LIT_CODES, type SegmentTable } from './segment-table.ts';
import { sphericalLength } from './spherical-length.ts';

/** The columns of a SegmentTable that coverage needs. */
export type SegmentColumns = Pick<
  SegmentTable,
  'count' | 'classes' | 'segment' | 'route' | 'class' | 'lit' | 'weight' | 'starts' | 'positions'
>;

/** One piece of road with one state of light; for callers that hold no table. */
export interface Segment {
  readonly id: number;
  readonly routeId: number;
  readonly roadClass: RoadClass;
  readonly lit: Lit;
  /** 1, or 0.5 on a border between two units. */
  readonly weight: number;
  /** Flat lon, lat, lon, lat … in degrees, WGS 84. */
  readonly coordinates: ArrayLike<number>;
}

export interface SegmentIndex extends SegmentColumns {
  /** Spherical metres of each row, before weight: the one figure Turf's coverage sums. */
  readonly metres: Float64Array;
  /** Boxes of the rows; null when there is none. */
  readonly boxes: Flatbush | null;
}

/** Indexes a table of pieces. Throws RangeError naming the segment on a coordinate that is not finite. */
export function indexTable(table: SegmentColumns): SegmentIndex {
  const { count, positions, starts } = table;
  const metres = new Float64Array(count);
  const boxes = count > 0 ? new Flatbush(count) : null;
  for (let row = 0; row < count; row += 1) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? from;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = from * 2; at < to * 2; at += 2) {
      const lon = positions[at] ?? Number.NaN;
      const lat = positions[at + 1] ?? Number.NaN;
      if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
        throw new RangeError(
          `Segment ${table.segment[row]}: coordinate ${lon}, ${lat}; wanted finite numbers`,
        );
      }
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    boxes?.add(west, south, east, north);
    metres[row] = sphericalLength(positions, from, to - 1);
  }
  boxes?.finish();
  return { ...table, metres, boxes };
}

/** Indexes segments given one by one; see `indexTable`. */
export function indexSegments(segments: Iterable<Segment>): SegmentIndex {
  const rows = [...segments];
  const classes = ROAD_CLASSES.map((entry) => entry.id);
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    starts[i + 1] = (starts[i] ?? 0) + row.coordinates.length / 2;
  });
  const positions = new Float64Array((starts[rows.length] ?? 0) * 2);
  rows.forEach((row, i) => {
    positions.set(row.coordinates, (starts[i] ?? 0) * 2);
  });
  return indexTable({
    count: rows.length,
    classes,
    segment: Uint32Array.from(rows, (row) => row.id),
    route: Uint32Array.from(rows, (row) => row.routeId),
    class: Uint8Array.from(rows, (row) => classes.indexOf(row.roadClass)),
    lit: Uint8Array.from(rows, (row) => LIT_CODES[row.lit]),
    weight: Float32Array.from(rows, (row) => row.weight),
    starts,
    positions,
  });
}
