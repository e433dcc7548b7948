import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../geodata/text/collate.ts';
import { formatDate, formatKm, formatNumber, formatPercent } from '../../../geodata/text/format.ts';

describe('formatting', () => {
  it('writes numbers as Vietnamese and English do', () => {
    expect(formatNumber(1234.5, 'vi', 1)).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
  });

  it('never rounds a share up over a threshold it missed', () => {
    expect(formatPercent(0.74996)).toBe('74,9%');
    expect(formatPercent(0.7499)).toBe('74,9%');
    expect(formatPercent(0.75)).toBe('75,0%');
    expect(formatPercent(0.99999, 'en')).toBe('99.9%');
    expect(formatPercent(-0.00001)).toBe('0,0%');
  });

  it('keeps the digit of shares that floating point holds a hair too low', () => {
    for (let n = 0; n <= 1000; n += 1) {
      expect(formatPercent(n / 1000)).toBe(`${formatNumber(Math.floor(n / 10))},${n % 10}%`);
    }
  });

  it('shows the threshold only for counts that reach it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (d, at) => {
          const n = Math.floor(at * d);
          const shown = Number(formatPercent(n / d, 'en').replace('%', '')) / 100;
          expect(shown <= n / d + 1e-12).toBe(true);
          expect(n / d - shown < 0.001).toBe(true);
        },
      ),
    );
  });

  it('writes a day as dd/MM/yyyy and refuses what is none', () => {
    expect(formatDate('2020-03-03')).toBe('03/03/2020');
    expect(() => formatDate('2020-02-30')).toThrow(RangeError);
  });

  it('never shows a length that is not nothing as 0 km', () => {
    expect(formatKm(0)).toBe('0,0 km');
    expect(formatKm(0.04)).toBe('< 0,1 km');
    expect(formatKm(12.34)).toBe('12,3 km');
    expect(formatKm(1234.5)).toBe('1.235 km');
  });

  it('sorts names by the Vietnamese alphabet and numbers by value', () => {
    const names = ['Đôn Thuận', 'Phường 10', 'Dương Minh Châu', 'Ấp', 'Phường 2', 'An Thạnh'];
    expect(names.toSorted(compareNames)).toEqual([
      'An Thạnh',
      'Ấp',
      'Dương Minh Châu',
      'Đôn Thuận',
      'Phường 2',
      'Phường 10',
    ]);
  });
});
