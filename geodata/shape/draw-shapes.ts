import type { MultiPolygon, Position } from 'geojson';

/** West, south, east, north in degrees, WGS 84. */
type Frame = readonly [west: number, south: number, east: number, north: number];

/** A flat drawing of a region: `width` by `height` in the unit of the drawing, y downwards as in SVG and PDF. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  place(position: Position): readonly [x: number, y: number];
}

/** The smallest frame around all shapes. Throws RangeError without a single position. */
export function frameOf(geometries: Iterable<MultiPolygon>): Frame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { coordinates } of geometries) {
    for (const [lon = Number.NaN, lat = Number.NaN] of coordinates.flat(2)) {
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  if (!(west <= east && south <= north)) throw new RangeError('No shape to frame');
  return [west, south, east, north];
}

/**
 * An equirectangular plane true to scale along the frame's middle latitude, `width` wide, as high as the frame
 * asks: a province keeps its aspect. For drawing; lengths come from PostGIS. Throws RangeError when the frame
 * has no width.
 */
export function planeOf([west, south, east, north]: Frame, width: number): Plane {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * squeeze);
  if (!Number.isFinite(scale)) throw new RangeError('The frame has no width');
  return {
    width,
    height: (north - south) * scale,
    place: ([lon = Number.NaN, lat = Number.NaN]) => [(lon - west) * squeeze * scale, (north - lat) * scale],
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The ring on the plane, rounded to 0.1, without points that fall on the one before and without its closing point. */
function placedRing(ring: readonly Position[], plane: Plane): (readonly [number, number])[] {
  const placed: [number, number][] = [];
  for (const position of ring) {
    const [x, y] = plane.place(position);
    const point: [number, number] = [tenth(x), tenth(y)];
    const before = placed.at(-1);
    if (before?.[0] !== point[0] || before[1] !== point[1]) placed.push(point);
  }
  const [first, last] = [placed[0], placed.at(-1)];
  if (placed.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) placed.pop();
  return placed;
}

/**
 * The `d` of an SVG path, to be filled by the even-odd rule so that holes stay open. Rings that shrink to fewer
 * than three points are left out: they have no inside to fill. Empty text when nothing is left.
 */
export function pathOf({ coordinates }: MultiPolygon, plane: Plane): string {
  return coordinates
    .flat()
    .map((ring) => placedRing(ring, plane))
    .filter((ring) => ring.length >= 3)
    .map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`)
    .join('');
}

/** Where a sign of the unit stands: the centre of gravity of its largest part; null for a shape without area. */
export function signPointOf(
  { coordinates }: MultiPolygon,
  plane: Plane,
): readonly [x: number, y: number] | null {
  let largest = 0;
  let point: readonly [number, number] | null = null;
  for (const [outer = []] of coordinates) {
    const ring = outer.map(plane.place);
    let [double, x, y] = [0, 0, 0];
    ring.forEach(([x1, y1], i) => {
      const [x0, y0] = ring.at(i - 1) ?? [x1, y1];
      const cross = x0 * y1 - x1 * y0;
      double += cross;
      x += (x0 + x1) * cross;
      y += (y0 + y1) * cross;
    });
    if (Math.abs(double) <= largest) continue;
    largest = Math.abs(double);
    point = [tenth(x / (3 * double)), tenth(y / (3 * double))];
  }
  return point;
}
