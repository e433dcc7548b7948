import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../geodata/plan/rule.ts';
import type { Forecast } from '../../../geodata/verdict/forecast.ts';
import { outlookOf } from '../../../geodata/verdict/outlook.ts';
import type { Verdict } from '../../../geodata/verdict/verdict.ts';
import { figure, judged, target } from './figures.ts';

const unit = (threshold: number, forecast: Forecast | null, verdict: Verdict = 'late') => ({
  verdict,
  forecast,
  threshold,
});
const band = (low: number, value: number, high: number) => ({ low, value, high, figures: 4 });
const atMost: Rule = { kind: 'ratio', threshold: 0.2, operator: '<=' };

describe('the outlook', () => {
  it('counts who is expected to reach the threshold, once by each end of the band', () => {
    const { rule } = target('T1');
    const units = [
      unit(0.75, band(0.76, 0.8, 0.9)),
      unit(0.75, band(0.6, 0.75, 0.8)),
      unit(0.75, band(0.6, 0.7, 0.8)),
      unit(0.75, band(0.5, 0.6, 0.7)),
    ];
    expect(outlookOf(units, rule)).toEqual({ low: 1, expected: 2, high: 3 });
  });

  it('takes the low end of the band for the good one where less is better', () => {
    const units = [unit(0.2, band(0.1, 0.2, 0.3)), unit(0.2, band(0.1, 0.25, 0.4))];
    expect(outlookOf(units, atMost)).toEqual({ low: 0, expected: 1, high: 2 });
  });

  it('asks of cases that they be fewer, not as many', () => {
    const { rule } = target('T8');
    expect(outlookOf([unit(0, band(0, 0, 0)), unit(0, band(-2, -1, 0))], rule)).toEqual({
      low: 0,
      expected: 1,
      high: 1,
    });
  });

  it('counts a unit that has met the target in all three, forecast or not', () => {
    const units = [unit(0.75, null, 'met'), unit(0.75, band(0.1, 0.2, 0.3))];
    expect(outlookOf(units, target('T1').rule)).toEqual({ low: 1, expected: 1, high: 1 });
  });

  it('is silent while no unit has two figures', () => {
    const units = [judged('T1', [figure('2020-06-30', 80, 100)]), judged('T1', [])];
    expect(outlookOf(units, target('T1').rule)).toBeNull();
  });
});
