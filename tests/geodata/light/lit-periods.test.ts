import { describe, expect, it } from 'vitest';
import type { LightEpoch } from '../../../geodata/light/light-epoch.ts';
import { litPeriods } from '../../../geodata/light/lit-periods.ts';

const epoch = (since: string, ...spans: [number, number, 'yes' | 'no', boolean?][]): LightEpoch => ({
  segmentId: 1,
  since,
  spans: spans.map(([fromM, toM, lit, broken = false]) => ({ fromM, toM, lit, broken })),
});

const told = (...given: Parameters<typeof litPeriods>) =>
  litPeriods(...given).map(
    ({ fromM, toM, since, until, lit, broken, promised }) =>
      `${fromM}–${toM} ${since ?? ''}…${until ?? ''} ${lit}${broken ? ' broken' : ''}${promised ? ' promised' : ''}`,
  );

const road = { fromM: 0, toM: 1000 };

describe('the periods of light of a stretch', () => {
  it('cut it where any day changes it, and tell each part once for each state', () => {
    const epochs = [epoch('2020-03-05', [0, 400, 'yes']), epoch('2020-03-09', [0, 1000, 'yes'])];
    expect(told(road, epochs, [])).toEqual([
      '0–400 …2020-03-05 unknown',
      '0–400 2020-03-05… yes',
      '400–1000 …2020-03-09 unknown',
      '400–1000 2020-03-09… yes',
    ]);
  });

  it('are one unknown stretch without a record, and ignore a record that repeats what was known', () => {
    expect(told(road, [], [])).toEqual(['0–1000 … unknown']);
    const epochs = [
      epoch('2020-03-05', [0, 1000, 'no']),
      epoch('2020-06-05', [0, 700, 'no'], [700, 1000, 'no']),
    ];
    expect(told(road, epochs, [])).toEqual(['0–1000 …2020-03-05 unknown', '0–1000 2020-03-05… no']);
  });

  it('tell lamps that broke, and where a promise stands today', () => {
    const epochs = [epoch('2020-03-05', [0, 1000, 'yes']), epoch('2020-08-01', [0, 1000, 'yes', true])];
    expect(told(road, epochs, [{ fromM: 0, toM: 100 }])).toEqual([
      '0–100 …2020-03-05 unknown promised',
      '0–100 2020-03-05…2020-08-01 yes promised',
      '0–100 2020-08-01… yes broken promised',
      '100–1000 …2020-03-05 unknown',
      '100–1000 2020-03-05…2020-08-01 yes',
      '100–1000 2020-08-01… yes broken',
    ]);
  });

  it('keep to the stretch where the record speaks of more of the road', () => {
    expect(
      told({ fromM: 300, toM: 500 }, [epoch('2020-03-05', [0, 400, 'yes'], [400, 1000, 'no'])], []),
    ).toEqual(['300–500 …2020-03-05 unknown', '300–400 2020-03-05… yes', '400–500 2020-03-05… no']);
  });
});
