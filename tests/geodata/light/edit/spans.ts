import fc from 'fast-check';
import type { LightFacts, LightSpan } from '../../../../geodata/contract/light-edits.ts';
import { spansOf } from '../../../../geodata/light/edit/stretches.ts';

export const LENGTH_M = 1000;

export const LIT: LightFacts = {
  lit: 'yes',
  operating: 'works',
  hours: 'all_night',
  power: 'grid',
  lamps: 10,
  payer: 'budget',
  checkedOn: '2020-06-01',
};
export const DARK: LightFacts = {
  lit: 'no',
  operating: 'not_checked',
  hours: null,
  power: null,
  lamps: null,
  payer: null,
  checkedOn: '2020-06-01',
};

export const span = (fromM: number, toM: number, facts: LightFacts): LightSpan => ({ fromM, toM, ...facts });

/** Facts that do not contradict each other. */
export const someFacts: fc.Arbitrary<LightFacts> = fc.oneof(
  fc.record({
    lit: fc.constant('yes' as const),
    operating: fc.constantFrom('works' as const, 'broken' as const, 'not_checked' as const),
    hours: fc.constantFrom('all_night' as const, 'part_night' as const, 'other' as const, null),
    power: fc.constantFrom('grid' as const, 'solar' as const, null),
    lamps: fc.constantFrom(null, 4, 9, 40),
    payer: fc.constantFrom('budget' as const, 'community' as const, null),
    checkedOn: fc.constantFrom('2020-06-01', '2020-07-01', null),
  }),
  fc.constantFrom(DARK, { ...DARK, checkedOn: null }),
);

/** Spans on whole metres without overlap, with or without gaps. */
export const someSpans: fc.Arbitrary<LightSpan[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: LENGTH_M }), { minLength: 2, maxLength: 7 })
  .chain((marks) => {
    const sorted = [...marks].sort((a, b) => a - b);
    const places = sorted.slice(1).map((to, at) => ({ fromM: sorted[at] ?? 0, toM: to }));
    return fc
      .array(fc.option(someFacts), { minLength: places.length, maxLength: places.length })
      .map((facts) =>
        spansOf(places.flatMap((place, at) => (facts[at] == null ? [] : [{ ...place, ...facts[at] }]))),
      );
  });
