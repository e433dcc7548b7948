import type { MultiPolygon, Position } from 'geojson';

/** Twice the signed area: positive when the ring runs counter-clockwise. */
function turn(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return sum;
}

/** Outer rings counter-clockwise, holes clockwise, as RFC 7946 wants them. */
export function wound({ coordinates }: MultiPolygon): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) =>
      rings.map((ring, index) => (turn(ring) > 0 === (index === 0) ? ring : ring.toReversed())),
    ),
  };
}
