import { expect, it } from 'vitest';
import { sortPieces } from '../../../web/light/table/sort-pieces.ts';
import { roads } from './roads.ts';

const table = roads(
  { routeName: 'Đường Zên', unit: '1', lit: 'yes' },
  { routeName: 'Đường Ấp', unit: '2', lit: 'unknown' },
  { routeName: 'Đường Ba', unit: '1', lit: 'no' },
  { routeName: 'Đường Ba', unit: null, lit: 'yes', broken: true },
);
const pieces = { rows: Uint32Array.from([0, 1, 2, 3]), metres: Float64Array.from([50, 900, 300, 400]) };
const names = new Map([
  ['1', 'Xã Suối Dây'],
  ['2', 'Xã An Bình'],
]);
const order = (by: Parameters<typeof sortPieces>[2], isDown = false) =>
  sortPieces(table, pieces, by, isDown, (code) => names.get(code) ?? null).map(({ row }) => row);

it('puts what is dark first', () => {
  expect(order('look')).toEqual([2, 3, 1, 0]);
});

it('sorts names as Vietnamese does, equal ones by length', () => {
  expect(order('name')).toEqual([1, 3, 2, 0]);
});

it('sorts communes by name, not by code, and what lies outside all of them first', () => {
  expect(order('unit')).toEqual([3, 1, 2, 0]);
});

it('turns round', () => {
  expect(order('metres')).toEqual([0, 2, 3, 1]);
  expect(order('metres', true)).toEqual([1, 3, 2, 0]);
});
