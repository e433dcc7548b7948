import { describe, expect, it } from 'vitest';
import { readTypedDay } from '../../../geodata/time/typed-day.ts';

describe('a typed day', () => {
  it.each(['11/12/2026', ' 11-12-2026 ', '11.12.2026', '11 12 2026', '11122026', '2026-12-11'])(
    'reads %s as the 11th of December',
    (text) => {
      expect(readTypedDay(text)).toBe('2026-12-11');
    },
  );

  it('takes one digit for day and month', () => {
    expect(readTypedDay('1/2/2026')).toBe('2026-02-01');
    expect(readTypedDay('29/2/2024')).toBe('2024-02-29');
  });

  it.each(['', '31/12', '12/31/2026', '29/02/2025', '1/2/26', '112026', '2026-2-1', '31/12/2026 8:00'])(
    'refuses %j, which is no day or not one alone',
    (text) => {
      expect(readTypedDay(text)).toBeNull();
    },
  );
});
