import { expect, it } from 'vitest';
import { rowLine } from '../../../geodata/light/row-line.ts';

const table = {
  starts: Uint32Array.of(0, 2, 5),
  positions: Float64Array.of(106, 11, 106.1, 11.1, 107, 12, 107.1, 12.1, 107.2, 12.2),
};

it('gives the vertices of one row and of no other', () => {
  expect(rowLine(table, 0)).toEqual([
    [106, 11],
    [106.1, 11.1],
  ]);
  expect(rowLine(table, 1)).toHaveLength(3);
  expect(rowLine(table, 2)).toEqual([]);
});
