import type { MultiPolygon, Polygon } from 'geojson';
import type { Lit } from '../../light/lit.ts';
import type { RoadClass } from '../../light/road-class.ts';
import { simplifyPath } from '../../shape/simplify-path.ts';
import { clipRing } from './clip-ring.ts';
import { fitFrame, type LonLat, type MapFrame, type PagePoint } from './frame.ts';
import { type ScaleBar, scaleBar } from './scale-bar.ts';

export interface MapUnit {
  readonly code: string;
  /** What its label says. */
  readonly label: string;
  readonly geometry: Polygon | MultiPolygon;
}

export interface MapRoad {
  readonly lit: Lit;
  readonly roadClass: RoadClass;
  readonly coordinates: readonly LonLat[];
}

export interface DrawnArea {
  readonly code: string;
  readonly label: string;
  /** Closed rings within the frame, holes as rings of their own: fill them even-odd. */
  readonly rings: readonly (readonly PagePoint[])[];
}

export interface DrawnRoad {
  readonly lit: Lit;
  readonly roadClass: RoadClass;
  readonly path: readonly PagePoint[];
}

/** A map ready to draw, in points of the page. */
export interface ReportMap {
  readonly frame: MapFrame;
  readonly unit: DrawnArea;
  /** Those in sight, the largest part of the frame first: the order in which they get their labels. */
  readonly neighbours: readonly DrawnArea[];
  readonly roads: readonly DrawnRoad[];
  readonly scale: ScaleBar;
}

/** A twentieth of a millimetre is finer than any printer's dot. */
const TOLERANCE_PT = 0.14;
const MARGIN_PT = 14;
const LONGEST_SCALE_PT = 90;

function ringsOf(geometry: Polygon | MultiPolygon): LonLat[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

export function boxOf(geometry: Polygon | MultiPolygon): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of ringsOf(geometry).flat()) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

export function drawArea(unit: MapUnit, frame: MapFrame): DrawnArea {
  const rings = ringsOf(unit.geometry).flatMap((ring) => {
    const projected = simplifyPath(ring.map(frame.project), TOLERANCE_PT);
    const clipped = clipRing(projected, frame.width, frame.height);
    return clipped.length < 3 ? [] : [clipped];
  });
  return { code: unit.code, label: unit.label, rings };
}

/** Square points; holes count as area, which is close enough to order labels by. */
function areaOf({ rings }: DrawnArea): number {
  let sum = 0;
  for (const ring of rings) {
    let doubled = 0;
    ring.forEach(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      doubled += x * nextY - nextX * y;
    });
    sum += Math.abs(doubled) / 2;
  }
  return sum;
}

/** The map of a unit and what lies around it within width × height points. */
export function reportMap(
  unit: MapUnit,
  others: readonly MapUnit[],
  roads: readonly MapRoad[],
  width: number,
  height: number,
): ReportMap {
  const frame = fitFrame(boxOf(unit.geometry), width, height, MARGIN_PT);
  const neighbours = others
    .filter(({ code }) => code !== unit.code)
    .map((other) => ({ area: drawArea(other, frame), size: 0 }))
    .filter(({ area }) => area.rings.length > 0)
    .map(({ area }) => ({ area, size: areaOf(area) }))
    .sort((a, b) => b.size - a.size || (a.area.code < b.area.code ? -1 : 1))
    .map(({ area }) => area);
  return {
    frame,
    unit: drawArea(unit, frame),
    neighbours,
    roads: roads.map(({ lit, roadClass, coordinates }) => ({
      lit,
      roadClass,
      path: simplifyPath(coordinates.map(frame.project), TOLERANCE_PT),
    })),
    scale: scaleBar(frame.metresPerPoint, LONGEST_SCALE_PT),
  };
}
