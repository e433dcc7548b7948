import { expect, it } from 'vitest';
import { partOfLine } from '../../../geodata/cut/part-of-line.ts';

it('cuts by metres on the ellipsoid: half of an angle east then north lies beyond its corner, since a degree east is shorter', () => {
  const line = [
    [106, 11.3],
    [106.01, 11.3],
    [106.01, 11.31],
  ];
  const half = partOfLine(line, 0, 0.5);
  expect(half.slice(0, 2)).toEqual(line.slice(0, 2));
  // 1,091.6 m east and 1,106.1 m north: the middle is 7.27 m after the corner.
  expect(half[2]?.[0]).toBe(106.01);
  expect(((half[2]?.[1] ?? 0) - 11.3) * 110_612).toBeCloseTo(7.27, 0);
  expect(partOfLine(line, 0, 1)).toBe(line);
  expect(partOfLine(line, 0.25, 0.75)).toHaveLength(3);
});
