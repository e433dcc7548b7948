import { expect, it } from 'vitest';
import { UNIT_COSTS } from '../../../geodata/budget/unit-costs.ts';

it('starts every cost inside what the press reports, and says in both languages that it is no official price', () => {
  for (const { perKm, range, source } of UNIT_COSTS) {
    expect(perKm).toBeGreaterThan(range.low);
    expect(perKm).toBeLessThan(range.high);
    expect(source.vi).toContain('không phải đơn giá chính thức');
    expect(source.en).toContain('not an official price');
  }
});
