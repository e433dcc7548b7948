import { describe, expect, it } from 'vitest';
import { keepShared } from '../../../web/selection/keep-shared.ts';
import { overviewSearchSchema, sharedSearchSchema } from '../../../web/selection/search.ts';

describe('what the address may hold', () => {
  it('counts a mistyped value as absent instead of failing', () => {
    const seen = sharedSearchSchema.parse({ on: '2020-02-30', unit: 'x y', map: '1,2', lang: 'fr' });
    expect(Object.values(seen).filter((value) => value !== undefined)).toEqual([]);
  });

  it('keeps every valid value as it came', () => {
    const search = { level: 'district', verdict: 'at_risk', why: 'T1', table: '1' };
    expect(overviewSearchSchema.parse(search)).toEqual(search);
    const shared = {
      on: '2020-09-30',
      knownOn: '2020-10-05',
      plan: '399-kh-ubnd-2020',
      target: 'T6',
      unit: '25456',
    };
    expect(sharedSearchSchema.parse(shared)).toEqual(shared);
  });

  it('keeps what views share on the way to another view, and nothing of the view left', () => {
    const leaving = { on: '2020-09-30', target: 'T6', table: '1' };
    expect(keepShared(leaving)).toMatchObject({
      on: '2020-09-30',
      target: 'T6',
    });
    expect(keepShared(leaving)).not.toHaveProperty('table');
  });

  it('knows no verdict that the scale does not have', () => {
    expect(overviewSearchSchema.parse({ verdict: 'failed' }).verdict).toBeUndefined();
  });
});
