import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { clipRing } from '../../../../geodata/report/map/clip-ring.ts';
import { reportMap } from '../../../../geodata/report/map/report-map.ts';
import { simplifyPath } from '../../../../geodata/shape/simplify-path.ts';

const square = (west: number, south: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const unit = (code: string, geometry: Polygon) => ({ code, label: code, geometry });

describe('a path on the page', () => {
  it('keeps the corners that show and drops those that do not', () => {
    const path = [
      [0, 0],
      [5, 0.05],
      [10, 0],
      [10, 10],
    ] as const;
    expect(simplifyPath(path, 0.1)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
    expect(simplifyPath(path, 0.01)).toEqual(path);
  });

  it('survives having one point or none', () => {
    expect(simplifyPath([[1, 1]], 0.1)).toEqual([[1, 1]]);
    expect(simplifyPath([], 0.1)).toEqual([]);
  });
});

describe('a ring cut at the frame', () => {
  it('is the part within', () => {
    expect(
      clipRing(
        [
          [-5, -5],
          [5, -5],
          [5, 5],
          [-5, 5],
        ],
        10,
        10,
      ),
    ).toEqual([
      [0, 0],
      [5, 0],
      [5, 5],
      [0, 5],
    ]);
  });

  it('is nothing where it lies outside', () => {
    expect(
      clipRing(
        [
          [20, 20],
          [30, 20],
          [30, 30],
        ],
        10,
        10,
      ),
    ).toEqual([]);
  });
});

describe('the map of a unit', () => {
  it('shows the unit whole and of its neighbours what lies in the frame, the largest part first', () => {
    const own = unit('own', square(106, 11, 0.1));
    const beside = unit('beside', square(106.1, 11, 0.1));
    const corner = unit('corner', square(106.1, 11.1, 0.1));
    const away = unit('away', square(107, 11, 0.1));
    const map = reportMap(own, [away, corner, own, beside], [], 200, 200);
    expect(map.neighbours.map(({ code }) => code)).toEqual(['beside', 'corner']);
    for (const [x, y] of [...map.unit.rings, ...map.neighbours.flatMap(({ rings }) => rings)].flat()) {
      expect(x >= 0 && x <= 200 && y >= 0 && y <= 200).toBe(true);
    }
  });
});
