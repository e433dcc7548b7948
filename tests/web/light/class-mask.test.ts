import { expect, it } from 'vitest';
import { ROAD_CLASSES, T6_CLASSES } from '../../../geodata/light/road-class.ts';
import { classMaskOf, shownClasses } from '../../../web/light/map/class-mask.ts';

const isDrawn = (mask: number, at: number) => ((mask >> at) & 1) === 1;

it('draws what is counted and, as the skeleton of the map, what the target never counts', () => {
  const shown = shownClasses(T6_CLASSES);
  for (const { id, countsForT6 } of ROAD_CLASSES) {
    expect(shown.includes(id), id).toBe(countsForT6 !== 'optional');
  }
});

it('sets the bit of a class by its place in the table, whatever its order there', () => {
  const mask = classMaskOf(['field', 'hamlet', 'national'], ['hamlet']);
  expect([0, 1, 2].map((at) => isDrawn(mask, at))).toEqual([false, true, true]);
});
