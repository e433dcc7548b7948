import { expect, it } from 'vitest';
import {
  borderExample,
  coverExample,
  EXAMPLE_ROADS,
  metresIn,
  sphereAgainstEllipsoid,
  timeExample,
} from '../../../geodata/help/worked-examples.ts';

it('the first example is an interval: 400 of 1,000 m lit, 250 unknown', () => {
  expect(coverExample(EXAMPLE_ROADS.interval)).toMatchObject({
    interval: { low: 0.4, high: 0.65 },
    routes: { lit: 0, unlit: 1, unknown: 0 },
  });
});

it('400 of 1,000 m is 40 % by km and no route, and one once 40 % of its length is enough', () => {
  expect(coverExample(EXAMPLE_ROADS.fromTo)).toMatchObject({
    interval: { low: 0.4, high: 0.4 },
    routes: { lit: 0 },
  });
  expect(coverExample(EXAMPLE_ROADS.fromTo, 0.4).routes.lit).toBe(1);
});

it('90 % by km can be a third of the routes', () => {
  const { interval, routes } = coverExample(EXAMPLE_ROADS.routes);
  expect([interval?.low, routes.lit, routes.total]).toEqual([0.9, 1, 3]);
});

it('two communes share a border road by half, and what crosses by metres: 1,100 and 900 make 2,000', () => {
  const { across, along } = borderExample();
  expect(along.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  const both = [...across, ...along];
  expect(metresIn(both, 0)).toBeCloseTo(1100, 1);
  expect(metresIn(both, 1)).toBeCloseTo(900, 1);
  expect(metresIn(both, null)).toBeCloseTo(2000, 6);
});

it('the sphere is 0.52 % long northward and 0.12 % short eastward', () => {
  const { northward, eastward } = sphereAgainstEllipsoid();
  expect(northward * 100).toBeCloseTo(0.52, 1);
  expect(eastward * 100).toBeCloseTo(-0.12, 1);
});

it('a road through time is unknown, unlit, lit in part, lit', () => {
  const on = (day: string) =>
    timeExample()
      .filter(({ since, until }) => (since ?? '') <= day && (until === null || day < until))
      .map(({ fromM, toM, lit }) => `${fromM}–${toM} ${lit}`);
  expect(on('2020-03-11')).toEqual(['0–1000 unknown']);
  expect(on('2020-07-01')).toEqual(['0–400 yes', '400–1000 no']);
  expect(on('2020-12-31')).toEqual(['0–400 yes', '400–1000 yes']);
});
