import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { DAY_DIFFERENCE_SCALE, TARGET_DIFFERENCE_SCALE } from '../../../geodata/scale/difference-scale.ts';
import { differenceStyle } from '../../../web/compare/stage/difference-style.ts';
import { labelPoints } from '../../../web/map/label-points.ts';
import { communeA, communeB, districtD } from '../units.ts';

const communes = [communeA, communeB];
const styleWith = (only: string | null) =>
  differenceStyle({
    origin: 'http://localhost',
    communeLabels: labelPoints(communes),
    districtLabels: labelPoints([districtD]),
    communes,
    scale: DAY_DIFFERENCE_SCALE,
    classOf: (code) => (code === communeA.code ? 'slipped' : 'unchanged'),
    only,
  });
const signsOf = (style: ReturnType<typeof styleWith>) => {
  const source = style.sources.signs;
  if (source?.type !== 'geojson' || typeof source.data !== 'object' || source.data === null) return null;
  return 'features' in source.data ? source.data.features.map(({ properties }) => properties?.sign) : null;
};

describe('the style of the difference map', () => {
  it.each([
    ['two days', DAY_DIFFERENCE_SCALE],
    ['two targets', TARGET_DIFFERENCE_SCALE],
  ])('is a valid style for %s', (_, scale) => {
    const style = differenceStyle({
      origin: 'http://localhost',
      communeLabels: labelPoints(communes),
      districtLabels: labelPoints([districtD]),
      communes,
      scale,
      classOf: () => 'incomparable',
      only: null,
    });
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('draws no verdict', () => {
    const ids = styleWith(null).layers.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('communes'))).toEqual([]);
    expect(ids).toContain('difference-slipped');
    expect(ids.indexOf('pattern-slipped')).toBeGreaterThan(ids.indexOf('difference-slipped'));
  });

  it('puts a sign on communes that changed alone', () => {
    expect(signsOf(styleWith(null))).toEqual(['▼']);
  });

  it('leaves the signs of a class that does not stand out away', () => {
    expect(signsOf(styleWith('unchanged'))).toEqual([]);
  });
});
