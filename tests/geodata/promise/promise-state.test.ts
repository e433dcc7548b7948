import { describe, expect, it } from 'vitest';
import { type PromiseEntry, promiseOn } from '../../../geodata/promise/promise-state.ts';

const entry = (on: string, change: Partial<PromiseEntry> = {}): PromiseEntry => ({
  on,
  status: 'planned',
  promisedOn: '2020-06-30',
  agency: 'UBND xã',
  approved: true,
  ...change,
});

describe('a promise on a day', () => {
  const entries = [
    entry('2020-03-10', { approved: false, promisedOn: '2020-05-31' }),
    entry('2020-03-20'),
    entry('2020-06-01', { promisedOn: '2020-08-31' }),
    entry('2020-08-15', { status: 'lit', promisedOn: '2020-08-31' }),
    entry('2020-09-01', { status: 'maintenance', promisedOn: '2020-08-31' }),
  ];

  it('does not exist the day before its first entry, and stands from that day on', () => {
    expect(promiseOn(entries, '2020-03-09')).toBeNull();
    expect(promiseOn(entries, '2020-03-10')).toMatchObject({
      approved: false,
      firstPromisedOn: '2020-05-31',
    });
  });

  it('was first promised for the date of its first approved entry, however often it moved', () => {
    expect(promiseOn(entries, '2020-03-20')?.firstPromisedOn).toBe('2020-06-30');
    expect(promiseOn(entries, '2020-06-01')).toMatchObject({
      firstPromisedOn: '2020-06-30',
      promisedOn: '2020-08-31',
    });
  });

  it('was lit on the day of its light, not of what followed', () => {
    expect(promiseOn(entries, '2020-08-14')?.litOn).toBeNull();
    expect(promiseOn(entries, '2020-12-31')).toMatchObject({ status: 'maintenance', litOn: '2020-08-15' });
  });

  it('counts the last light when it was taken back to work in between', () => {
    const again = [
      ...entries,
      entry('2020-10-01', { status: 'installing' }),
      entry('2020-11-01', { status: 'lit' }),
    ];
    expect(promiseOn(again, '2020-10-01')?.litOn).toBeNull();
    expect(promiseOn(again, '2020-11-01')?.litOn).toBe('2020-11-01');
  });

  it('is not lit by being replaced', () => {
    expect(
      promiseOn([entry('2020-03-20'), entry('2020-04-01', { status: 'replaced' })], '2020-05-01'),
    ).toMatchObject({
      status: 'replaced',
      litOn: null,
    });
  });
});
