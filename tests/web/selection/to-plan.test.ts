import { expect, it } from 'vitest';
import { toPlan } from '../../../web/selection/to-plan.ts';

const year = { id: 'next', starts: '2021-03-01', deadline: '2021-12-31' };

it('keeps target, unit, camera and language on the way to another plan', () => {
  const search = { target: 'T3', unit: '25456', map: '106.1,11.3,12', lang: 'en' as const };
  expect(toPlan(search, year)).toEqual({ ...search, plan: 'next' });
});

it('lets a day outside the other plan fall to its opening day', () => {
  expect(toPlan({ on: '2020-09-30' }, year).on).toBeUndefined();
  expect(toPlan({ on: '2022-01-01' }, year).on).toBeUndefined();
  expect(toPlan({ on: '2021-03-01' }, year).on).toBe('2021-03-01');
  expect(toPlan({ on: '2021-12-31' }, year).on).toBe('2021-12-31');
});

it('forgets a day of knowledge on which nothing of the other plan was known', () => {
  expect(toPlan({ knownOn: '2020-10-15' }, year).knownOn).toBeUndefined();
  expect(toPlan({ knownOn: '2021-05-01' }, year).knownOn).toBe('2021-05-01');
});
