import { area } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { areaAround } from '../../../geodata/light/area-around.ts';
import { coverageInArea } from '../../../geodata/light/area-coverage.ts';
import { areaProblems } from '../../../geodata/light/area-problems.ts';
import { aroundOfLines, formatAround, parseAround } from '../../../geodata/light/around.ts';
import { indexSegments } from '../../../geodata/light/segment-index.ts';

describe('an area around something, as text', () => {
  it.each([
    'view',
    'point,500,106.1,11.3',
    'line,300,106.1,11.3,106.2,11.35',
    'segment,1.5,1234',
    'point,20000,-106.1,-11.3',
  ])('%s is read and written the same', (text) => {
    const around = parseAround(text);
    expect(around === null ? null : formatAround(around)).toBe(text);
  });

  it.each([
    ['no width', 'point,,106.1,11.3'],
    ['NaN', 'point,NaN,106.1,11.3'],
    ['infinite', 'point,Infinity,106.1,11.3'],
    ['zero', 'point,0,106.1,11.3'],
    ['negative', 'point,-5,106.1,11.3'],
    ['huge', 'point,20001,106.1,11.3'],
    ['an exponent', 'point,1e3,106.1,11.3'],
    ['half a place', 'point,500,106.1'],
    ['outside the world', 'point,500,206.1,11.3'],
    ['a line of one place twice', 'line,500,106.1,11.3,106.1,11.3'],
    ['a point that is a line', 'point,500,106.1,11.3,106.2,11.3'],
    ['a line that is a point', 'line,500,106.1,11.3'],
    ['no number of a segment', 'segment,500,x'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => {
    expect(parseAround(text)).toBeNull();
  });

  it('is typed as lines: one makes a point, more a line', () => {
    expect(aroundOfLines(' 106.1, 11.3 \n', 500)).toMatchObject({ kind: 'point', metres: 500 });
    expect(aroundOfLines('106.1 11.3\n106.2;11.3', 500)).toMatchObject({ kind: 'line' });
    for (const bad of ['', '106.1', '106.1,11.3,5', 'a, b']) expect(aroundOfLines(bad, 500)).toBeNull();
    for (const width of [Number.NaN, -1, 0, 1e9, Number.POSITIVE_INFINITY])
      expect(aroundOfLines('106.1, 11.3', width)).toBeNull();
  });
});

describe('what lies around', () => {
  // One degree of latitude on Turf's sphere: 111,195.08 m.
  const METRE = 1 / 111_195.08;
  const road = (id: number, lit: 'yes' | 'no', coordinates: number[]) =>
    ({ id, routeId: id, roadClass: 'hamlet', lit, weight: 1, coordinates }) as const;

  it('a point within 500 m is 1,000 m of a straight road through it', () => {
    const index = indexSegments([
      road(1, 'yes', [106.1, 11.3 - 800 * METRE, 106.1, 11.3]),
      road(2, 'no', [106.1, 11.3, 106.1, 11.3 + 800 * METRE]),
    ]);
    const around = areaAround([[[106.1, 11.3]]], 500);
    if (around === null) throw new Error('no area');
    const { km } = coverageInArea(index, around);
    expect(km.lit).toBeCloseTo(0.5, 4);
    expect(km.unlit).toBeCloseTo(0.5, 4);
    expect(area(around) / (Math.PI * 500 ** 2)).toBeCloseTo(1, 2);
    expect(areaProblems(around)).toEqual([]);
  });

  it('a road within 200 m is all of it, 200 m of what goes on beyond its ends and 400 m of a road across', () => {
    const index = indexSegments([
      road(1, 'yes', [106.1, 11.3, 106.1, 11.3 + 1000 * METRE]),
      road(2, 'no', [106.1, 11.3 + 1000 * METRE, 106.1, 11.3 + 3000 * METRE]),
      road(3, 'no', [106.09, 11.3 + 500 * METRE, 106.11, 11.3 + 500 * METRE]),
    ]);
    const around = areaAround(
      [
        [
          [106.1, 11.3],
          [106.1, 11.3 + 1000 * METRE],
        ],
      ],
      200,
    );
    if (around === null) throw new Error('no area');
    const { km } = coverageInArea(index, around);
    expect(km.lit).toBeCloseTo(1, 4);
    expect(km.unlit).toBeCloseTo(0.6, 3);
  });

  it('a ring of road has a hole that is not around it', () => {
    const ring = [0, 1, 2, 3, 0].map((corner) => [
      106.1 + (corner === 1 || corner === 2 ? 0.02 : 0),
      11.3 + (corner >= 2 ? 0.02 : 0),
    ]);
    const around = areaAround([ring], 100);
    expect(around?.type === 'Polygon' ? around.coordinates.length : 0).toBe(2);
  });

  it('nothing is nothing, and a width that is none is an error', () => {
    expect(areaAround([], 100)).toBeNull();
    for (const width of [Number.NaN, -1, 0, 1e9])
      expect(() => areaAround([[[106, 11]]], width)).toThrow(RangeError);
  });
});
