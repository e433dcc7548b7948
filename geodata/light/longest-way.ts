import FlatQueue from 'flatqueue';
import type { RoadJoints } from './road-joints.ts';
import type { SegmentTable } from './segment-table.ts';
import { sphericalLength } from './spherical-length.ts';

type Leg = { readonly to: number; readonly metres: number };

/**
 * Metres between the two places of a connected group of rows that lie farthest apart by road: one goes the
 * shortest way, so a loop counts half. Two sweeps of Dijkstra (1959), exact where the group is a tree and
 * otherwise a way that exists, never longer than the longest.
 */
export function longestWayM(
  table: Pick<SegmentTable, 'starts' | 'positions' | 'lengthM'>,
  joints: RoadJoints,
  rows: readonly number[],
): number {
  const legs = legsOf(table, joints, rows);
  const [start] = legs.keys();
  if (start === undefined) return 0;
  return farthest(legs, farthest(legs, start).place).metres;
}

/** Between neighbouring joints, the row's own length shared out by the vertices in between. */
function legsOf(
  table: Pick<SegmentTable, 'starts' | 'positions' | 'lengthM'>,
  { along }: RoadJoints,
  rows: readonly number[],
): Map<number, Leg[]> {
  const legs = new Map<number, Leg[]>();
  const add = (from: number, to: number, metres: number) => {
    const known = legs.get(from);
    if (known === undefined) legs.set(from, [{ to, metres }]);
    else known.push({ to, metres });
  };
  for (const row of rows) {
    const joint = along.get(row) ?? [];
    const whole = sphericalLength(table.positions, table.starts[row] ?? 0, (table.starts[row + 1] ?? 1) - 1);
    const scale = whole === 0 ? 0 : (table.lengthM[row] ?? 0) / whole;
    for (let i = 1; i < joint.length; i++) {
      const [p, q] = [joint[i - 1], joint[i]];
      if (p === undefined || q === undefined) continue;
      const metres = sphericalLength(table.positions, p.vertex, q.vertex) * scale;
      add(p.place, q.place, metres);
      add(q.place, p.place, metres);
    }
  }
  return legs;
}

function farthest(
  legs: ReadonlyMap<number, readonly Leg[]>,
  start: number,
): { place: number; metres: number } {
  const way = new Map([[start, 0]]);
  const done = new Set<number>();
  const queue = new FlatQueue<number>();
  queue.push(start, 0);
  let last = { place: start, metres: 0 };
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (done.has(place)) continue;
    done.add(place);
    const metres = way.get(place) ?? 0;
    if (metres > last.metres) last = { place, metres };
    for (const leg of legs.get(place) ?? []) {
      const total = metres + leg.metres;
      if (total >= (way.get(leg.to) ?? Number.POSITIVE_INFINITY)) continue;
      way.set(leg.to, total);
      queue.push(leg.to, total);
    }
  }
  return last;
}
