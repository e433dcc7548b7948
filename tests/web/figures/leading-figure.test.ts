import { describe, expect, it } from 'vitest';
import { leadingFigure } from '../../../web/figures/leading-figure.ts';
import { metOn, periodsOf, progressOf } from '../../../web/figures/progress.ts';
import { openingDay } from '../../../web/selection/opening-day.ts';
import { portalWith, reached } from '../portal.ts';

// A crosses 75 in September; B climbs by 10 a quarter and ends below.
const portal = portalWith(
  [reached('2020-03-31', 20), reached('2020-06-30', 50), reached('2020-09-30', 75)],
  [reached('2020-03-31', 10), reached('2020-06-30', 20), reached('2020-09-30', 30)],
);
const [target] = portal.targets;

describe('the leading figure', () => {
  it('counts the communes that met the target, out of all, with those that have no figure', () => {
    expect(metOn(portal, target, '2020-09-30')).toBe(1);
    expect(leadingFigure(portal, target, '2020-09-30', 1)).toMatchObject({ met: 1, of: 3 });
  });

  it('compares with the end of the reporting period before', () => {
    expect(leadingFigure(portal, target, '2020-09-30', 1).change).toEqual({ met: 1, since: '2020-06-30' });
  });

  it('has nothing to compare with in the first period', () => {
    expect(leadingFigure(portal, target, '2020-03-31', 0).change).toBeNull();
  });

  it('needs the missing communes spread over the days left', () => {
    const { daysLeft, perDay } = leadingFigure(portal, target, '2020-09-30', 1);
    expect(daysLeft).toBe(92);
    expect(perDay).toBeCloseTo(2 / 92, 10);
  });

  it('asks for no pace once all have met it or no day is left', () => {
    expect(leadingFigure(portal, target, '2020-09-30', 3).perDay).toBeNull();
    expect(leadingFigure(portal, target, '2020-12-31', 1).perDay).toBeNull();
  });
});

describe('the course of a target', () => {
  it('has a point per reporting period within the plan', () => {
    expect(periodsOf(portal)).toEqual(['2020-03-31', '2020-06-30', '2020-09-30', '2020-11-30', '2020-12-31']);
    expect(progressOf(portal, target).map(({ met }) => met)).toEqual([0, 0, 1, 0, 0]);
  });
});

describe('the day a bare address opens', () => {
  it('is that of the newest figure', () => {
    expect(openingDay(portal)).toBe('2020-12-31');
  });

  it('lies three quarters into the plan for the sample, a finished year', () => {
    expect(openingDay(portalWith([], [], true))).toBe('2020-09-30');
  });
});
