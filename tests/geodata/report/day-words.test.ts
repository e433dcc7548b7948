import { expect, it } from 'vitest';
import { dayInWords } from '../../../geodata/report/day-words.ts';

it('writes a day as offices do: a leading zero for days under ten and for January and February', () => {
  expect(dayInWords('2020-09-30')).toBe('ngày 30 tháng 9 năm 2020');
  expect(dayInWords('2021-02-05')).toBe('ngày 05 tháng 02 năm 2021');
  expect(dayInWords('2020-12-01')).toBe('ngày 01 tháng 12 năm 2020');
});

it('refuses a day that does not exist', () => {
  expect(() => dayInWords('2020-02-30')).toThrow(RangeError);
});
