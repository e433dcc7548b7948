import { expect, it } from 'vitest';
import { differences } from '../../../geodata/audit/differences.ts';

it('tells what was changed, added and taken away, and leaves out what stayed', () => {
  const before = { role: 'leader', district: '705', name: 'An' };
  const after = { role: 'planner', name: 'An', spans: [{ lit: 'yes' }, { lit: 'no' }] };
  expect(differences(before, after)).toEqual([
    { path: 'role', before: 'leader', after: 'planner' },
    { path: 'spans.1.lit', before: null, after: 'yes' },
    { path: 'spans.2.lit', before: null, after: 'no' },
    { path: 'district', before: '705', after: null },
  ]);
});

it('tells null and absent alike, and zero, false and the empty text as values', () => {
  expect(differences({ a: null, n: 1 }, { b: null, n: 0, f: false, t: '' })).toEqual([
    { path: 'n', before: '1', after: '0' },
    { path: 'f', before: null, after: 'false' },
    { path: 't', before: null, after: '' },
  ]);
  expect(differences(null, null)).toEqual([]);
  expect(differences(null, 3)).toEqual([{ path: '', before: null, after: '3' }]);
});
