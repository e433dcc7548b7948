import type { PagePoint } from './frame.ts';

/**
 * The part of a closed ring within 0, 0 – width, height (Sutherland–Hodgman); empty: nothing of it. Parts that fall
 * apart stay joined by a line along the edge, which a fill does not show.
 */
export function clipRing(ring: readonly PagePoint[], width: number, height: number): PagePoint[] {
  let points = [...ring];
  const sides: readonly [axis: 0 | 1, limit: number, keepsBelow: boolean][] = [
    [0, 0, false],
    [0, width, true],
    [1, 0, false],
    [1, height, true],
  ];
  for (const [axis, limit, keepsBelow] of sides) {
    const isIn = (point: PagePoint) => (keepsBelow ? point[axis] <= limit : point[axis] >= limit);
    const clipped: PagePoint[] = [];
    points.forEach((point, index) => {
      const before = points[(index + points.length - 1) % points.length] ?? point;
      if (isIn(point) !== isIn(before)) clipped.push(crossing(before, point, axis, limit));
      if (isIn(point)) clipped.push(point);
    });
    points = clipped;
  }
  return points;
}

function crossing(from: PagePoint, to: PagePoint, axis: 0 | 1, limit: number): PagePoint {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? 1 : 0;
  const across = from[other] + (to[other] - from[other]) * share;
  return axis === 0 ? [limit, across] : [across, limit];
}
