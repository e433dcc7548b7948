import { describe, expect, it } from 'vitest';
import { shiftText } from '../../../geodata/verdict/shift-text.ts';
import type { Verdict } from '../../../geodata/verdict/verdict.ts';

/** Communes numbered in order, with their verdicts. */
const map = (...verdicts: Verdict[]) => new Map(verdicts.map((verdict, i) => [String(i), verdict]));

describe('what changed on the map, spoken', () => {
  it('counts who went up and down to which verdict', () => {
    const before = map('late', 'on_track', 'met', 'met', 'at_risk');
    const after = map('met', 'met', 'late', 'met', 'at_risk');
    expect(shiftText(before, after, 'vi')).toBe('3 xã đổi mức: 2 lên Đạt, 1 xuống Chậm');
    expect(shiftText(before, after, 'en')).toBe('3 communes changed: 2 up to Met, 1 down to Late');
  });

  it('calls what says nothing about attainment neither better nor worse', () => {
    expect(shiftText(map('met', 'no_data'), map('stale', 'late'), 'vi')).toBe(
      '2 xã đổi mức: 1 thành Chậm, 1 thành Số liệu cũ',
    );
    expect(shiftText(map('no_data'), map('met'), 'en')).toBe('1 commune changed: 1 up to Met');
  });

  it('says so when nothing changed, and leaves out communes known on one side only', () => {
    expect(shiftText(map('met'), map('met', 'late'), 'vi')).toBe('không xã nào đổi mức');
  });
});
