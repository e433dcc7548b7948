import { expect, it } from 'vitest';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { placesOf, placeText } from '../../../geodata/report/ranks.ts';

const plan = currentPlan;
const point = (numerator: number) => ({
  validOn: '2020-09-30',
  numerator,
  denominator: 100,
  subjects: 1,
  reporting: 1,
  complete: 0,
  own: null,
});
const communes = [
  { code: '1', district: 'A' },
  { code: '2', district: 'A' },
  { code: '3', district: 'B' },
  { code: '4', district: null },
];

it('places each commune among all and among its district, equal values alike', () => {
  const series = { T1: { '1': [point(50)], '2': [point(80)], '3': [point(50)] } };
  const places = placesOf(plan, series, communes, '2020-09-30').T1;
  const text = (code: string) => {
    const { province = null, district = null } = places?.get(code) ?? {};
    return [province, district].map((rank) => (rank === null ? null : placeText(rank)));
  };
  expect(text('1')).toEqual(['=2/3', '2/2']);
  expect(text('2')).toEqual(['1/3', '1/2']);
  expect(text('3')).toEqual(['=2/3', '1/1']);
  expect(text('4')).toEqual([null, null]);
});

it('ranks on no target of the province', () => {
  const provincial = plan.targets.filter(({ binds }) => binds === 'province').map(({ id }) => id);
  expect(provincial).not.toEqual([]);
  const ids = Object.keys(placesOf(plan, {}, communes, '2020-09-30'));
  for (const id of provincial) expect(ids).not.toContain(id);
});
