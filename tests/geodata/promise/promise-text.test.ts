import { expect, it } from 'vitest';
import { byUrgency } from '../../../geodata/promise/order-promises.ts';
import { dueText, slipText } from '../../../geodata/promise/promise-text.ts';

it('tells slippage in words', () => {
  expect([45, 0, -3, null].map((days) => slipText(days, 'vi'))).toEqual([
    'trễ 45 ngày',
    'đúng hẹn',
    'sớm 3 ngày',
    null,
  ]);
  expect([1, 2163, -1].map((days) => slipText(days, 'en'))).toEqual([
    '1 day late',
    '2,163 days late',
    '1 day early',
  ]);
});

it('tells what is left of the time, or how long it has passed', () => {
  const due = (overdueDays: number | null, daysLeft: number | null) =>
    dueText({ overdueDays, daysLeft }, 'vi');
  expect([due(5, null), due(null, 12), due(null, 0), due(null, null)]).toEqual([
    'quá hạn 5 ngày',
    'còn 12 ngày',
    'đến hạn trong ngày',
    null,
  ]);
});

it('orders what is overdue first, then by slippage, date, length and number', () => {
  const promise = (
    id: number,
    overdueDays: number | null,
    slipDays: number | null,
    promisedOn: string,
    toM: number,
  ) => ({
    id,
    overdueDays,
    slipDays,
    promisedOn,
    fromM: 0,
    toM,
  });
  const list = [
    promise(1, null, 40, '2020-12-01', 100),
    promise(2, 3, 3, '2020-09-27', 100),
    promise(3, 1, 20, '2020-09-29', 100),
    promise(4, null, null, '2020-01-01', 100),
    promise(5, null, 40, '2020-11-01', 100),
    promise(7, null, 40, '2020-12-01', 300),
    promise(6, null, 40, '2020-12-01', 100),
    promise(8, null, null, '2020-01-01', 100),
  ];
  expect([...list].sort(byUrgency).map(({ id }) => id)).toEqual([3, 2, 5, 7, 1, 6, 4, 8]);
  expect(
    [...list]
      .reverse()
      .sort(byUrgency)
      .map(({ id }) => id),
  ).toEqual([3, 2, 5, 7, 1, 6, 4, 8]);
});
