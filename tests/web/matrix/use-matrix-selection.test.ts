import { describe, expect, it } from 'vitest';
import { resolveMatrixSelection } from '../../../web/matrix/use-matrix-selection.ts';
import { portalWith, reached } from '../portal.ts';
import { communeA, communeB, districtD } from '../units.ts';

const portal = portalWith([reached('2020-03-31', 40)], [reached('2020-09-30', 80)]);
const blocks = [{ code: 'K01', name: 'Khối số 1', communes: [communeA.code], organisations: 5 }];
const resolve = (search: Parameters<typeof resolveMatrixSelection>[0]) =>
  resolveMatrixSelection(search, portal, blocks);

describe('the address of the matrix', () => {
  it('compares with the end of the period before, unless it names an earlier day', () => {
    expect(resolve({ on: '2020-09-30' }).since).toBe('2020-06-30');
    expect(resolve({ on: '2020-09-30', since: '2020-03-31' }).since).toBe('2020-03-31');
    expect(resolve({ on: '2020-09-30', since: '2020-11-30' }).since).toBe('2020-06-30');
    expect(resolve({ on: '2020-03-31' }).since).toBe(null);
  });

  it('asks the verdict of the chosen target, or of any', () => {
    expect(resolve({ verdict: 'late' }).filter).toMatchObject({ verdict: 'late', target: 'T1' });
    expect(resolve({ verdict: 'late', any: '1' }).filter).toMatchObject({ verdict: 'late', target: null });
  });

  it('takes a block by its code and a district and kind that exist', () => {
    const { filter, isFiltered } = resolve({ block: 'K01', district: districtD.code, kind: 'xa' });
    expect(filter).toMatchObject({ block: new Set([communeA.code]), district: districtD.code, kind: 'xa' });
    expect(isFiltered).toBe(true);
  });

  it('counts what does not exist as not asked for', () => {
    const selection = resolve({ block: 'K99', district: communeB.code, kind: 'tinh', sort: 'luck', q: '  ' });
    expect(selection.filter).toMatchObject({ block: null, district: null, kind: null });
    expect(selection).toMatchObject({ order: 'worst', isFiltered: false });
  });
});
