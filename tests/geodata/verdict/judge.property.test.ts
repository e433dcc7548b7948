import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../../geodata/figure/series.ts';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { addDays } from '../../../geodata/time/day.ts';
import { judge } from '../../../geodata/verdict/judge.ts';
import { REASONS } from '../../../geodata/verdict/reasons.ts';
import { rollUp } from '../../../geodata/verdict/roll-up.ts';
import { VERDICTS } from '../../../geodata/verdict/verdict.ts';
import { figure, target } from './figures.ts';

const day = fc.integer({ min: -60, max: 400 }).map((days) => addDays('2020-03-03', days));

const point: fc.Arbitrary<SeriesPoint> = fc
  .record({
    validOn: day,
    denominator: fc.option(fc.nat(50)),
    numerator: fc.nat(60),
    subjects: fc.nat(5),
    reporting: fc.nat(5),
    complete: fc.nat(5),
    own: fc.option(fc.record({ numerator: fc.nat(1), denominator: fc.constant(1) })),
  })
  .map((p) => {
    const reporting = Math.min(p.reporting, p.subjects);
    return { ...p, reporting, complete: Math.min(p.complete, reporting) };
  });

const anyTarget = fc.constantFrom(...currentPlan.targets);
const ORDER = new Map(VERDICTS.map((entry) => [entry.id, entry.order]));

describe('every judgement', () => {
  it('is one of the six verdicts with finite figures and known reasons, whatever the series', () => {
    fc.assert(
      fc.property(anyTarget, fc.array(point, { maxLength: 8 }), day, (one, series, on) => {
        const { verdict, value, pace, forecast, reasons, asOf } = judge({
          target: one,
          plan: currentPlan,
          series,
          on,
        });
        expect(ORDER.has(verdict)).toBe(true);
        for (const number of [
          value,
          pace?.countPerDay,
          pace?.sharePerDay,
          forecast?.value,
          forecast?.low,
          forecast?.high,
        ]) {
          expect(number === null || number === undefined || Number.isFinite(number)).toBe(true);
        }
        expect(reasons.length).toBeGreaterThan(0);
        for (const reason of reasons) expect(REASONS[reason].vi).toBeTruthy();
        expect(value === null).toBe(verdict === 'no_data');
        if (asOf !== null)
          expect(asOf >= currentPlan.starts && asOf <= currentPlan.deadline && asOf <= on).toBe(true);
        if (forecast?.low != null && forecast.high != null) {
          expect(forecast.low <= forecast.value && forecast.value <= forecast.high).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is met exactly when n ÷ d reaches the threshold in whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: -3, max: 3 }), (d, off) => {
        const n = Math.min(d, Math.max(0, Math.floor(0.75 * d) + off));
        const series = [figure('2020-09-30', n, d)];
        const { verdict } = judge({ target: target('T1'), plan: currentPlan, series, on: '2020-09-30' });
        expect(verdict === 'met').toBe(4 * n >= 3 * d);
      }),
    );
  });

  it('never gets worse when more people were reached on the same day', () => {
    const numerators = fc.array(fc.nat(100), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(numerators, fc.nat(100), fc.integer({ min: 20, max: 50 }), (ns, more, step) => {
        const series = ns.map((n, i) => figure(addDays('2020-03-10', i * step), n, 100));
        const newest = series.at(-1);
        if (newest === undefined) return;
        const better = { ...newest, numerator: Math.min(100, newest.numerator + more) };
        const on = newest.validOn;
        const order = (points: SeriesPoint[]) =>
          ORDER.get(judge({ target: target('T1'), plan: currentPlan, series: points, on }).verdict) ?? -1;
        expect(order([...series.slice(0, -1), better])).toBeLessThanOrEqual(order(series));
      }),
      { numRuns: 500 },
    );
  });

  it('reads a count so that the required pace, kept up, meets the target on the deadline', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 0.74, noNaN: true }),
        (d, share) => {
          const series = [figure('2020-09-30', Math.floor(share * d), d)];
          const { pace, numerator } = judge({
            target: target('T1'),
            plan: currentPlan,
            series,
            on: '2020-09-30',
          });
          if (pace === null || numerator === null) throw new Error('an unmet target has a pace');
          const reached = Math.round(numerator + pace.countPerDay * pace.daysLeft);
          expect(4 * reached >= 3 * d && 4 * (reached - 1) < 3 * d).toBe(true);
        },
      ),
    );
  });
});

describe('a roll-up', () => {
  const { rule } = target('T1');
  const children = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { maxLength: 30 }).map((pairs) =>
    pairs.map(([a, b]) => {
      const series = b % 5 === 0 ? [] : [figure('2020-09-30', Math.min(a, b), Math.max(a, b))];
      return judge({ target: target('T1'), plan: currentPlan, series, on: '2020-09-30' });
    }),
  );

  it('sums counts, then divides, and counts every child under one verdict', () => {
    fc.assert(
      fc.property(children, (all) => {
        const whole = rollUp(all, rule);
        const figures = all.filter((child) => child.value !== null);
        const n = figures.reduce((sum, child) => sum + (child.numerator ?? 0), 0);
        const d = figures.reduce((sum, child) => sum + (child.denominator ?? 0), 0);
        expect(whole.value).toBe(figures.length === 0 ? null : n / d);
        expect(Object.values(whole.verdicts).reduce((sum, count) => sum + count, 0)).toBe(all.length);
      }),
    );
  });

  it('adds up over any way of grouping the children', () => {
    fc.assert(
      fc.property(children, fc.nat(30), (all, at) => {
        const parts = [rollUp(all.slice(0, at), rule), rollUp(all.slice(at), rule)];
        const sum = parts.reduce((total, part) => total + (part.numerator ?? 0), 0);
        expect(sum).toBe(rollUp(all, rule).numerator ?? 0);
      }),
    );
  });
});
