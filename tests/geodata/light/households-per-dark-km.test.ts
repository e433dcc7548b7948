import { expect, it } from 'vitest';
import { householdsPerDarkKm } from '../../../geodata/light/households-per-dark-km.ts';

it('divides the households of a unit by its dark kilometres, the most first', () => {
  expect(
    householdsPerDarkKm([
      { code: 'a', households: 3000, unlitKm: 10 },
      { code: 'b', households: 2000, unlitKm: 2.5 },
    ]),
  ).toEqual([
    { code: 'b', households: 2000, unlitKm: 2.5, perKm: 800 },
    { code: 'a', households: 3000, unlitKm: 10, perKm: 300 },
  ]);
});

it('keeps equal ones in the order of their codes', () => {
  const rows = householdsPerDarkKm([
    { code: '25459', households: 100, unlitKm: 1 },
    { code: '25456', households: 200, unlitKm: 2 },
  ]);
  expect(rows.map(({ code }) => code)).toEqual(['25456', '25459']);
});

it('leaves out units whose households nobody knows: that is no data, not none', () => {
  expect(householdsPerDarkKm([{ code: 'a', households: null, unlitKm: 4 }])).toEqual([]);
});

it('leaves out what is lit, and what has too little dark for the ratio to say anything', () => {
  const units = [
    { code: 'a', households: 900, unlitKm: 0 },
    { code: 'b', households: 900, unlitKm: 0.99 },
    { code: 'c', households: 900, unlitKm: 1 },
  ];
  expect(householdsPerDarkKm(units).map(({ code }) => code)).toEqual(['c']);
  expect(householdsPerDarkKm(units, 0).map(({ code }) => code)).toEqual(['b', 'c']);
});
