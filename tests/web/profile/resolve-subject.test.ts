import { describe, expect, it } from 'vitest';
import { neighboursOf, resolveSubject } from '../../../web/profile/resolve-subject.ts';
import { portalWith } from '../portal.ts';
import { communeA, communeB, communeC, districtD } from '../units.ts';

const portal = portalWith([], []);
const blocks = [{ code: 'K01', name: 'Khối 1', communes: [communeB.code], organisations: '<3' as const }];
const subject = (search: { unit?: string; block?: string }) => resolveSubject(search, portal, blocks);

describe('whom a profile is about', () => {
  it('is the province when the link names nobody, and when it names the province', () => {
    expect(subject({})).toMatchObject({ kind: 'province', code: '72' });
    expect(subject({ unit: '72' })).toMatchObject({ kind: 'province', code: '72' });
  });

  it('is a commune among those of its district, in Vietnamese order', () => {
    const found = subject({ unit: communeB.code });
    if (found.kind !== 'commune') throw new Error('a commune was named');
    expect(found.peers.map(({ name }) => name)).toEqual(['Xã Suối Dây', 'Xã Tân Hội', 'Xã Tân Phú']);
  });

  it('is a district with its communes', () => {
    const found = subject({ unit: districtD.code });
    if (found.kind !== 'district') throw new Error('a district was named');
    expect(found.members).toEqual([communeA, communeB, communeC]);
  });

  it('is a block with its communes, unless a unit is named beside it', () => {
    expect(subject({ block: 'K01' })).toMatchObject({ kind: 'block', members: [communeB] });
    expect(subject({ block: 'K01', unit: communeA.code }).kind).toBe('commune');
  });

  it('is unknown, never the province, when the code is nobody’s', () => {
    expect(subject({ unit: '99999' })).toEqual({ kind: 'unknown', code: '99999' });
    expect(subject({ block: 'K99' })).toEqual({ kind: 'unknown', code: 'K99' });
  });
});

it('the first has nobody before it, the last nobody after', () => {
  const [a, b, c] = [communeA, communeB, communeC];
  expect(neighboursOf([a, b, c], a.code)).toEqual([null, b]);
  expect(neighboursOf([a, b, c], c.code)).toEqual([b, null]);
  expect(neighboursOf([a, b, c], '1')).toEqual([null, null]);
});
