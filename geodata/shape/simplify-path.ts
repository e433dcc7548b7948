import { squaredDistance } from '../light/planar.ts';

/**
 * The path without vertices that lie within `tolerance` of it, in the unit of its first two numbers (Douglas–Peucker): paper
 * and screen show no more, and what is drawn is a tenth as large. First and last stay.
 */
export function simplifyPath<Point extends readonly [x: number, y: number, ...more: number[]]>(
  path: readonly Point[],
  tolerance: number,
): Point[] {
  const keep = new Set([0, path.length - 1]);
  const open: [number, number][] = [[0, path.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    const [a, b] = [path[from], path[to]];
    if (a === undefined || b === undefined) break;
    let [farthest, at] = [tolerance * tolerance, -1];
    for (let i = from + 1; i < to; i += 1) {
      const [x = 0, y = 0] = path[i] ?? [];
      const away = squaredDistance(x, y, a[0], a[1], b[0], b[1]);
      if (away > farthest) [farthest, at] = [away, i];
    }
    if (at < 0) continue;
    keep.add(at);
    open.push([from, at], [at, to]);
  }
  return path.filter((_, index) => keep.has(index));
}
