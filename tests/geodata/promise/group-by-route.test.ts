import { expect, it } from 'vitest';
import type { LightPromise } from '../../../geodata/contract/promises.ts';
import { groupByRoute } from '../../../geodata/promise/group-by-route.ts';

const promise = (id: number, route: number, change: Partial<LightPromise> = {}): LightPromise => ({
  id,
  seq: 1,
  segment: id,
  route: { id: route, name: `Đường ${route}` },
  class: 'hamlet',
  units: [{ code: '25001', name: 'Xã Một' }],
  fromM: 0,
  toM: 500,
  at: [106, 11],
  status: 'planned',
  since: '2020-08-01',
  firstPromisedOn: '2020-10-01',
  promisedOn: '2020-10-01',
  litOn: null,
  agency: 'UBND xã Một',
  approved: true,
  slipDays: 0,
  overdueDays: null,
  daysLeft: 10,
  ...change,
});

it('puts a road where its most urgent promise stands, with all of them in their order', () => {
  const groups = groupByRoute([promise(4, 2), promise(1, 1), promise(3, 2), promise(2, 1)]);
  expect(groups.map(({ route, promises }) => [route.id, promises.map(({ id }) => id)])).toEqual([
    [2, [4, 3]],
    [1, [1, 2]],
  ]);
});

it('sums a road: length, steps, dates, who owes it, how late it is at worst', () => {
  const two = { code: '25002', name: 'Xã Hai' };
  const [road] = groupByRoute([
    promise(1, 1, { overdueDays: 51, slipDays: 117, promisedOn: '2020-11-10', daysLeft: null }),
    promise(2, 1, { overdueDays: 3, slipDays: 3, units: [two], agency: 'Điện lực', daysLeft: null }),
    promise(3, 1, { status: 'lit', slipDays: -4, toM: 250, units: [two] }),
    promise(4, 1, { status: 'replaced', slipDays: null, approved: false }),
  ]);
  expect(road).toMatchObject({
    metres: 1750,
    units: [{ code: '25001' }, { code: '25002' }],
    agencies: ['UBND xã Một', 'Điện lực'],
    firstDay: '2020-10-01',
    lastDay: '2020-11-10',
    overdue: 2,
    mostOverdueDays: 51,
    mostSlipDays: 117,
    unapproved: 1,
  });
  expect([...(road?.steps ?? [])]).toEqual([
    ['planned', 2],
    ['lit', 1],
    ['replaced', 1],
  ]);
});

it('knows no lateness where nobody can say', () => {
  const [road] = groupByRoute([promise(1, 1, { slipDays: null })]);
  expect([road?.mostSlipDays, road?.mostOverdueDays]).toEqual([null, null]);
});
