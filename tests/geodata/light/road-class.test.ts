import { describe, expect, it } from 'vitest';
import { roadClassSchema } from '../../../geodata/contract/primitives.ts';
import { classOfHighway } from '../../../geodata/light/osm-class.ts';
import { claimOfLitTag } from '../../../geodata/light/osm-light.ts';
import { isRoadClass, ROAD_CLASSES, T6_CLASSES } from '../../../geodata/light/road-class.ts';

describe('road classes', () => {
  it('are the classes of the HTTP contract, each once', () => {
    expect(ROAD_CLASSES.map((entry) => entry.id).sort()).toEqual([...roadClassSchema.options].sort());
    expect(isRoadClass('hamlet')).toBe(true);
    expect(isRoadClass('motorway')).toBe(false);
  });

  it('count for T6: xã, đô thị, thôn/ấp, ngõ/hẻm; huyện and nội đồng on demand; quốc lộ and tỉnh never', () => {
    expect([...T6_CLASSES].sort()).toEqual(['alley', 'commune', 'hamlet', 'urban']);
    const by = (rule: string) =>
      ROAD_CLASSES.filter((entry) => entry.countsForT6 === rule).map((entry) => entry.id);
    expect(by('optional')).toEqual(['district', 'field']);
    expect(by('never')).toEqual(['national', 'provincial', 'special']);
  });

  it('appear in the order of their first zoom', () => {
    const zooms = ROAD_CLASSES.map((entry) => entry.minZoom);
    expect(zooms).toEqual(zooms.toSorted((a, b) => a - b));
  });
});

describe('the class of an OSM highway', () => {
  it.each([
    ['trunk', 'national'],
    ['primary', 'national'],
    ['primary_link', 'national'],
    ['secondary', 'provincial'],
    ['tertiary', 'district'],
    ['unclassified', 'commune'],
    ['service', 'alley'],
    ['track', 'field'],
    ['footway', null],
    ['constructor', null],
  ])('%s is %s', (highway, roadClass) => {
    expect(classOfHighway(highway, 'xa')).toBe(roadClass);
  });

  it('of a residential street depends on the commune', () => {
    expect(classOfHighway('residential', 'xa')).toBe('hamlet');
    expect(classOfHighway('living_street', 'phuong')).toBe('urban');
    expect(classOfHighway('residential', 'thi_tran')).toBe('urban');
    expect(classOfHighway('residential', null)).toBe('hamlet');
  });
});

describe('the claim of an OSM lit tag', () => {
  it.each([
    ['yes', 'yes', 'not_checked', null],
    ['no', 'no', 'not_checked', null],
    ['24/7', 'yes', 'not_checked', 'all_night'],
    ['automatic', 'yes', 'not_checked', 'other'],
    ['limited', 'yes', 'not_checked', 'part_night'],
    ['interval', 'yes', 'not_checked', 'part_night'],
    ['Mo-Su 18:00-22:00', 'yes', 'not_checked', 'part_night'],
    ['sunset-23:00', 'yes', 'not_checked', 'part_night'],
    ['disused', 'no', 'broken', null],
  ])('%s reads lit %s, %s, %s', (tag, lit, operating, hours) => {
    expect(claimOfLitTag(tag)).toEqual({ lit, operating, hours });
  });

  it.each([undefined, null, '', 'maybe', 'toString', 'unknown'])('%s is unknown, never unlit', (tag) => {
    expect(claimOfLitTag(tag)).toEqual({ lit: 'unknown', operating: 'not_checked', hours: null });
  });
});
