import Flatbush from 'flatbush';
import type { Position } from 'geojson';

/** Twice the signed area of a ring, in the square of its unit. */
export function doubleArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

/** A ring that encloses something: three corners or more, and an area. */
export function encloses(ring: readonly Position[]): boolean {
  return new Set(ring.map(([x, y]) => `${x},${y}`)).size >= 3 && Math.abs(doubleArea(ring)) > 0;
}

/** True when no edge of the rings crosses another, and no ring touches itself. */
export function areSimple(rings: readonly (readonly Position[])[]): boolean {
  const edges = rings.flatMap((ring, r) =>
    ring.slice(1).map((to, i) => ({ ring: r, index: i, last: ring.length - 2, from: ring[i] ?? to, to })),
  );
  if (edges.length === 0) return false;
  const tree = new Flatbush(edges.length);
  for (const { from, to } of edges) {
    const [x0 = 0, y0 = 0] = from;
    const [x1 = 0, y1 = 0] = to;
    tree.add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  }
  tree.finish();
  return edges.every((edge, i) => {
    const [x0 = 0, y0 = 0] = edge.from;
    const [x1 = 0, y1 = 0] = edge.to;
    const found = tree.search(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    return found.every((j) => {
      const other = edges[j];
      if (j <= i || other === undefined) return true;
      if (other.ring !== edge.ring) return !cross(edge.from, edge.to, other.from, other.to, false);
      const apart = Math.abs(other.index - edge.index);
      if (apart === 1 || apart === edge.last) return true;
      return !cross(edge.from, edge.to, other.from, other.to, true);
    });
  });
}

/** Whether a–b meets c–d; `touching`: a shared point counts too. */
function cross(a: Position, b: Position, c: Position, d: Position, touching: boolean): boolean {
  const side1 = Math.sign(turn(a, b, c)) * Math.sign(turn(a, b, d));
  const side2 = Math.sign(turn(c, d, a)) * Math.sign(turn(c, d, b));
  return touching ? side1 <= 0 && side2 <= 0 && boxesMeet(a, b, c, d) : side1 < 0 && side2 < 0;
}

function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [px = 0, py = 0]: Position): number {
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
}

function boxesMeet(a: Position, b: Position, c: Position, d: Position): boolean {
  return [0, 1].every((axis) => {
    const [a0 = 0, b0 = 0, c0 = 0, d0 = 0] = [a[axis], b[axis], c[axis], d[axis]];
    return Math.max(Math.min(a0, b0), Math.min(c0, d0)) <= Math.min(Math.max(a0, b0), Math.max(c0, d0));
  });
}
