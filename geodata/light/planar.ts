/**
 * Two places closer than this, in degrees (0.1 mm), are one: coordinates near 106 carry about 1e-14, and what
 * an interpolation makes of them stays far below.
 */
export const SAME_PLACE = 1e-9;

/** Squared distance, in degrees², of a point from the stretch a–b. */
export function squaredDistance(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}

/** Whether the stretch a–b touches a box: its own box does, and the box's corners are not all on one side of it. */
export function touchesBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  west: number,
  south: number,
  east: number,
  north: number,
): boolean {
  if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) return false;
  if (Math.max(ay, by) < south || Math.min(ay, by) > north) return false;
  const dx = bx - ax;
  const dy = by - ay;
  const sw = dx * (south - ay) - dy * (west - ax);
  const se = dx * (south - ay) - dy * (east - ax);
  const nw = dx * (north - ay) - dy * (west - ax);
  const ne = dx * (north - ay) - dy * (east - ax);
  return Math.min(sw, se, nw, ne) <= 0 && Math.max(sw, se, nw, ne) >= 0;
}
