import { describe, expect, it } from 'vitest';
import { VERDICT_SCALE } from '../../../geodata/scale/verdict-scale.ts';
import { dayStyle } from '../../../web/map/day-style.ts';
import { labelPoints } from '../../../web/map/label-points.ts';
import { communeA, districtD } from '../units.ts';

const LEVELS = ['commune', 'district'] as const;
const styleAt = (level: (typeof LEVELS)[number]) =>
  dayStyle({
    origin: 'http://portal.test',
    level,
    communeLabels: labelPoints([communeA]),
    districtLabels: labelPoints([districtD], () => '1/2'),
  });

describe.each(LEVELS)('the day style by %s', (level) => {
  it('names no glyphs, so that labels are drawn with the font of the page', () => {
    expect(styleAt(level).glyphs).toBeUndefined();
  });

  it('gives every patterned verdict a layer of its own', () => {
    const ids = styleAt(level).layers.map(({ id }) => id);
    for (const { pattern } of VERDICT_SCALE.filter((step) => step.pattern !== 'solid')) {
      expect(ids).toContain(`communes-${pattern}`);
    }
  });
});

describe('the day style', () => {
  it('is the same for the same input', () => {
    expect(styleAt('commune')).toEqual(styleAt('commune'));
  });

  it('outlines districts where districts are chosen', () => {
    const selected = styleAt('district').layers.find(({ id }) => id === 'selected');
    expect(selected && 'source' in selected && selected.source).toBe('districts');
  });
});
