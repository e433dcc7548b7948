import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partOfLine, pointOfLine } from '../../../geodata/cut/part-of-line.ts';
import { measureOfPosition } from '../../../geodata/field/measure-of-position.ts';

const CORNER = [
  [106.1, 11.3],
  [106.102, 11.3],
  [106.102, 11.302],
];

it('stays on the line: before it at its start, beyond it at its end', () => {
  expect(pointOfLine(CORNER, -0.1)).toEqual(CORNER[0]);
  expect(pointOfLine(CORNER, 1.1)).toEqual(CORNER[2]);
});

const step = fc.double({ min: 0.0001, max: 0.002, noNaN: true });
const anyLine = fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 8 }).map((steps) => {
  let [lon, lat] = [106.1, 11.3];
  const walked = [[lon, lat]];
  for (const [east, north] of steps) {
    lon += east;
    lat += north;
    walked.push([lon, lat]);
  }
  return walked;
});
const anyShare = fc.double({ min: 0.001, max: 0.999, noNaN: true });

it('is where the two parts of a line meet', () => {
  fc.assert(
    fc.property(anyLine, anyShare, (line, share) => {
      const point = pointOfLine(line, share);
      expect(partOfLine(line, 0, share).at(-1)).toEqual(point);
      expect(partOfLine(line, share, 1)[0]).toEqual(point);
    }),
  );
});

it('is where the phone finds the measure again, to half a hundredth: its measure is planar', () => {
  fc.assert(
    fc.property(anyLine, anyShare, (line, share) => {
      const { measureM, awayM } = measureOfPosition(line, pointOfLine(line, share), 1000);
      expect(awayM).toBeLessThan(0.01);
      expect(Math.abs(measureM - share * 1000)).toBeLessThan(5);
    }),
  );
});
