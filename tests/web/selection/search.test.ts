import { describe, expect, it } from 'vitest';
import { overviewSearchSchema, sharedSearchSchema } from '../../../web/selection/search.ts';

describe('what the address may hold', () => {
  it('counts a mistyped value as absent instead of failing', () => {
    const seen = sharedSearchSchema.parse({ on: '2020-02-30', unit: 'x y', map: '1,2', lang: 'fr' });
    expect(Object.values(seen).filter((value) => value !== undefined)).toEqual([]);
  });

  it('keeps every valid value as it came', () => {
    const search = { target: 'T6', level: 'district', verdict: 'at_risk', why: 'T1', table: '1' };
    expect(overviewSearchSchema.parse(search)).toEqual(search);
  });

  it('knows no verdict that the scale does not have', () => {
    expect(overviewSearchSchema.parse({ verdict: 'failed' }).verdict).toBeUndefined();
  });
});
