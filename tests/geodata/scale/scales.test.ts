import { describe, expect, it } from 'vitest';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { classBreaks, classOf } from '../../../geodata/scale/class-breaks.ts';
import { DAY_DIFFERENCE_SCALE, TARGET_DIFFERENCE_SCALE } from '../../../geodata/scale/difference-scale.ts';
import { LIGHT_SCALE, lightStep, NIGHT_GROUND } from '../../../geodata/scale/light-scale.ts';
import { VERDICT_SCALE, verdictStep } from '../../../geodata/scale/verdict-scale.ts';
import { thresholdOf } from '../../../geodata/verdict/threshold.ts';
import { VERDICTS } from '../../../geodata/verdict/verdict.ts';

const PAPER = '#fbfaf7';

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the scale of verdicts', () => {
  it('has one step for each verdict, in the order of the registry', () => {
    expect(VERDICT_SCALE.map((step) => step.id)).toEqual(VERDICTS.map((entry) => entry.id));
    expect(VERDICT_SCALE.map((step) => step.order)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(verdictStep('met')).toMatchObject({ color: '#0f766e', label: { vi: 'Đạt' } });
  });

  it('tells any two steps apart by colour or by pattern', () => {
    const looks = VERDICT_SCALE.map((step) => `${step.color}/${step.pattern}`);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('never gives a unit without figures the solid fill of a verdict', () => {
    expect(verdictStep('no_data').pattern).toBe('hatched');
    expect(verdictStep('stale').pattern).toBe('dotted');
  });

  it.each(VERDICT_SCALE.map((step) => [step.id, step.ink]))('writes %s readably on paper', (_, ink) => {
    expect(contrast(ink, PAPER)).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each([
  ['two days', DAY_DIFFERENCE_SCALE],
  ['two targets', TARGET_DIFFERENCE_SCALE],
])('the scale of differences of %s', (_, scale) => {
  it('borrows no colour from a verdict that means attainment', () => {
    const verdicts = new Set(
      VERDICT_SCALE.filter(({ pattern }) => pattern === 'solid').map(({ color }) => color),
    );
    expect(scale.filter(({ color }) => verdicts.has(color))).toEqual([]);
  });

  it('tells any two steps apart in a black-and-white copy: by pattern or sign', () => {
    const looks = scale.map(
      ({ pattern, sign, color }) => `${pattern}/${sign}/${luminance(color).toFixed(1)}`,
    );
    expect(new Set(looks).size).toBe(scale.length);
  });

  it('draws each sign readably on its fill', () => {
    for (const { color, signInk } of scale) expect(contrast(color, signInk)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the scale of light', () => {
  it('tells lit, unlit and unknown apart by dash as well as by colour', () => {
    expect(new Set(LIGHT_SCALE.map((step) => String(step.dash))).size).toBe(3);
    expect(lightStep('yes')).toMatchObject({ night: '#ffe2a8', glow: '#ffb347' });
  });

  it('shows lit brightest, unlit next and unknown quietest by night', () => {
    const [lit = 0, unlit = 0, unknown = 0] = LIGHT_SCALE.map((step) => contrast(step.night, NIGHT_GROUND));
    expect(lit > unlit && unlit > unknown && unknown >= 3).toBe(true);
  });
});

describe('classes of values', () => {
  it('keep 74.99 % and 75.00 % in different classes', () => {
    const classes = classBreaks(0.75);
    expect(classOf(0.75, classes)).toBe(3);
    expect(classOf(0.7499, classes)).toBe(2);
    expect(classes[3]).toMatchObject({ from: 0.75, reached: true });
  });

  it.each(
    currentPlan.targets
      .map((target) => [target.id, thresholdOf(target.rule)] as const)
      .filter(([, threshold]) => threshold > 0),
  )('break exactly at the threshold of %s', (_, threshold) => {
    const classes = classBreaks(threshold);
    expect(classes[classOf(threshold, classes) ?? 0]?.reached).toBe(true);
    expect(classes[classOf(threshold - 1e-12, classes) ?? 0]?.reached).toBe(false);
  });

  it('leave no gap and give no value no class', () => {
    const classes = classBreaks(0.7, 4);
    classes.slice(1).forEach((entry, i) => {
      expect(entry.from).toBe(classes[i]?.to);
    });
    expect(classOf(null, classes)).toBeNull();
    expect(classOf(0, classes)).toBe(0);
    expect(classOf(1, classes)).toBe(classes.length - 1);
  });

  it('refuse a threshold in per cent', () => {
    expect(() => classBreaks(75)).toThrow(RangeError);
  });
});
