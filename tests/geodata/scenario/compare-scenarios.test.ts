import { expect, it } from 'vitest';
import type { SavedUnit, SavedWork } from '../../../geodata/contract/scenarios.ts';
import {
  compareUnits,
  compareWorks,
  newlyMet,
  sumWorks,
  type UnitSide,
} from '../../../geodata/scenario/compare-scenarios.ts';

const work = (segment: number, fromM: number, toM: number): SavedWork => ({
  segment,
  fromM,
  toM,
  route: '',
  class: 'hamlet',
  units: [],
  cost: 10,
  isForced: false,
  households: null,
  gapM: 0,
  turns: null,
});
const nothing = { lit: 0, unlit: 0, unknown: 0, total: 0 };
const cover = { km: nothing, routes: nothing, interval: null, routeInterval: null };
const unit = (code: string, turns: SavedUnit['turns'] = null): SavedUnit => ({
  code,
  before: cover,
  after: cover,
  turns,
});
const side = (works: SavedWork[]) => ({ works });

it('tells works in both from those of one alone; half of the longer stretch makes them one', () => {
  const a = side([work(1, 0, 100), work(2, 0, 100), work(3, 0, 100)]);
  const b = side([work(2, 50, 100), work(4, 0, 10), work(1, 0, 40), work(3, 100, 200)]);
  expect(
    compareWorks(a, b).map(({ side: of, work: { segment, fromM, toM } }) => [of, segment, fromM, toM]),
  ).toEqual([
    ['a', 1, 0, 100],
    ['both', 2, 0, 100],
    ['a', 3, 0, 100],
    ['b', 4, 0, 10],
    ['b', 1, 0, 40],
    ['b', 3, 100, 200],
  ]);
});

it('takes a stretch of the other side once', () => {
  const parts = compareWorks(side([work(1, 0, 60), work(1, 0, 60)]), side([work(1, 0, 60)]));
  expect(parts.map((part) => part.side)).toEqual(['both', 'a']);
});

it('sums what one side comes to', () => {
  expect(sumWorks([work(1, 100, 400), work(2, 0, 50)])).toEqual({ count: 2, cost: 20, metres: 350 });
});

it('sets the communes side by side, by code, each as estimated and as measured', () => {
  const saved = { units: [unit('2', 'met'), unit('1')], official: null };
  const approved = { units: [unit('3'), unit('2')], official: { units: [unit('4'), unit('2', 'met')] } };
  const told = ({ estimate, official }: UnitSide) => [estimate !== null, official !== null];
  expect(compareUnits(saved, approved).map(({ code, a, b }) => [code, ...told(a), ...told(b)])).toEqual([
    ['1', true, false, false, false],
    ['2', true, false, true, true],
    ['3', false, false, true, false],
    ['4', false, false, false, true],
  ]);
  expect(compareUnits(saved, approved)[1]?.b.official?.turns).toBe('met');
  expect(newlyMet([unit('2', 'met'), unit('1', 'no_dark')])).toEqual(['2']);
});
