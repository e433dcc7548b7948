import { describe, expect, it } from 'vitest';
import { courseLines } from '../../../web/scrubber/course-lines.ts';

const box = { width: 100, top: 10, base: 60 };
// 100 days: a day is a pixel.
const plan = { starts: '2020-01-01', deadline: '2020-04-10' };
const outlook = { low: 5, expected: 8, high: 10 };
const points = [
  { on: '2020-01-31', met: 2 },
  { on: '2020-02-29', met: 5 },
  { on: '2020-03-31', met: 9 },
];

describe('the course on the scrubber', () => {
  it('runs through the periods before the day shown, then to that day, then towards the outlook', () => {
    const lines = courseLines(plan, { points, on: '2020-03-01', met: 6, of: 10, outlook }, box);
    expect(lines.course).toEqual([
      [30, 50],
      [59, 35],
      [60, 30],
    ]);
    expect(lines.area.at(0)).toEqual([30, 60]);
    expect(lines.area.at(-1)).toEqual([60, 60]);
    expect(lines.forecast).toEqual([
      [60, 30],
      [100, 20],
    ]);
    expect(lines.band).toEqual([
      [60, 30],
      [100, 10],
      [100, 35],
    ]);
  });

  it('draws no forecast on the deadline day, and none without an outlook', () => {
    const last = courseLines(plan, { points, on: plan.deadline, met: 9, of: 10, outlook }, box);
    expect(last).toMatchObject({ forecast: null, band: null });
    const silent = courseLines(plan, { points, on: '2020-03-01', met: 6, of: 10, outlook: null }, box);
    expect(silent).toMatchObject({ forecast: null, band: null });
  });

  it('is one point on the first day, and lies on the base without communes', () => {
    const none = courseLines(plan, { points: [], on: plan.starts, met: 0, of: 0, outlook: null }, box);
    expect(none.course).toEqual([[0, 60]]);
  });

  it('leaves out periods before the plan, which lie outside the chart', () => {
    const early = [{ on: '2019-12-31', met: 1 }, ...points];
    const lines = courseLines(plan, { points: early, on: '2020-03-01', met: 6, of: 10, outlook }, box);
    expect(lines.course[0]).toEqual([30, 50]);
  });
});
