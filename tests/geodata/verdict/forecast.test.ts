import { describe, expect, it } from 'vitest';
import { forecastAt } from '../../../geodata/verdict/forecast.ts';
import { studentT80 } from '../../../geodata/verdict/student-t.ts';

const SHARE = { low: 0, high: 1 };
const FREE = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const on = (day: string, value: number) => ({ day, value });

describe('the forecast', () => {
  it('is null, không đủ số liệu, under two figures and for figures of one day', () => {
    expect(forecastAt([], '2020-12-31', SHARE)).toBeNull();
    expect(forecastAt([on('2020-09-30', 0.5)], '2020-12-31', SHARE)).toBeNull();
    expect(forecastAt([on('2020-09-30', 0.5), on('2020-09-30', 0.6)], '2020-12-31', SHARE)).toBeNull();
  });

  it('draws the line through two figures and owns that it cannot tell its band', () => {
    const forecast = forecastAt([on('2020-12-11', 0.2), on('2020-12-21', 0.3)], '2020-12-31', SHARE);
    expect(forecast?.value).toBeCloseTo(0.4, 12);
    expect(forecast).toMatchObject({ low: null, high: null, figures: 2 });
  });

  it('gives the prediction interval of the textbook', () => {
    // x = 0…4, y = 1, 3, 2, 5, 4: slope 0.8, ŷ(6) = 6.2, s² = 1.2, 1 + 1/5 + 16/10 = 2.8.
    const days = ['2020-12-25', '2020-12-26', '2020-12-27', '2020-12-28', '2020-12-29'];
    const values = [1, 3, 2, 5, 4];
    const forecast = forecastAt(
      days.map((day, i) => on(day, values[i] ?? 0)),
      '2020-12-31',
      FREE,
    );
    const half = 1.6377 * Math.sqrt(1.2 * 2.8);
    expect(forecast?.value).toBeCloseTo(6.2, 10);
    expect(forecast?.low).toBeCloseTo(6.2 - half, 3);
    expect(forecast?.high).toBeCloseTo(6.2 + half, 3);
  });

  it('starts from a base of zero, falls with a falling series and stays within its bounds', () => {
    expect(
      forecastAt([on('2020-10-01', 0), on('2020-11-01', 0), on('2020-12-01', 0)], '2020-12-31', SHARE),
    ).toEqual({
      value: 0,
      low: 0,
      high: 0,
      figures: 3,
    });
    expect(forecastAt([on('2020-12-01', 0.2), on('2020-12-11', 0.1)], '2020-12-31', SHARE)?.value).toBe(0);
    expect(forecastAt([on('2020-12-01', 0.2), on('2020-12-11', 0.9)], '2020-12-31', SHARE)?.value).toBe(1);
  });

  it('leaves out figures after the deadline', () => {
    const before = [on('2020-12-11', 0.2), on('2020-12-21', 0.3)];
    expect(forecastAt([...before, on('2021-01-10', 0.9)], '2020-12-31', SHARE)).toEqual(
      forecastAt(before, '2020-12-31', SHARE),
    );
  });
});

describe("Student's t, 80 % both sides", () => {
  it.each([
    [1, 3.0777],
    [10, 1.3722],
    [11, 1.3634],
    [20, 1.3253],
    [60, 1.2958],
  ])('at %i degrees of freedom is %f', (degrees, t) => {
    expect(studentT80(degrees)).toBeCloseTo(t, 3);
  });

  it('has no value without a degree of freedom', () => {
    expect(() => studentT80(0)).toThrow(RangeError);
  });
});
