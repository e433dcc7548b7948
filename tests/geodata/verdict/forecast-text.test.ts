import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../../geodata/verdict/forecast.ts';
import { forecastText } from '../../../geodata/verdict/forecast-text.ts';
import type { Verdict } from '../../../geodata/verdict/verdict.ts';
import { figure, judged, target } from './figures.ts';

const seen = (forecast: Forecast | null, denominator: number | null = 100, verdict: Verdict = 'late') => ({
  verdict,
  value: 0.5,
  denominator,
  forecast,
});
const band = (low: number, value: number, high: number) => ({ low, value, high, figures: 5 });

describe('a forecast in words', () => {
  it('gives the ends of its band, cut off so that neither reads as reaching what it misses', () => {
    expect(forecastText(target('T1'), seen(band(0.6819, 0.71, 0.74999)), false, 'vi')).toBe(
      'dự báo 68,1–74,9%',
    );
    expect(forecastText(target('T1'), seen(band(0.6819, 0.71, 0.74999)), false, 'en')).toBe(
      'forecast 68.1–74.9%',
    );
  });

  it('reads few of few as counts, and floating point as the whole number it means', () => {
    expect(forecastText(target('T6'), seen(band(0.57, 0.7, 0.76), 32), false, 'vi')).toBe('dự báo 18–24/32');
    expect(forecastText(target('T6'), seen(band(0.29, 0.29, 0.29), 100), false, 'vi')).toBe('dự báo 29/100');
  });

  it('is one number with two figures, whose line has no band', () => {
    const two = { value: 0.7, low: null, high: null, figures: 2 };
    expect(forecastText(target('T1'), seen(two), false, 'vi')).toBe('dự báo 70,0%');
  });

  it('says that one figure is not enough', () => {
    const one = judged('T1', [figure('2020-09-30', 10, 100)]);
    expect(forecastText(target('T1'), one, false, 'vi')).toBe('không đủ số liệu để dự báo');
  });

  it('counts models and differences of cases without a denominator', () => {
    expect(forecastText(target('T5'), seen(band(0, 0.4, 1.2), null), false, 'vi')).toBe('dự báo 0–1');
    expect(forecastText(target('T8'), seen(band(-3, 1, 2), 40), false, 'vi')).toBe('dự báo -3 đến 2');
  });

  it('is silent where nothing is left to forecast', () => {
    expect(forecastText(target('T1'), seen(null, 100, 'met'), false, 'vi')).toBeNull();
    expect(forecastText(target('T1'), seen(null, 100, 'at_risk'), true, 'vi')).toBeNull();
    expect(forecastText(target('T1'), judged('T1', []), false, 'vi')).toBeNull();
  });
});
