import { describe, expect, it } from 'vitest';
import { rollUp, verdictsPresent } from '../../../geodata/verdict/roll-up.ts';
import { figure, judged, target } from './figures.ts';

describe('rolling communes up', () => {
  it('does not average percentages: 100 % of 10 and 0 % of 90 is 10 %', () => {
    const whole = rollUp(
      [judged('T1', [figure('2020-09-30', 10, 10)]), judged('T1', [figure('2020-08-31', 0, 90)])],
      target('T1').rule,
    );
    expect(whole).toMatchObject({
      numerator: 10,
      denominator: 100,
      value: 0.1,
      units: 2,
      asOf: { oldest: '2020-08-31', newest: '2020-09-30' },
    });
    expect(verdictsPresent(whole.verdicts)).toEqual(['met', 'on_track']);
  });

  it('leaves units without data out of the sums and counts them as no data', () => {
    const whole = rollUp(
      [judged('T1', [figure('2020-09-30', 80, 100)]), judged('T1', [], '2020-09-30')],
      target('T1').rule,
    );
    expect(whole).toMatchObject({ denominator: 100, value: 0.8, units: 2 });
    expect(whole.verdicts).toMatchObject({ met: 1, no_data: 1 });
  });

  it('is null, not zero, when no unit has data', () => {
    expect(rollUp([judged('T1', [], '2020-09-30')], target('T1').rule)).toMatchObject({
      numerator: null,
      value: null,
      asOf: null,
    });
  });

  it('sums plain counts where the target has no denominator', () => {
    expect(
      rollUp(
        [judged('T5', [figure('2020-09-30', 2, null)]), judged('T5', [figure('2020-09-30', 1, null)])],
        target('T5').rule,
      ),
    ).toMatchObject({ numerator: 3, denominator: null, value: 3 });
  });

  it('gives crime as cases more than last year, as one unit is read, not as a ratio', () => {
    const whole = rollUp(
      [judged('T8', [figure('2020-09-30', 5, 9)]), judged('T8', [figure('2020-09-30', 4, 2)])],
      target('T8').rule,
    );
    expect(whole).toMatchObject({ numerator: 9, denominator: 11, value: -2 });
    expect(whole.verdicts).toMatchObject({ met: 1, on_track: 1 });
  });

  it('reads a sum over no base as cases more than none', () => {
    expect(
      rollUp(
        [judged('T8', [figure('2020-09-30', 2, 0)]), judged('T8', [figure('2020-09-30', 1, 0)])],
        target('T8').rule,
      ).value,
    ).toBe(3);
  });
});
