import type { SegmentTable } from './segment-table.ts';

/** The contract's own step of 1e-6 degree: vertices of one step are one place. */
const STEPS_PER_DEGREE = 1e6;
/** More than 67° of steps; two of them fit a double's 53 bits. */
const SPAN = 2 ** 26;

export type JointColumns = Pick<SegmentTable, 'starts' | 'positions'>;

/** Where roads meet, and how a road runs from one such place to the next. */
export interface RoadJoints {
  /** Rows that pass through a place, in the order given; two or more, or the one that ends there. */
  readonly rowsAt: ReadonlyMap<number, readonly number[]>;
  /** The joints of a row in order along it, as vertex indices: its two ends and every place shared with another row. */
  readonly along: ReadonlyMap<number, readonly Joint[]>;
}

interface Joint {
  readonly place: number;
  readonly vertex: number;
}

/**
 * Joins rows wherever they share a vertex. A crossing without a common vertex (a bridge) joins nothing.
 * Throws RangeError where the rows lie more than 67° apart or a coordinate is no number.
 */
export function joinRoads({ starts, positions }: JointColumns, rows: Iterable<number>): RoadJoints {
  const list = [...rows];
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const vertices = (row: number) => [starts[row] ?? 0, starts[row + 1] ?? 0] as const;
  for (const row of list) {
    const [from, to] = vertices(row);
    for (let v = from; v < to; v++) {
      west = Math.min(west, positions[v * 2] ?? Number.NaN);
      south = Math.min(south, positions[v * 2 + 1] ?? Number.NaN);
    }
  }
  const placeOf = (vertex: number): number => {
    const x = Math.round(((positions[vertex * 2] ?? Number.NaN) - west) * STEPS_PER_DEGREE);
    const y = Math.round(((positions[vertex * 2 + 1] ?? Number.NaN) - south) * STEPS_PER_DEGREE);
    if (!(x < SPAN && y < SPAN))
      throw new RangeError(`Vertex ${vertex} lies ${x}, ${y} steps off; wanted < ${SPAN}`);
    return x * SPAN + y;
  };

  const passing = new Map<number, number[]>();
  for (const row of list) {
    const [from, to] = vertices(row);
    for (let v = from; v < to; v++) {
      const place = placeOf(v);
      const there = passing.get(place);
      if (there === undefined) passing.set(place, [row]);
      else if (there.at(-1) !== row) there.push(row);
    }
  }
  const rowsAt = new Map<number, readonly number[]>();
  const along = new Map<number, readonly Joint[]>();
  for (const row of list) {
    const [from, to] = vertices(row);
    const joints: Joint[] = [];
    for (let v = from; v < to; v++) {
      const place = placeOf(v);
      const there = passing.get(place) ?? [];
      if (v !== from && v !== to - 1 && there.length < 2) continue;
      joints.push({ place, vertex: v });
      rowsAt.set(place, there);
    }
    along.set(row, joints);
  }
  return { rowsAt, along };
}

/** The rows in groups that hang together, each in the order given, groups by their first row. */
export function connectedRows({ rowsAt, along }: RoadJoints): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const first of along.keys()) {
    if (seen.has(first)) continue;
    seen.add(first);
    const group = [first];
    for (let at = 0; at < group.length; at++) {
      for (const { place } of along.get(group[at] ?? first) ?? []) {
        for (const row of rowsAt.get(place) ?? []) {
          if (seen.has(row)) continue;
          seen.add(row);
          group.push(row);
        }
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}
