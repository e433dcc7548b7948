import type { PlanePoint } from '../local-plane.ts';
import type { LabelGrid } from './label-grid.ts';

/** A border line walked from one node to the next, with the commune on either hand (OUTSIDE = −1). */
export type Arc = {
  readonly left: number;
  readonly right: number;
  /** Lattice corners where it starts and ends; equal for a closed line. */
  readonly from: number;
  readonly to: number;
  readonly points: readonly PlanePoint[];
};

type Direction = 0 | 1 | 2 | 3;
const DIRECTIONS = [0, 1, 2, 3] as const;

/**
 * Walks the staircase lines between differently labelled cells.
 *
 *     corner ──0──▶      0 east, 1 north, 2 west, 3 south;
 *                        a corner where three or more lines meet is a node, arcs run between nodes
 */
export function traceArcs(grid: LabelGrid): Arc[] {
  const { columns, cellKm, west, south, labels } = grid;
  const step = [1, columns, -1, -columns] as const;
  const cellsBeside = (corner: number, d: Direction): readonly [left: number, right: number] => {
    const northEast = labels[corner] as number;
    const northWest = labels[corner - 1] as number;
    const southEast = labels[corner - columns] as number;
    const southWest = labels[corner - columns - 1] as number;
    if (d === 0) return [northEast, southEast];
    if (d === 1) return [northWest, northEast];
    return d === 2 ? [southWest, northWest] : [southEast, southWest];
  };
  const leaves = (corner: number, d: Direction): boolean => {
    const [left, right] = cellsBeside(corner, d);
    return left !== right;
  };
  const point = (corner: number): PlanePoint => [
    west + (corner % columns) * cellKm,
    south + Math.floor(corner / columns) * cellKm,
  ];
  const walked = new Set<number>();
  const arcs: Arc[] = [];
  const walk = (start: number, first: Direction, isNode: (corner: number) => boolean): void => {
    const [left, right] = cellsBeside(start, first);
    const points = [point(start)];
    let corner = start;
    let d = first;
    for (;;) {
      walked.add(corner * 4 + d);
      corner += step[d];
      const back = ((d + 2) % 4) as Direction;
      walked.add(corner * 4 + back);
      points.push(point(corner));
      if (isNode(corner) || corner === start) break;
      const next = DIRECTIONS.find((turn) => turn !== back && leaves(corner, turn));
      if (next === undefined) throw new Error(`a border ends in the open at corner ${corner}`);
      d = next;
    }
    arcs.push({ left, right, from: start, to: corner, points });
  };
  const corners: number[] = [];
  const nodes = new Set<number>();
  for (let corner = columns + 1; corner < labels.length; corner++) {
    const degree = DIRECTIONS.filter((d) => leaves(corner, d)).length;
    if (degree > 0) corners.push(corner);
    if (degree > 2) nodes.add(corner);
  }
  for (const corner of nodes) {
    for (const d of DIRECTIONS) {
      if (leaves(corner, d) && !walked.has(corner * 4 + d)) walk(corner, d, (c) => nodes.has(c));
    }
  }
  for (const corner of corners) {
    const d = DIRECTIONS.find((turn) => leaves(corner, turn));
    if (d !== undefined && !walked.has(corner * 4 + d)) walk(corner, d, () => false);
  }
  return arcs;
}
