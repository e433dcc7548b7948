import { describe, expect, it } from 'vitest';
import { coverageAfter } from '../../../geodata/budget/coverage-after.ts';
import { unitRoutes } from '../../../geodata/light/unit-routes.ts';
import { roads } from '../../web/light/roads.ts';

const table = roads(
  { route: 1, unit: '25459', lit: 'no', lengthM: 400 },
  { route: 1, unit: '25459', lit: 'yes', lengthM: 600 },
  { route: 2, unit: '25459', lit: 'yes', lengthM: 1000 },
  { route: 3, unit: '25516', lit: 'no', lengthM: 500 },
  { route: 4, unit: '25516', lit: 'unknown', lengthM: 500 },
  { route: 5, unit: '25456', lit: 'no', lengthM: 300 },
  { route: 6, unit: '25456', lit: 'no', lengthM: 700 },
);
const routes = unitRoutes(table, () => true);
const done = (...rows: number[]) => coverageAfter(table, routes, rows);

describe('the coverage after some works', () => {
  it('moves their metres from unlit to lit, route by route', () => {
    const [change] = done(0);
    expect(change?.before.interval).toEqual({ low: 0.8, high: 0.8 });
    expect(change?.after.interval).toEqual({ low: 1, high: 1 });
    expect([change?.before.routes.lit, change?.after.routes.lit, change?.after.routes.total]).toEqual([
      1, 2, 2,
    ]);
  });

  it('keeps what is unknown unknown: such a commune may be met, and is not said to be', () => {
    const [change] = done(3);
    expect(change).toMatchObject({ turns: 'no_dark' });
    expect(change?.after.interval).toEqual({ low: 0.5, high: 1 });
  });

  it('says which communes turn to met, and which do not', () => {
    expect(done(0, 5).map(({ unit, turns }) => [table.units[unit], turns])).toEqual([
      ['25459', 'met'],
      ['25456', null],
    ]);
  });

  it('lists only communes that something changes in', () => {
    expect(done()).toEqual([]);
  });

  it('leaves the state before as it was', () => {
    done(0);
    expect(routes.get(0)?.get(1)).toEqual({ lit: 600, unlit: 400, unknown: 0 });
  });
});
