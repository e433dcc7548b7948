import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { frameOf, pathOf, planeOf, signPointOf } from '../../../geodata/shape/draw-shapes.ts';

const box = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const multi = (...polygons: [number, number][][][]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons,
});
/** 2° wide, 1° high on the equator, where a degree is as long both ways: 1° is 50. */
const plane = planeOf([10, -0.5, 12, 0.5], 100);

describe('the plane', () => {
  it('keeps the aspect of the equator', () => {
    expect(plane.height).toBeCloseTo(50, 9);
    expect(plane.place([10, 0.5])).toEqual([0, 0]);
    expect(plane.place([12, -0.5])).toEqual([100, 50]);
  });

  it('squeezes longitudes by the cosine of the middle latitude: at 60° a degree is half as wide as high', () => {
    expect(planeOf([10, 59, 12, 61], 100).height).toBeCloseTo(200, 9);
  });

  it('refuses a frame without width', () => {
    expect(() => planeOf([10, 0, 10, 1], 100)).toThrow(RangeError);
  });
});

describe('the frame', () => {
  it('holds every part of every shape', () => {
    expect(frameOf([multi([box(10, 0, 11, 1)]), multi([box(9, 0, 9.5, 2)], [box(12, -1, 13, 0)])])).toEqual([
      9, -1, 13, 2,
    ]);
  });

  it('refuses to frame nothing', () => {
    expect(() => frameOf([])).toThrow(RangeError);
  });
});

describe('the path of a shape', () => {
  it('turns a square with a hole into two closed rings', () => {
    expect(pathOf(multi([box(10, -0.5, 11, 0.5), box(10.2, -0.1, 10.4, 0.1)]), plane)).toBe(
      'M0 50L50 50L50 0L0 0ZM10 30L20 30L20 20L10 20Z',
    );
  });

  it('draws every part', () => {
    expect(pathOf(multi([box(10, 0, 10.2, 0.2)], [box(11, 0, 11.2, 0.2)]), plane).match(/Z/g)).toHaveLength(
      2,
    );
  });

  it('rounds to a tenth and drops points that fall together, and rings of which nothing is left', () => {
    // 0.0001° is 0.005: the near pair is one point, the tiny part is none.
    const shape = multi(
      [
        [
          [10, 0.5],
          [11, 0.5],
          [11, 0.4999],
          [10, -0.5],
          [10, 0.5],
        ],
      ],
      [box(11.5, 0, 11.5001, 0.0001)],
    );
    expect(pathOf(shape, plane)).toBe('M0 0L50 0L0 50Z');
  });

  it('gives neighbours the same points along their border', () => {
    const points = (shape: MultiPolygon) => pathOf(shape, plane).split(/[MLZ]/);
    const east = new Set(points(multi([box(10.333, -0.5, 11, 0.5)])));
    expect(points(multi([box(10, -0.5, 10.333, 0.5)])).filter((p) => p.startsWith('16.7 '))).toEqual(
      expect.arrayContaining(['16.7 50', '16.7 0']),
    );
    expect(east.has('16.7 50') && east.has('16.7 0')).toBe(true);
  });
});

describe('the point of a sign', () => {
  it('is the centre of gravity of the largest part', () => {
    expect(signPointOf(multi([box(11.8, 0, 11.9, 0.1)], [box(10, -0.5, 11, 0.5)]), plane)).toEqual([25, 25]);
  });

  it('is nowhere for a shape without area', () => {
    expect(
      signPointOf(
        multi([
          [
            [10, 0],
            [11, 0],
            [10, 0],
          ],
        ]),
        plane,
      ),
    ).toBeNull();
  });
});
