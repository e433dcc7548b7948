import type { MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Polygon | MultiPolygon;

/**
 * The border of an area as edges a → b, all rings alike: inside is where a ray crosses an odd number of them,
 * so holes, several parts and rings that touch need no case of their own. Edges are filed in horizontal bands:
 *
 *     maxY ┌──────────┐
 *          │  /\   /\ │ band 2: a point test walks only the edges of its own band
 *          │ /  \_/  \│ band 1
 *     minY └──────────┘
 */
export interface AreaEdges {
  readonly count: number;
  /** ax, ay, bx, by of each edge, degrees. */
  readonly xy: Float64Array;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly bandHeight: number;
  /** Edges of band i: bandEdges[bandStarts[i] .. bandStarts[i + 1]). */
  readonly bandStarts: Uint32Array;
  readonly bandEdges: Uint32Array;
}

export function ringsOf(area: Area): Position[][] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

function edgeList(area: Area): Float64Array {
  const numbers: number[] = [];
  for (const ring of ringsOf(area)) {
    for (let i = 0; i < ring.length; i += 1) {
      const [ax = Number.NaN, ay = Number.NaN] = ring[i] ?? [];
      // A ring left open is closed; one already closed gives an edge of no length, which is dropped.
      const [bx = Number.NaN, by = Number.NaN] = ring[(i + 1) % ring.length] ?? [];
      if (ax !== bx || ay !== by) numbers.push(ax, ay, bx, by);
    }
  }
  return Float64Array.from(numbers);
}

/** The edges of an area without problems (see `areaProblems`). */
export function areaEdges(area: Area): AreaEdges {
  const xy = edgeList(area);
  const count = xy.length / 4;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    const x = xy[i] ?? 0;
    const y = xy[i + 1] ?? 0;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  const bands = Math.min(4096, Math.max(1, Math.ceil(count / 2)));
  const bandHeight = (maxY - minY) / bands || 1;
  const bandOf = (y: number) => Math.min(bands - 1, Math.max(0, Math.floor((y - minY) / bandHeight)));
  const bandStarts = new Uint32Array(bands + 1);
  const eachBand = (edge: number, visit: (band: number) => void) => {
    const ya = xy[edge * 4 + 1] ?? 0;
    const yb = xy[edge * 4 + 3] ?? 0;
    const last = bandOf(Math.max(ya, yb));
    for (let band = bandOf(Math.min(ya, yb)); band <= last; band += 1) visit(band);
  };
  for (let edge = 0; edge < count; edge += 1) {
    eachBand(edge, (band) => {
      bandStarts[band + 1] = (bandStarts[band + 1] ?? 0) + 1;
    });
  }
  for (let band = 0; band < bands; band += 1) {
    bandStarts[band + 1] = (bandStarts[band + 1] ?? 0) + (bandStarts[band] ?? 0);
  }
  const bandEdges = new Uint32Array(bandStarts[bands] ?? 0);
  const next = bandStarts.slice();
  for (let edge = 0; edge < count; edge += 1) {
    eachBand(edge, (band) => {
      const at = next[band] ?? 0;
      bandEdges[at] = edge;
      next[band] = at + 1;
    });
  }
  return { count, xy, minX, minY, maxX, maxY, bandHeight, bandStarts, bandEdges };
}

/** Whether a point lies inside, by the even-odd rule. A point on the border may fall on either side. */
export function isInside(edges: AreaEdges, x: number, y: number): boolean {
  if (x < edges.minX || x > edges.maxX || y < edges.minY || y > edges.maxY) return false;
  const { xy, bandEdges, bandStarts } = edges;
  const band = Math.min(bandStarts.length - 2, Math.floor((y - edges.minY) / edges.bandHeight));
  const end = bandStarts[band + 1] ?? 0;
  let inside = false;
  for (let i = bandStarts[band] ?? 0; i < end; i += 1) {
    const at = (bandEdges[i] ?? 0) * 4;
    const ax = xy[at] ?? 0;
    const ay = xy[at + 1] ?? 0;
    const bx = xy[at + 2] ?? 0;
    const by = xy[at + 3] ?? 0;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
