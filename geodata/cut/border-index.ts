import Flatbush from 'flatbush';
import type { MultiPolygon, Position } from 'geojson';

/** One edge of a unit's border, in degrees. */
export interface BorderEdge {
  readonly unit: number;
  readonly from: Position;
  readonly to: Position;
}

/** Units and the edges of their borders, ready to be searched. A unit is its index in the list given. */
export interface BorderIndex {
  /** Border edges whose box meets the box (degrees). */
  edgesNear(west: number, south: number, east: number, north: number): BorderEdge[];
  /** The first unit that contains the point, in the order given; null outside all. */
  unitAt(x: number, y: number): number | null;
}

export function indexBorders(units: readonly MultiPolygon[]): BorderIndex {
  const edges: BorderEdge[] = [];
  const rings = units.map((geometry) => geometry.coordinates.flat());
  rings.forEach((unitRings, unit) => {
    for (const ring of unitRings) {
      for (let i = 1; i < ring.length; i += 1) {
        const from = ring[i - 1];
        const to = ring[i];
        if (from && to) edges.push({ unit, from, to });
      }
    }
  });
  if (edges.length === 0) return { edgesNear: () => [], unitAt: () => null };

  const edgeTree = new Flatbush(edges.length);
  for (const { from, to } of edges) {
    const [x0 = 0, y0 = 0] = from;
    const [x1 = 0, y1 = 0] = to;
    edgeTree.add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  }
  edgeTree.finish();

  const unitTree = new Flatbush(units.length);
  for (const unitRings of rings) {
    const xs = unitRings.flatMap((ring) => ring.map(([x = 0]) => x));
    const ys = unitRings.flatMap((ring) => ring.map(([, y = 0]) => y));
    unitTree.add(
      xs.reduce((a, b) => Math.min(a, b), Infinity),
      ys.reduce((a, b) => Math.min(a, b), Infinity),
      xs.reduce((a, b) => Math.max(a, b), -Infinity),
      ys.reduce((a, b) => Math.max(a, b), -Infinity),
    );
  }
  unitTree.finish();

  return {
    edgesNear: (west, south, east, north) =>
      edgeTree.search(west, south, east, north).flatMap((i) => edges[i] ?? []),
    unitAt: (x, y) =>
      unitTree
        .search(x, y, x, y)
        .sort((a, b) => a - b)
        .find((unit) => insideRings(rings[unit] ?? [], x, y)) ?? null,
  };
}

/** Even–odd over all rings at once, so that holes and several parts need no case of their own. */
function insideRings(rings: readonly Position[][], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
    }
  }
  return inside;
}
