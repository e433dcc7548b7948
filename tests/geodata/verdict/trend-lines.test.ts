import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../geodata/time/day.ts';
import { forecastAt, type Observation } from '../../../geodata/verdict/forecast.ts';
import { figuresOf, observationsOf } from '../../../geodata/verdict/observations.ts';
import { trendLines } from '../../../geodata/verdict/trend-lines.ts';
import { figure, target } from './figures.ts';

const box = { width: 100, top: 10, base: 60 };
// 100 days: a day is a pixel.
const plan = { starts: '2020-01-01', deadline: '2020-04-10' };
const at = (day: number, value: number): Observation => ({ day: addDays(plan.starts, day), value });
const band = (low: number, value: number, high: number) => ({ low, value, high, figures: 3 });

describe('the lines of a trend', () => {
  it('places figures, threshold, pace line and forecast on the plan’s days and from zero to the most', () => {
    const lines = trendLines(
      plan,
      [at(0, 0), at(40, 0.4)],
      { threshold: 0.8, forecast: band(0.6, 1, 1) },
      box,
    );
    expect(lines?.points.map((point) => point.at)).toEqual([
      [0, 60],
      [40, 40],
    ]);
    expect(lines?.threshold).toBe(20);
    expect(lines?.pace).toEqual([
      [0, 60],
      [100, 20],
    ]);
    expect(lines?.forecast).toEqual([
      [40, 40],
      [100, 10],
    ]);
    expect(lines?.band).toEqual([
      [40, 40],
      [100, 10],
      [100, 30],
    ]);
  });

  it('keeps a base of zero, a threshold of zero and no progress on the base line', () => {
    const lines = trendLines(plan, [at(0, 0), at(50, 0)], { threshold: 0, forecast: band(0, 0, 0) }, box);
    expect(lines?.threshold).toBe(60);
    expect(lines?.forecast).toEqual([
      [50, 60],
      [100, 60],
    ]);
  });

  it('draws a falling series below zero without leaving the box', () => {
    const lines = trendLines(plan, [at(0, 2), at(50, -2)], { threshold: 0, forecast: null }, box);
    expect(lines?.points.map((point) => point.at)).toEqual([
      [0, 10],
      [50, 60],
    ]);
    expect(lines?.threshold).toBe(35);
  });

  it('cuts a forecast that runs far beyond, on its way', () => {
    // Figures and threshold take 0–1, half of that again is allowed: the top is 1.5, the forecast aims at 6.
    const lines = trendLines(
      plan,
      [at(0, 0), at(50, 1)],
      { threshold: 1, forecast: { value: 6, low: null, high: null, figures: 2 } },
      box,
    );
    expect(lines?.forecast?.[0][0]).toBe(50);
    expect(lines?.forecast?.[1][0]).toBeCloseTo(55, 10);
    expect(lines?.forecast?.[1][1]).toBe(10);
    expect(lines?.band).toBeNull();
  });

  it('has one point and no forecast with one figure, also on the deadline', () => {
    const lines = trendLines(plan, [at(100, 0.5)], { threshold: 0.75, forecast: null }, box);
    expect(lines?.points).toHaveLength(1);
    expect(lines?.points[0]?.at[0]).toBe(100);
    expect(lines?.forecast).toBeNull();
  });

  it('is nothing without a figure', () => {
    expect(trendLines(plan, [], { threshold: 0.75, forecast: null }, box)).toBeNull();
  });

  it('draws figures of the plan alone, the last of each day', () => {
    const t1 = target('T1');
    const period = { starts: '2020-03-03', deadline: '2020-12-31' };
    const series = [
      figure('2020-03-02', 1, 100),
      figure('2020-06-30', 10, 100),
      figure('2020-06-30', 20, 100),
      figure('2020-09-30', 300, 100),
      figure('2020-12-31', 60, 100),
      figure('2021-01-15', 90, 100),
    ];
    expect(observationsOf(t1, figuresOf(period, series, '2021-02-01'))).toEqual([
      { day: '2020-06-30', value: 0.2 },
      { day: '2020-12-31', value: 0.6 },
    ]);
  });

  it('is finite and within the box, whatever the figures', () => {
    const values = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 100 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(values, fc.double({ min: -10, max: 10, noNaN: true }), (pairs, threshold) => {
        const observations = [...new Map(pairs)].sort((p, q) => p[0] - q[0]).map(([d, v]) => at(d, v));
        const free = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
        const forecast = forecastAt(observations, plan.deadline, free);
        const lines = trendLines(plan, observations, { threshold, forecast }, box);
        if (lines === null) throw new Error('there are figures');
        const drawn = [
          ...lines.points.map((point) => point.at),
          ...lines.pace,
          ...(lines.forecast ?? []),
          ...(lines.band ?? []),
        ];
        for (const [x, y] of drawn) {
          expect(x >= -1e-6 && x <= box.width + 1e-6, `x ${x}`).toBe(true);
          expect(y >= box.top - 1e-6 && y <= box.base + 1e-6, `y ${y}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
