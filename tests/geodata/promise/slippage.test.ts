import { describe, expect, it } from 'vitest';
import { slippageOf } from '../../../geodata/promise/slippage.ts';

const owed = {
  status: 'contracted',
  promisedOn: '2020-06-30',
  firstPromisedOn: '2020-06-30',
  litOn: null,
} as const;

describe('the slippage of a promise', () => {
  it.each([
    ['2020-06-18', 0, null, 12],
    ['2020-06-30', 0, null, 0],
    ['2020-07-01', 1, 1, null],
    ['2020-07-30', 30, 30, null],
  ])('owed for 30/06, on %s: %i days slipped', (on, slipDays, overdueDays, daysLeft) => {
    expect(slippageOf(owed, on)).toEqual({ slipDays, overdueDays, daysLeft });
  });

  it('counts from the first date when the date was moved, and is overdue against the one promised now', () => {
    const moved = { ...owed, promisedOn: '2020-08-31' };
    expect(slippageOf(moved, '2020-08-31')).toEqual({ slipDays: 62, overdueDays: null, daysLeft: 0 });
    expect(slippageOf(moved, '2020-09-01')).toEqual({ slipDays: 63, overdueDays: 1, daysLeft: null });
  });

  it('is negative when the date was moved forward', () => {
    expect(slippageOf({ ...owed, promisedOn: '2020-06-20' }, '2020-06-01').slipDays).toBe(-10);
  });

  it.each([
    ['2020-06-25', -5],
    ['2020-06-30', 0],
    ['2020-07-02', 2],
  ])('lit on %s: %i days for ever after', (litOn, slipDays) => {
    const lit = { ...owed, status: 'lit', litOn } as const;
    expect(slippageOf(lit, '2020-12-31')).toEqual({ slipDays, overdueDays: null, daysLeft: null });
  });

  it('nobody keeps a replaced promise', () => {
    expect(slippageOf({ ...owed, status: 'replaced' }, '2020-12-31')).toEqual({
      slipDays: null,
      overdueDays: null,
      daysLeft: null,
    });
  });
});
