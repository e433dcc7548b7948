import { type AreaEdges, isInside } from './area-edges.ts';
import { SAME_PLACE, squaredDistance } from './planar.ts';
import { legLength } from './spherical-length.ts';

/** How far beside a border the two sides are looked at, in degrees (1 mm). */
const ASIDE = 1e-8;

/** Where along p → q (0 to 1, ends included, ascending) the border edges cross, touch or begin to run along it. */
function cutsOf(
  edges: AreaEdges,
  near: readonly number[],
  px: number,
  py: number,
  qx: number,
  qy: number,
): number[] {
  const dx = qx - px;
  const dy = qy - py;
  const squared = dx * dx + dy * dy;
  const slack = SAME_PLACE / Math.sqrt(squared);
  const cuts = [0, 1];
  const add = (t: number) => {
    if (t > slack && t < 1 - slack) cuts.push(t);
  };
  for (const edge of near) {
    const ax = edges.xy[edge * 4] ?? 0;
    const ay = edges.xy[edge * 4 + 1] ?? 0;
    const bx = edges.xy[edge * 4 + 2] ?? 0;
    const by = edges.xy[edge * 4 + 3] ?? 0;
    const ex = bx - ax;
    const ey = by - ay;
    const cross = dx * ey - dy * ex;
    if (cross !== 0) {
      const u = ((ax - px) * dy - (ay - py) * dx) / cross;
      if (u >= 0 && u <= 1) add(((ax - px) * ey - (ay - py) * ex) / cross);
    }
    // Where an edge runs along the leg the crossing is ill-defined; its ends on the leg are the cuts.
    if (squaredDistance(ax, ay, px, py, qx, qy) <= SAME_PLACE ** 2) {
      add(((ax - px) * dx + (ay - py) * dy) / squared);
    }
    if (squaredDistance(bx, by, px, py, qx, qy) <= SAME_PLACE ** 2) {
      add(((bx - px) * dx + (by - py) * dy) / squared);
    }
  }
  return cuts.sort((a, b) => a - b);
}

function isOnBorder(edges: AreaEdges, near: readonly number[], x: number, y: number): boolean {
  return near.some((edge) => {
    const at = edge * 4;
    const { xy } = edges;
    const squared = squaredDistance(x, y, xy[at] ?? 0, xy[at + 1] ?? 0, xy[at + 2] ?? 0, xy[at + 3] ?? 0);
    return squared <= SAME_PLACE ** 2;
  });
}

/**
 * Metres of a line inside an area, cut exactly where it crosses the border. The line is `positions` (flat
 * lon, lat) from vertex `first` to `last`; `near` are the edges that may touch it.
 *
 *     ──────●━━━━━━●──────     each piece between two cuts lies on one side: its middle tells which
 *
 * A piece on the border itself counts by its two sides: half with the area on one side (the neighbour takes
 * the other half, so that the parts of a partition add up), whole with area on both (two parts side by side).
 */
export function metresInside(
  edges: AreaEdges,
  near: readonly number[],
  positions: Float64Array,
  first: number,
  last: number,
): number {
  let metres = 0;
  for (let at = first * 2; at < last * 2; at += 2) {
    const px = positions[at] ?? 0;
    const py = positions[at + 1] ?? 0;
    const qx = positions[at + 2] ?? 0;
    const qy = positions[at + 3] ?? 0;
    if (px === qx && py === qy) continue;
    const dx = qx - px;
    const dy = qy - py;
    const cuts = cutsOf(edges, near, px, py, qx, qy);
    const aside = ASIDE / Math.hypot(dx, dy);
    for (let i = 0; i + 1 < cuts.length; i += 1) {
      const from = cuts[i] ?? 0;
      const to = cuts[i + 1] ?? 1;
      if (to <= from) continue;
      const x = px + (dx * (from + to)) / 2;
      const y = py + (dy * (from + to)) / 2;
      let share = isInside(edges, x, y) ? 1 : 0;
      if (isOnBorder(edges, near, x, y)) {
        const left = isInside(edges, x - dy * aside, y + dx * aside) ? 0.5 : 0;
        const right = isInside(edges, x + dy * aside, y - dx * aside) ? 0.5 : 0;
        share = left + right;
      }
      if (share > 0) {
        metres += share * legLength(px + dx * from, py + dy * from, px + dx * to, py + dy * to);
      }
    }
  }
  return metres;
}
