import type { CountedPoint } from '../../geodata/figure/series.ts';
import { currentPlan } from '../../geodata/plan/plans.ts';
import { assemblePortal, type Portal } from '../../web/data/portal.ts';
import { communeA, communeB, communeC, districtD } from './units.ts';

export const plan = currentPlan;

/** Households reached of 100 on a day. */
export const reached = (validOn: string, numerator: number): CountedPoint & { own: null } => ({
  validOn,
  numerator,
  denominator: 100,
  subjects: 1,
  reporting: 1,
  complete: numerator >= 75 ? 1 : 0,
  own: null,
});

/** A portal of three communes with the given figures of T1 (75 % of households); none of the third. */
export function portalWith(a: CountedPoint[], b: CountedPoint[], isSample = false): Portal {
  const portal = assemblePortal(
    {
      plan,
      plans: [],
      withheld: [],
      province: { code: '72', name: 'Tỉnh Tây Ninh' },
      tree: '2020',
      trees: [],
      bounds: [105.8, 10.9, 106.5, 11.8],
      periods: [
        '2020-02-29',
        '2020-03-31',
        '2020-06-30',
        '2020-09-30',
        '2020-11-30',
        '2020-12-31',
        '2021-01-31',
      ],
      figures: { first: '2020-03-31', last: '2020-12-31' },
      dataVersion: 1,
      sample: { figures: isSample, borders: isSample, roads: isSample },
      attributions: [],
      roles: [],
      account: null,
    },
    [communeA, communeB, communeC],
    [districtD],
    {
      plan: plan.id,
      level: 'commune',
      knownOn: null,
      dataVersion: 1,
      series: { T1: { [communeA.code]: a.map(withOwn), [communeB.code]: b.map(withOwn) } },
    },
  );
  if (portal === null) throw new Error('the plan has no public target');
  return portal;
}

function withOwn(point: CountedPoint) {
  return { ...point, own: point.own ?? null };
}
