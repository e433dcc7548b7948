import { describe, expect, it } from 'vitest';
import { checkStep, lightStillToConfirm, needsReason } from '../../../geodata/promise/check-step.ts';
import type { PromiseEntry } from '../../../geodata/promise/promise-state.ts';
import { PROMISE_STEPS } from '../../../geodata/promise/promise-status.ts';

const last: PromiseEntry = {
  on: '2020-06-10',
  status: 'contracted',
  promisedOn: '2020-06-30',
  agency: 'UBND xã',
  approved: true,
};
const TODAY = '2020-06-20';
const check = (wanted: Partial<Parameters<typeof checkStep>[1]>, from: Partial<PromiseEntry> = {}) =>
  checkStep({ ...last, ...from }, { on: '2020-06-15', ...wanted }, TODAY)?.field ?? null;

describe('a step of a promise', () => {
  it('may go forward by one or more, without a word', () => {
    for (const status of ['installing', 'lit', 'maintenance'] as const) expect(check({ status })).toBeNull();
  });

  it('may go back only with a reason, blanks being none', () => {
    expect(check({ status: 'planned' })).toBe('reason');
    expect(check({ status: 'planned', reason: '  ' })).toBe('reason');
    expect(check({ status: 'planned', reason: 'Huỷ hợp đồng' })).toBeNull();
  });

  it.each([
    ['2020-06-09', 'on'],
    ['2020-06-10', null],
    ['2020-06-20', null],
    ['2020-06-21', 'on'],
  ])('is of a day from the last step to today: %s', (on, fault) => {
    expect(check({ status: 'lit', on })).toBe(fault);
  });

  it('changes something', () => {
    expect(check({})).toBe('status');
    expect(check({ status: 'contracted', promisedOn: '2020-06-30', agency: 'UBND xã', reason: 'x' })).toBe(
      'status',
    );
  });

  it('moves the date with a reason, to the day of the step at the earliest', () => {
    expect(check({ promisedOn: '2020-07-31' })).toBe('reason');
    expect(check({ promisedOn: '2020-06-14', reason: 'x' })).toBe('promisedOn');
    expect(check({ promisedOn: '2020-06-15', reason: 'x' })).toBeNull();
  });

  it('keeps the date once it is lit', () => {
    expect(check({ promisedOn: '2020-07-31', status: 'lit', reason: 'x' })).toBe('promisedOn');
  });

  it('gives the promise to another agency only with a reason', () => {
    expect(check({ agency: 'Điện lực' })).toBe('reason');
    expect(check({ agency: 'Điện lực', reason: 'Đổi chủ đầu tư' })).toBeNull();
  });

  it('does not follow a replacement', () => {
    for (const status of PROMISE_STEPS)
      expect(check({ status, reason: 'x' }, { status: 'replaced' })).toBe('status');
  });

  it('says beforehand whether a reason is needed', () => {
    expect(needsReason(last, { status: 'installing' })).toBe(false);
    expect(needsReason(last, { status: 'planned' })).toBe(true);
    expect(needsReason(last, { promisedOn: '2020-06-30' })).toBe(false);
    expect(needsReason(last, { promisedOn: '2020-07-01' })).toBe(true);
  });

  it('reminds of the record of light when it says lit, and only then', () => {
    expect(PROMISE_STEPS.filter((step) => lightStillToConfirm(step) !== null)).toEqual(['lit']);
  });
});
