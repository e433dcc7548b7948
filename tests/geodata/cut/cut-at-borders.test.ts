import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { indexBorders } from '../../../geodata/cut/border-index.ts';
import { cutAtBorders } from '../../../geodata/cut/cut-at-borders.ts';
import { metricAt } from '../../../geodata/cut/line-metric.ts';

/** Squares of 0.01°, the two lower ones side by side and a third across the top of both. */
const square = (x0: number, y0: number, x1: number, y1: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
        [x0, y0],
      ],
    ],
  ],
});
const borders = indexBorders([
  square(106, 11, 106.01, 11.01),
  square(106.01, 11, 106.02, 11.01),
  square(106, 11.01, 106.02, 11.02),
]);

function lengthOf(line: readonly Position[]): number {
  const ys = line.map(([, y = 0]) => y);
  const { perLon, perLat } = metricAt((Math.min(...ys) + Math.max(...ys)) / 2);
  return line.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = line[i] ?? [];
    return sum + Math.hypot((x - px) * perLon, (y - py) * perLat);
  }, 0);
}

function shares(line: readonly Position[]): [unit: number | null, share: number, weight: number][] {
  const lengthM = lengthOf(line);
  return cutAtBorders(line, lengthM, borders).map(({ unit, weight, fromM, toM }) => [
    unit,
    Number(((toM - fromM) / lengthM).toFixed(4)),
    weight,
  ]);
}

describe('cutAtBorders', () => {
  it('cuts a road where it crosses a border', () => {
    expect(
      shares([
        [106.004, 11.005],
        [106.014, 11.005],
      ]),
    ).toEqual([
      [0, 0.6, 1],
      [1, 0.4, 1],
    ]);
  });

  it('keeps what lies outside every unit, with no unit', () => {
    expect(
      shares([
        [105.99, 11.005],
        [106.005, 11.005],
      ]),
    ).toEqual([
      [null, 0.6667, 1],
      [0, 0.3333, 1],
    ]);
  });

  it('gives half of a road along a shared border to each side', () => {
    expect(
      shares([
        [106.01, 11.002],
        [106.01, 11.008],
      ]),
    ).toEqual([
      [0, 1, 0.5],
      [1, 1, 0.5],
    ]);
  });

  it('counts a road on the outer border wholly to its one unit', () => {
    expect(
      shares([
        [106.002, 11],
        [106.008, 11],
      ]),
    ).toEqual([[0, 1, 1]]);
  });

  it('takes a road that trembles within a metre of the border as running along it', () => {
    const line = Array.from({ length: 13 }, (_, i) => [106.01 + (i % 2 ? 3e-6 : -3e-6), 11.002 + i * 0.0005]);
    expect(shares(line)).toEqual([
      [0, 1, 0.5],
      [1, 1, 0.5],
    ]);
  });

  it('follows a road that runs along a border and turns away from it', () => {
    const line = [
      [106.01, 11.002],
      [106.01, 11.006],
      [106.016, 11.006],
    ];
    const cut = shares(line);
    expect(cut.map(([unit, , weight]) => [unit, weight])).toEqual([
      [0, 0.5],
      [1, 0.5],
      [1, 1],
    ]);
  });

  it('changes the unit across the border where the border does', () => {
    const line = [
      [106.004, 11.01],
      [106.014, 11.01],
    ];
    expect(shares(line).map(([unit, , weight]) => [unit, weight])).toEqual([
      [0, 0.5],
      [2, 0.5],
      [1, 0.5],
      [2, 0.5],
    ]);
  });

  it('leaves a road whole that only touches a border and returns', () => {
    expect(
      shares([
        [106.004, 11.004],
        [106.01, 11.005],
        [106.004, 11.006],
      ]),
    ).toEqual([[0, 1, 1]]);
  });

  it('leaves a road whole that ends on a border', () => {
    expect(
      shares([
        [106.004, 11.005],
        [106.01, 11.005],
      ]),
    ).toEqual([[0, 1, 1]]);
  });

  it('cuts each time a road re-enters', () => {
    const line = [
      [106.008, 11.003],
      [106.012, 11.003],
      [106.012, 11.005],
      [106.008, 11.005],
    ];
    expect(shares(line).map(([unit]) => unit)).toEqual([0, 1, 0]);
  });

  it('cuts a loop that crosses itself on both sides of a border', () => {
    const line = [
      [106.006, 11.005],
      [106.014, 11.005],
      [106.014, 11.008],
      [106.009, 11.008],
      [106.009, 11.002],
    ];
    const cut = shares(line);
    expect(cut.map(([unit]) => unit)).toEqual([0, 1, 0]);
    expect(cut.reduce((sum, [, share, weight]) => sum + share * weight, 0)).toBeCloseTo(1, 3);
  });

  it('passes through a corner where units meet without losing a metre', () => {
    const line = [
      [106.005, 11.005],
      [106.015, 11.015],
    ];
    const cut = cutAtBorders(line, lengthOf(line), borders);
    expect(cut[0]?.unit).toBe(0);
    expect(cut.at(-1)?.unit).toBe(2);
    expect(cut.reduce((sum, piece) => sum + (piece.toM - piece.fromM) * piece.weight, 0)).toBeCloseTo(
      lengthOf(line),
      6,
    );
  });

  it('adds up to the whole road for any road', () => {
    // Half of the vertices snap to the grid of the borders, so that touches and overlaps are common.
    const coordinate = (low: number, high: number) =>
      fc.oneof(
        fc.integer({ min: Math.round(low * 1e6), max: Math.round(high * 1e6) }).map((n) => n / 1e6),
        fc.integer({ min: Math.round(low * 100), max: Math.round(high * 100) }).map((n) => n / 100),
      );
    const road = fc.array(fc.tuple(coordinate(105.99, 106.03), coordinate(10.99, 11.03)), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(road, (line) => {
        const lengthM = lengthOf(line);
        fc.pre(lengthM > 1);
        const pieces = cutAtBorders(line, lengthM, borders);
        const sum = pieces.reduce((total, piece) => total + (piece.toM - piece.fromM) * piece.weight, 0);
        expect(Math.abs(sum - lengthM)).toBeLessThan(1e-6 * lengthM);
        for (const piece of pieces) expect(piece.toM - piece.fromM).toBeGreaterThan(0);
      }),
    );
  });
});
