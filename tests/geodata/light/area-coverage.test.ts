import { length, lineString } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { AreaError, coverageInArea } from '../../../geodata/light/area-coverage.ts';
import type { Area } from '../../../geodata/light/area-edges.ts';
import { areaProblems } from '../../../geodata/light/area-problems.ts';
import { indexSegments, type Segment } from '../../../geodata/light/segment-index.ts';

function road(coordinates: readonly number[], more: Partial<Segment> = {}): Segment {
  return { id: 1, routeId: 1, roadClass: 'hamlet', lit: 'yes', weight: 1, coordinates, ...more };
}

function turfKm(...vertices: Position[]): number {
  return length(lineString(vertices));
}

function polygon(...rings: Position[][]): Polygon {
  return { type: 'Polygon', coordinates: rings.map((ring) => [...ring, ...ring.slice(0, 1)]) };
}

function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

function km(area: Area, ...segments: Segment[]): number {
  return coverageInArea(indexSegments(segments), area).km.total;
}

/** Digits of a kilometre to compare: cutting a leg straight in degrees shifts it a few 0.01 mm off the great circle. */
const MILLIMETRES = 6;
/** The same over legs of 20 km, where that shift grows with the cube of the leg. */
const CENTIMETRES = 4;

const SQUARE = polygon(box(106, 11, 106.1, 11.1));

describe('a road in a drawn area', () => {
  it('counts whole inside, not at all outside, and is cut exactly at the border', () => {
    const within = [106.02, 11.05, 106.08, 11.05];
    expect(km(SQUARE, road(within))).toBeCloseTo(turfKm([106.02, 11.05], [106.08, 11.05]), 12);
    expect(km(SQUARE, road([106.2, 11.05, 106.3, 11.05]))).toBe(0);
    const across = coverageInArea(indexSegments([road([105.95, 11.05, 106.05, 11.05])]), SQUARE);
    expect(across.km.total).toBeCloseTo(turfKm([106, 11.05], [106.05, 11.05]), MILLIMETRES);
    expect(across).toMatchObject({ cut: 1, inside: 0 });
  });

  it('counts between two borders though no vertex of it lies inside', () => {
    expect(km(SQUARE, road([105.9, 11.05, 106.2, 11.05]))).toBeCloseTo(
      turfKm([106, 11.05], [106.1, 11.05]),
      MILLIMETRES,
    );
  });

  it('is cut at a corner it passes through', () => {
    expect(km(SQUARE, road([105.95, 10.95, 106.05, 11.05]))).toBeCloseTo(
      turfKm([106, 11], [106.05, 11.05]),
      MILLIMETRES,
    );
    expect(km(SQUARE, road([105.95, 11.05, 106.05, 10.95]))).toBe(0);
  });

  it('counts on both sides of a border corner that only touches it', () => {
    const dent = polygon([
      [106, 11],
      [106.1, 11],
      [106.1, 11.1],
      [106.05, 11.05],
      [106, 11.1],
    ]);
    expect(km(dent, road([106.03, 11.05, 106.07, 11.05]))).toBeCloseTo(
      turfKm([106.03, 11.05], [106.07, 11.05]),
      MILLIMETRES,
    );
  });

  it('counts half along the border, whole between two parts of one area', () => {
    const along = road([106, 11.02, 106, 11.08]);
    const whole = turfKm([106, 11.02], [106, 11.08]);
    expect(km(SQUARE, along)).toBeCloseTo(whole / 2, MILLIMETRES);
    const both: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [SQUARE.coordinates, polygon(box(105.9, 11, 106, 11.1)).coordinates],
    };
    expect(km(both, along)).toBeCloseTo(whole, MILLIMETRES);
  });

  it('counts half of the stretch that runs along a slanting border and leaves it', () => {
    const triangle = polygon([
      [106, 11],
      [106.09, 11.03],
      [106, 11.1],
    ]);
    // On the slant from one third to two thirds, then off and outside.
    const slant = road([106.03, 11.01, 106.06, 11.02, 106.06, 10.9]);
    expect(km(triangle, slant)).toBeCloseTo(turfKm([106.03, 11.01], [106.06, 11.02]) / 2, MILLIMETRES);
  });

  it('does not count inside a hole', () => {
    const ring = polygon(box(106, 11, 106.1, 11.1), box(106.04, 11.04, 106.06, 11.06));
    const through = road([106.01, 11.05, 106.09, 11.05]);
    expect(km(ring, through)).toBeCloseTo(
      turfKm([106.01, 11.05], [106.04, 11.05]) + turfKm([106.06, 11.05], [106.09, 11.05]),
      MILLIMETRES,
    );
    expect(km(ring, road([106.045, 11.05, 106.055, 11.05]))).toBe(0);
  });

  it('keeps the weight it had and the classes asked for', () => {
    const segments = [
      road([106.02, 11.05, 106.08, 11.05], { weight: 0.5 }),
      road([106.02, 11.06, 106.08, 11.06], { id: 2, roadClass: 'national' }),
    ];
    const index = indexSegments(segments);
    const whole = turfKm([106.02, 11.05], [106.08, 11.05]);
    expect(coverageInArea(index, SQUARE).km.total).toBeCloseTo(whole / 2, MILLIMETRES);
    expect(coverageInArea(index, SQUARE, { classes: ['national'] }).km.total).toBeCloseTo(whole, 2);
    expect(coverageInArea(index, SQUARE, { classes: [] }).interval).toBeNull();
  });

  it('is met by the route within the area, at the share asked for', () => {
    const index = indexSegments([
      road([106.02, 11.05, 106.06, 11.05]),
      road([106.06, 11.05, 106.14, 11.05], { id: 2, lit: 'no' }),
    ]);
    const at = (litShare: number) => coverageInArea(index, SQUARE, { litShare }).routes;
    expect(at(1)).toEqual({ lit: 0, unlit: 1, unknown: 0, total: 1 });
    expect(at(0.5)).toEqual({ lit: 1, unlit: 0, unknown: 0, total: 1 });
  });

  it('needs no roads: the interval is null', () => {
    expect(coverageInArea(indexSegments([]), SQUARE)).toMatchObject({ interval: null, inside: 0, cut: 0 });
  });

  it('does not mind a vertex given twice, a road of no length or a ring left open', () => {
    const open: Polygon = { type: 'Polygon', coordinates: [box(106, 11, 106.1, 11.1)] };
    const twice = road([106.02, 11.05, 106.02, 11.05, 106.14, 11.05]);
    expect(km(open, twice, road([106, 11, 106, 11], { id: 2 }))).toBeCloseTo(
      turfKm([106.02, 11.05], [106.1, 11.05]),
      MILLIMETRES,
    );
  });
});

describe('an area that cannot be measured', () => {
  it.each<[string, Polygon]>([
    [
      'self_intersecting',
      polygon([
        [106, 11],
        [106.1, 11.1],
        [106.1, 11],
        [106, 11.1],
      ]),
    ],
    ['self_intersecting', polygon(box(106, 11, 106.1, 11.1), box(106.05, 11.05, 106.15, 11.06))],
    [
      'ring_too_short',
      polygon([
        [106, 11],
        [106.1, 11.1],
      ]),
    ],
    ['coordinate_invalid', polygon([...box(106, 11, 106.1, 11.1), [Number.NaN, 11.05]])],
    ['coordinate_invalid', polygon([...box(106, 11, 106.1, 11.1), [11.05, 106]])],
  ])('is refused as %s', (code, area) => {
    expect(areaProblems(area)).toMatchObject([{ code }]);
    expect(() => coverageInArea(indexSegments([]), area)).toThrow(AreaError);
  });

  it('is none that touches itself: two wings at one point, a hole at the edge, an edge walked back', () => {
    const wings = polygon([
      [106, 11],
      [106.05, 11.05],
      [106.1, 11],
      [106.1, 11.1],
      [106.05, 11.05],
      [106, 11.1],
    ]);
    const holeAtEdge = polygon(box(106, 11, 106.1, 11.1), [
      [106, 11.05],
      [106.05, 11.03],
      [106.05, 11.07],
    ]);
    const spike = polygon([
      [106, 11],
      [106.1, 11],
      [106.1, 11.05],
      [106.2, 11.05],
      [106.1, 11.05],
      [106.1, 11.1],
      [106, 11.1],
    ]);
    for (const area of [wings, holeAtEdge, spike]) expect(areaProblems(area)).toEqual([]);
    expect(km(wings, road([106.01, 11.05, 106.09, 11.05]))).toBeCloseTo(
      turfKm([106.01, 11.05], [106.09, 11.05]),
      MILLIMETRES,
    );
    expect(km(spike, road([106.12, 11.05, 106.18, 11.05]))).toBe(0);
  });

  it('lets no road in whose coordinates are not finite, naming it', () => {
    expect(() => indexSegments([road([106, 11, Number.NaN, 11], { id: 42 })])).toThrow(/Segment 42/);
  });
});

describe('any road over any partition', () => {
  // A coarse lattice makes roads run along borders and through corners all the time.
  const lattice = fc.tuple(fc.integer({ min: -2, max: 12 }), fc.integer({ min: -2, max: 12 }));
  const line = fc.array(lattice, { minLength: 2, maxLength: 8 });
  const toRoad = (vertices: readonly (readonly [number, number])[], id: number) =>
    road(
      vertices.flatMap(([x, y]) => [106 + x / 100, 11 + y / 100]),
      { id, routeId: id },
    );
  const at = (x: number, y: number): Position => [106 + x / 100, 11 + y / 100];

  it('adds up: what the parts hold is what the whole holds', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
        (lines, [x, y]) => {
          const index = indexSegments(lines.map(toRoad));
          const whole = polygon([at(0, 0), at(10, 0), at(10, 10), at(0, 10)]);
          const corners = [at(0, 0), at(10, 0), at(10, 10), at(0, 10)];
          // Four triangles around an inner point: their slanting edges share no axis with the lattice.
          const parts = corners.map((corner, i) =>
            polygon([corner, corners[(i + 1) % 4] ?? corner, at(x, y)]),
          );
          const sum = parts.reduce((total, part) => total + coverageInArea(index, part).km.total, 0);
          expect(sum).toBeCloseTo(coverageInArea(index, whole).km.total, CENTIMETRES);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is whole between an area and the hole it leaves in a larger one', () => {
    fc.assert(
      fc.property(line, fc.array(lattice, { minLength: 3, maxLength: 6 }), (vertices, ring) => {
        const around = ring.toSorted(
          (a, b) => Math.atan2(a[1] - 5.3, a[0] - 5.1) - Math.atan2(b[1] - 5.3, b[0] - 5.1),
        );
        const inner = around.map(([x, y]) => at(x, y));
        const area = polygon(inner);
        if (areaProblems(area).length > 0) return;
        const index = indexSegments([toRoad(vertices, 1)]);
        const rest = polygon(box(105, 10, 107, 12), inner);
        const sum = coverageInArea(index, area).km.total + coverageInArea(index, rest).km.total;
        expect(sum).toBeCloseTo((index.metres[0] ?? 0) / 1000, CENTIMETRES);
      }),
      { numRuns: 300 },
    );
  });

  it('measures a whole road as Turf does', () => {
    fc.assert(
      fc.property(line, (vertices) => {
        const index = indexSegments([toRoad(vertices, 1)]);
        expect(index.metres[0]).toBeCloseTo(turfKm(...vertices.map(([x, y]) => at(x, y))) * 1000, 6);
      }),
    );
  });
});
