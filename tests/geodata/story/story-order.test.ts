import { describe, expect, it } from 'vitest';
import { mostAtRisk } from '../../../geodata/story/most-at-risk.ts';
import { worstFirst } from '../../../geodata/story/worst-first.ts';
import type { Verdict } from '../../../geodata/verdict/verdict.ts';

const counts = (some: Partial<Record<Verdict, number>>) => ({
  met: 0,
  on_track: 0,
  late: 0,
  at_risk: 0,
  no_data: 0,
  stale: 0,
  ...some,
});

describe('the targets of a meeting', () => {
  it('come with most communes at risk first, then most that have not met it, then as the plan has them', () => {
    const rows = [
      { id: 'T1', counts: counts({ met: 8, at_risk: 2 }) },
      { id: 'T2', counts: counts({ met: 5, on_track: 4, at_risk: 1 }) },
      { id: 'T3', counts: counts({ met: 3, on_track: 4, no_data: 1, at_risk: 2 }) },
      { id: 'T4', counts: counts({ met: 8, at_risk: 2 }) },
    ];
    expect(worstFirst(rows).map(({ id }) => id)).toEqual(['T3', 'T1', 'T4', 'T2']);
  });
});

describe('the communes at risk', () => {
  const units = [
    { code: '3', name: 'Xã Đá' },
    { code: '1', name: 'Xã Dừa' },
    { code: '2', name: 'Xã An' },
    { code: '4', name: 'Xã An' },
  ];
  const verdicts = (given: Record<string, Verdict>) =>
    new Map(Object.entries(given).map(([code, verdict]) => [code, { verdict }]));

  it('come with most targets at risk first, then by Vietnamese name, then by code', () => {
    const byTarget = new Map([
      ['T1', verdicts({ '1': 'at_risk', '2': 'at_risk', '3': 'at_risk', '4': 'at_risk' })],
      ['T6', verdicts({ '1': 'late', '2': 'met', '3': 'at_risk' })],
    ]);
    expect(mostAtRisk(units, byTarget)).toEqual([
      { unit: units[0], targets: ['T1', 'T6'] },
      { unit: units[2], targets: ['T1'] },
      { unit: units[3], targets: ['T1'] },
      { unit: units[1], targets: ['T1'] },
    ]);
  });

  it('leave out those of whom nothing is known', () => {
    const byTarget = new Map([['T1', verdicts({ '1': 'no_data', '2': 'stale', '3': 'late' })]]);
    expect(mostAtRisk(units, byTarget)).toEqual([]);
  });
});
