import { expect, it } from 'vitest';
import { filterRows, type MatrixFilter } from '../../../geodata/matrix/filter-rows.ts';
import { codes, rowsOf } from './rows.ts';

const NONE: MatrixFilter = { verdict: null, target: 'T1', kind: null, district: null, block: null, text: '' };
const shown = (filter: Partial<MatrixFilter>) => codes(filterRows(rowsOf(), { ...NONE, ...filter }));

it.each<[string, Partial<MatrixFilter>, string]>([
  ['nothing', {}, 'abcdef'],
  ['a verdict on the chosen target', { verdict: 'met' }, 'a'],
  ['a verdict on any target', { verdict: 'met', target: null }, 'aef'],
  ['no data, which is asked for like any verdict', { verdict: 'no_data', target: null }, 'cd'],
  ['a kind', { kind: 'phuong' }, 'ab'],
  ['a district', { district: '706' }, 'cde'],
  ['the communes of a block', { block: new Set(['b', 'e', 'zz']) }, 'be'],
  ['a text without diacritics', { text: 'dong khoi' }, 'c'],
  ['a text with them, and words in any order', { text: 'bình  TÂN' }, 'ef'],
  ['words of name and district together', { text: 'tan binh tay ninh' }, 'f'],
  ['all of it at once', { verdict: 'on_track', kind: 'xa', district: '706', text: 'tan' }, 'e'],
  ['what nobody is', { text: 'khong co' }, ''],
])('shows those that fit %s', (_, filter, expected) => {
  expect(shown(filter)).toBe(expected);
});
