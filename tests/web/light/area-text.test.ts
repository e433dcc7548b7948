import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coordinateLines,
  formatArea,
  parseArea,
  parseCoordinateLines,
} from '../../../web/light/area/area-text.ts';

const corner = fc.tuple(
  fc.integer({ min: -18_000_000, max: 18_000_000 }),
  fc.integer({ min: -8_500_000, max: 8_500_000 }),
);
const anyArea = fc.array(corner, { minLength: 3, maxLength: 60 }).map((corners) => {
  const ring = corners.map(([x, y]) => [x / 1e5, y / 1e5]);
  return { type: 'Polygon' as const, coordinates: [[...ring, ring[0] ?? []]] };
});
const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [106.05, 11.28],
      [106.15, 11.28],
      [106.15, 11.33],
      [106.05, 11.33],
      [106.05, 11.28],
    ],
  ],
};

describe('an area in the URL', () => {
  it('comes back as it was, to a metre', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        expect(parseArea(formatArea(area))).toEqual(area);
      }),
    );
  });

  it('uses only letters that a URL leaves alone', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        expect(formatArea(area)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('is short: four corners of a commune take under forty letters', () => {
    expect(formatArea(square).length).toBeLessThan(40);
  });

  it('may be written by hand as lon, lat, lon, lat', () => {
    expect(parseArea('106.05,11.28,106.15,11.28,106.15,11.33,106.05,11.33')).toEqual(square);
  });

  it.each([
    '',
    'A',
    'g',
    '!!!',
    '106.05,11.28,106.15',
    '106.05,11.28,106.15,11.28',
    '106.05,11.28,106.15,91,106.15,11.33',
    '106.05,,106.15,11.28,106.15,11.33',
    'NaN,11.28,106.15,11.28,106.15,11.33',
  ])('reads no area from %j', (text) => {
    expect(parseArea(text)).toBeNull();
  });

  it('never throws on what is typed into the address bar', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseArea(text)));
  });
});

describe('an area typed in lines', () => {
  it('reads commas, spaces and semicolons between the two numbers', () => {
    expect(parseCoordinateLines('106.05, 11.28\n106.15 11.28\n\n106.15;11.33\n106.05,11.33')).toEqual(square);
  });

  it('is refused when a line has one number, or three', () => {
    expect(parseCoordinateLines('106.05\n106.15, 11.28\n106.15, 11.33')).toBeNull();
    expect(parseCoordinateLines('106.05, 11.28, 3\n106.15, 11.28\n106.15, 11.33')).toBeNull();
  });

  it('is written so that it can be corrected and read again', () => {
    expect(parseCoordinateLines(coordinateLines(square))).toEqual(square);
  });
});
