import type { Position } from 'geojson';
import { ringArea } from '../ring-area.ts';
import { OUTSIDE } from './label-grid.ts';

/** An arc in its final coordinates. */
export type DrawnArc = {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly line: readonly Position[];
};

/**
 * Joins arcs into the polygons of a set of communes: arcs with the set on both hands fall away, so the same
 * function draws a commune, a district and the province, and all of them share their borders to the last digit.
 * @returns polygons as GeoJSON rings: outer ring anticlockwise first, then holes clockwise
 */
export function assembleRings(arcs: readonly DrawnArc[], members: ReadonlySet<number>): Position[][][] {
  const open = new Map<number, { readonly to: number; readonly line: readonly Position[] }[]>();
  for (const arc of arcs) {
    const left = arc.left !== OUTSIDE && members.has(arc.left);
    const right = arc.right !== OUTSIDE && members.has(arc.right);
    if (left === right) continue;
    const start = left ? arc.from : arc.to;
    const step = { to: left ? arc.to : arc.from, line: left ? arc.line : [...arc.line].reverse() };
    open.set(start, [...(open.get(start) ?? []), step]);
  }
  const outers: Position[][] = [];
  const holes: Position[][] = [];
  for (const start of open.keys()) {
    for (;;) {
      const ring: Position[] = [];
      let node = start;
      for (let step = open.get(node)?.pop(); step; step = open.get(node)?.pop()) {
        ring.push(...(ring.length === 0 ? step.line : step.line.slice(1)));
        node = step.to;
        if (node === start) break;
      }
      if (ring.length === 0) break;
      (ringArea(ring) > 0 ? outers : holes).push(ring);
    }
  }
  const [only] = outers;
  if (outers.length === 1 && only) return [[only, ...holes]];
  if (holes.length > 0) throw new Error('holes beside several outer rings: no rule says whose they are');
  return outers.map((ring) => [ring]);
}
