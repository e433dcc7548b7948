import { describe, expect, it } from 'vitest';
import { districtLines } from '../../../../geodata/report/briefing/district-lines.ts';
import { shortList } from '../../../../geodata/report/briefing/name-list.ts';
import { dailyPace } from '../../../../geodata/report/briefing/risk-lines.ts';
import type { Verdict } from '../../../../geodata/verdict/verdict.ts';

describe('a list that is too long', () => {
  it('says how many it leaves out, and never leaves out just one', () => {
    expect(shortList([], 2)).toBeNull();
    expect(shortList(['A', 'B'], 2)).toBe('A, B');
    expect(shortList(['A', 'B', 'C'], 2)).toBe('A, B, C');
    expect(shortList(['A', 'B', 'C', 'D'], 2)).toBe('A, B, … và 2 xã khác');
  });
});

describe('a pace', () => {
  it('under one a day is said in days', () => {
    const pace = { daysLeft: 92, sharePerDay: null };
    expect(dailyPace({ ...pace, countPerDay: 5.978 })).toBe('6,0/ngày');
    expect(dailyPace({ ...pace, countPerDay: 2 / 92 })).toBe('1 mỗi 46 ngày');
    expect(dailyPace({ ...pace, countPerDay: 0 })).toBeNull();
    expect(dailyPace(null)).toBeNull();
  });
});

describe('a district', () => {
  it('counts its communes by target, and pairs at risk over all targets', () => {
    const verdicts = (given: Record<string, Verdict>) =>
      new Map(Object.entries(given).map(([code, verdict]) => [code, { verdict }]));
    const judged = new Map([
      ['T1', verdicts({ '1': 'met', '2': 'at_risk' })],
      ['T6', verdicts({ '1': 'at_risk', '2': 'no_data' })],
    ]);
    const communes = [
      { code: '1', parentCode: 'd' },
      { code: '2', parentCode: 'd' },
      { code: '3', parentCode: 'e' },
    ];
    expect(districtLines([{ code: 'd', name: 'Huyện D' }], communes, judged)).toEqual([
      { name: 'Huyện D', communes: 2, met: [1, 0], atRisk: 2 },
    ]);
  });
});
