import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { generalise, type ShapedUnit } from '../../../geodata/shape/generalise.ts';
import { areSimple, doubleArea } from '../../../geodata/shape/simple-rings.ts';
import { toMercator } from '../../../geodata/shape/web-mercator.ts';
import { UNIT_BANDS } from '../../../geodata/shape/zoom-bands.ts';

/** A wiggly edge between two corners, the same points in both directions. */
function edge(from: Position, to: Position): Position[] {
  const [x0 = 0, y0 = 0] = from;
  const [x1 = 0, y1 = 0] = to;
  const steps = 40;
  const [flip, ax, ay, bx, by] =
    x0 + y0 * 1000 > x1 + y1 * 1000 ? [true, x1, y1, x0, y0] : [false, x0, y0, x1, y1];
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const wiggle = i === 0 || i === steps ? 0 : Math.sin(i * 2.4) * 0.004 * Math.hypot(bx - ax, by - ay);
    return [
      ax + (bx - ax) * t + wiggle * Math.sign(by - ay),
      ay + (by - ay) * t + wiggle * Math.sign(bx - ax),
    ];
  });
  return flip ? points.reverse() : points;
}

function square(x: number, y: number, size: number): MultiPolygon {
  const corners = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  const ring = corners.slice(1).flatMap((corner, i) => edge(corners[i] ?? [], corner).slice(1));
  return { type: 'MultiPolygon', coordinates: [[[ring.at(-1) ?? [], ...ring]]] };
}

const commune = (id: string, parentId: string | null, geometry: MultiPolygon): ShapedUnit => ({
  id,
  level: 'commune',
  parentId,
  geometry,
});
const units: ShapedUnit[] = [
  { id: 'd', level: 'district', parentId: null, geometry: square(106, 11, 0.2) },
  commune('a', 'd', square(106, 11, 0.1)),
  commune('b', 'd', square(106.1, 11, 0.1)),
  commune('c', 'd', square(106, 11.1, 0.1)),
  commune('tiny', null, square(107, 11, 0.001)),
];
const shapes = generalise(units, UNIT_BANDS);
const shapeOf = (id: string, band: number) => {
  const found = shapes.find((shape) => shape.id === id && shape.band === band);
  if (!found) throw new Error(`no shape of ${id} in band ${band}`);
  return found.geometry;
};
const pointsOf = (geometry: MultiPolygon) => geometry.coordinates.flat(2).map((point) => point.join(' '));
const area = (geometry: MultiPolygon) =>
  geometry.coordinates.reduce((sum, [ring = []]) => sum + Math.abs(doubleArea(ring)) / 2, 0);

describe('generalise', () => {
  it('makes every unit in every band', () => {
    expect(shapes).toHaveLength(units.length * UNIT_BANDS.length);
  });

  it('drops points, the more the smaller the zoom', () => {
    const counts = UNIT_BANDS.map((band) => pointsOf(shapeOf('a', band.id)).length);
    expect(counts[0]).toBeLessThan(counts[2] ?? 0);
    expect(counts[1]).toBeLessThanOrEqual(counts[2] ?? 0);
  });

  it('keeps one border between neighbours', () => {
    for (const band of UNIT_BANDS) {
      const a = pointsOf(shapeOf('a', band.id));
      const b = new Set(pointsOf(shapeOf('b', band.id)));
      const [x] = toMercator([106.1, 11]);
      const onBorder = a.filter((point) => Math.abs(Number(point.split(' ')[0]) - x) < 100);
      expect(onBorder.length).toBeGreaterThanOrEqual(2);
      expect(onBorder.filter((point) => !b.has(point))).toEqual([]);
    }
  });

  it('draws a parent as the union of its children', () => {
    for (const band of UNIT_BANDS) {
      const children = ['a', 'b', 'c'].reduce((sum, id) => sum + area(shapeOf(id, band.id)), 0);
      expect(area(shapeOf('d', band.id))).toBeCloseTo(children, -1);
    }
  });

  it('lets no unit vanish, however small', () => {
    for (const band of UNIT_BANDS) expect(area(shapeOf('tiny', band.id))).toBeGreaterThan(0);
  });

  it('lets no border cross itself', () => {
    for (const shape of shapes) expect(areSimple(shape.geometry.coordinates.flat())).toBe(true);
  });

  it('projects exactly to EPSG:3857', () => {
    const [x, y] = toMercator([106.0986, 11.3106]);
    expect(x).toBeCloseTo(11_810_842.13, 1);
    expect(y).toBeCloseTo(1_267_348.52, 1);
  });
});
