import { describe, expect, it } from 'vitest';
import { resolveSelection } from '../../../web/selection/use-selection.ts';
import { portalWith } from '../portal.ts';
import { communeA, districtD } from '../units.ts';

const portal = portalWith([], []);

describe('the selection', () => {
  it('falls back to the first target, the newest day and the whole province', () => {
    expect(resolveSelection({}, portal)).toMatchObject({
      target: { id: 'T1' },
      on: '2020-12-31',
      level: 'commune',
      unit: null,
      verdict: null,
      why: null,
      isTable: false,
    });
  });

  it('counts a unit or target that does not exist as not selected', () => {
    const selection = resolveSelection({ unit: '99999', target: 'T99' }, portal);
    expect(selection.unit).toBeNull();
    expect(selection.target.id).toBe('T1');
  });

  it('keeps the day within the plan', () => {
    expect(resolveSelection({ on: '2019-01-01' }, portal).on).toBe('2020-03-03');
    expect(resolveSelection({ on: '2022-01-01' }, portal).on).toBe('2020-12-31');
  });

  it('opens a why for a commune, and none for a district', () => {
    expect(resolveSelection({ unit: communeA.code, why: 'T1' }, portal).why?.id).toBe('T1');
    expect(resolveSelection({ unit: districtD.code, why: 'T1' }, portal).why).toBeNull();
  });

  it('has no district level in a tree without districts', () => {
    expect(resolveSelection({ level: 'district' }, { ...portal, districts: [] }).level).toBe('commune');
  });
});
