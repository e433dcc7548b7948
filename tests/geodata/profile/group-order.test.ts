import { describe, expect, it } from 'vitest';
import { rankGroups } from '../../../geodata/profile/rank-groups.ts';
import { worstUnits } from '../../../geodata/profile/worst-units.ts';
import type { Verdict } from '../../../geodata/verdict/verdict.ts';

const NONE = { met: 0, on_track: 0, late: 0, at_risk: 0, no_data: 0, stale: 0 };

describe('districts by the share of their communes that have met a target', () => {
  const places = (groups: Record<string, Partial<typeof NONE>>) =>
    rankGroups(Object.entries(groups).map(([code, some]) => ({ code, verdicts: { ...NONE, ...some } }))).map(
      ({ group, rank, judged }) =>
        `${group.code} ${rank === null ? '–' : `${rank.place}/${rank.of}`} of ${judged}`,
    );

  it('puts the larger share first, whatever the size, and equal shares on one place', () => {
    expect(
      places({
        a: { met: 3, late: 3 },
        b: { met: 9, at_risk: 1 },
        c: { met: 1, on_track: 1 },
        d: { at_risk: 4 },
      }),
    ).toEqual(['b 1/4 of 10', 'a 2/4 of 6', 'c 2/4 of 2', 'd 4/4 of 4']);
  });

  it('leaves silent communes out on both sides, and a silent district unranked at the end', () => {
    expect(
      places({ a: { no_data: 3, stale: 1 }, b: { met: 1, late: 1, no_data: 8 }, c: { met: 2 } }),
    ).toEqual(['c 1/2 of 2', 'b 2/2 of 2', 'a – of 0']);
  });
});

describe('communes, worst first', () => {
  const order = (rows: Record<string, Verdict[]>) =>
    worstUnits(Object.entries(rows).map(([name, verdicts]) => ({ name, code: name, verdicts }))).map(
      ({ name }) => name,
    );

  it('counts targets at risk, then late ones, then those on track', () => {
    expect(
      order({
        met: ['met', 'met', 'met'],
        track: ['on_track', 'met', 'met'],
        late: ['late', 'late', 'late'],
        risk: ['at_risk', 'met', 'met'],
        both: ['at_risk', 'late', 'met'],
      }),
    ).toEqual(['both', 'risk', 'late', 'track', 'met']);
  });

  it('does not take silence for failure, and goes by the Vietnamese alphabet at last', () => {
    expect(order({ Xa: ['no_data'], Đà: ['on_track'], Da: ['on_track'], Ba: ['met'] })).toEqual([
      'Da',
      'Đà',
      'Xa',
      'Ba',
    ]);
  });
});
