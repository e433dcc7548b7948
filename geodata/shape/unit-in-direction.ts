export const DIRECTIONS = ['up', 'right', 'down', 'left'] as const;
export type Direction = (typeof DIRECTIONS)[number];

interface Place {
  readonly code: string;
  /** Longitude and latitude in degrees. */
  readonly centre: readonly [number, number];
}

/** How far along a direction, and how far beside it, one centre lies from another. */
function offset(from: Place, to: Place, direction: Direction): { along: number; aside: number } {
  // A degree of longitude is shorter than one of latitude: without this, east would look farther than it is.
  const east = (to.centre[0] - from.centre[0]) * Math.cos((from.centre[1] * Math.PI) / 180);
  const north = to.centre[1] - from.centre[1];
  switch (direction) {
    case 'up':
      return { along: north, aside: Math.abs(east) };
    case 'down':
      return { along: -north, aside: Math.abs(east) };
    case 'right':
      return { along: east, aside: Math.abs(north) };
    case 'left':
      return { along: -east, aside: Math.abs(north) };
  }
}

/**
 * The unit an arrow key leads to: the nearest centre within 45° of the direction, else the nearest of that half of
 * the map, so that a key does nothing only at the very edge.
 *
 *        \  up  /
 *         \    /
 *     left ·  · right      every other unit lies in one of the four quarters
 *         /    \
 *        / down \
 *
 * Equal distances: the first in the order given. Null: nothing lies that way, or `from` is none of the units.
 */
export function unitInDirection(units: readonly Place[], from: string, direction: Direction): string | null {
  const start = units.find(({ code }) => code === from);
  if (start === undefined) return null;
  let best: { code: string; isInQuarter: boolean; distance: number } | null = null;
  for (const unit of units) {
    if (unit.code === from) continue;
    const { along, aside } = offset(start, unit, direction);
    if (along <= 0) continue;
    const isInQuarter = aside <= along;
    const distance = Math.hypot(along, aside);
    const isBetter =
      best === null ||
      (isInQuarter && !best.isInQuarter) ||
      (isInQuarter === best.isInQuarter && distance < best.distance);
    if (isBetter) best = { code: unit.code, isInQuarter, distance };
  }
  return best?.code ?? null;
}
