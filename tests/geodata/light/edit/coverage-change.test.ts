import { expect, it } from 'vitest';
import { coverageChange } from '../../../../geodata/light/edit/coverage-change.ts';
import { takeSteps } from '../../../../geodata/light/edit/edit-steps.ts';
import { DARK, LENGTH_M, span } from './spans.ts';

it('an edit changes the amounts of each commune by its own metres, half along a border', () => {
  const pieces = [
    { unit: 'a', fromM: 0, toM: 600, weight: 1 },
    { unit: 'b', fromM: 600, toM: 1000, weight: 0.5 },
    { unit: 'c', fromM: 600, toM: 1000, weight: 0.5 },
    { unit: null, fromM: 0, toM: 1000, weight: 1 },
  ];
  const after = [span(500, 800, { ...DARK, lit: 'yes' })];
  expect([...coverageChange(pieces, [span(0, 700, DARK)], after, LENGTH_M)]).toEqual([
    ['a', { lit: 100, unlit: -600, unknown: 500 }],
    ['b', { lit: 100, unlit: -50, unknown: -50 }],
    ['c', { lit: 100, unlit: -50, unknown: -50 }],
  ]);
});

it('steps of an editor touch the segments and metres they name, one after the other', () => {
  const stretches = takeSteps(
    [
      { kind: 'split', segment: 7, atM: 400 },
      { kind: 'split', segment: 8, atM: 100 },
      { kind: 'set', segments: [7, 8], fromM: 0, toM: 400, changes: { lit: 'yes', lamps: 6 } },
      { kind: 'set', segments: [8], fromM: 0, toM: null, changes: { lit: 'no' } },
    ],
    7,
    [span(0, 1000, DARK)],
    LENGTH_M,
  );
  expect(stretches).toEqual([span(0, 400, { ...DARK, lit: 'yes', lamps: 6 }), span(400, 1000, DARK)]);
});
