import { expect, it } from 'vitest';
import { addCoverage } from '../../../geodata/light/add-coverage.ts';

const km = (lit: number, unlit: number, unknown: number) => ({
  km: { lit, unlit, unknown, total: lit + unlit + unknown },
});

it('adds lengths and divides once: 1 of 1 km and 0 of 9 km lit are 10 %, not 50 %', () => {
  expect(addCoverage([km(1, 0, 0), km(0, 6, 3)])).toEqual({
    km: { lit: 1, unlit: 6, unknown: 3, total: 10 },
    interval: { low: 0.1, high: 0.4 },
  });
});

it('has no interval where there is nothing to light', () => {
  expect(addCoverage([km(0, 0, 0)]).interval).toBeNull();
  expect(addCoverage([]).interval).toBeNull();
});
