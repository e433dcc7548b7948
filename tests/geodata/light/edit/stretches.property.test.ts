import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LightSpan } from '../../../../geodata/contract/light-edits.ts';
import { editProblems } from '../../../../geodata/light/edit/edit-problems.ts';
import { mergeEqual } from '../../../../geodata/light/edit/merge-equal.ts';
import { setFacts } from '../../../../geodata/light/edit/set-facts.ts';
import { splitAt } from '../../../../geodata/light/edit/split-at.ts';
import { fittingSpans, spansOf, stretchesOf } from '../../../../geodata/light/edit/stretches.ts';
import { DARK, LENGTH_M, LIT, someFacts, someSpans, span } from './spans.ts';

const lampsOf = (spans: readonly LightSpan[]) => spans.reduce((sum, { lamps }) => sum + (lamps ?? 0), 0);
const measure = fc.integer({ min: 0, max: LENGTH_M });

describe('the stretches of any segment', () => {
  it('cover it from 0 to its length without gap or overlap', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const stretches = stretchesOf(spans, LENGTH_M);
        expect(stretches[0]?.fromM).toBe(0);
        expect(stretches.at(-1)?.toM).toBe(LENGTH_M);
        stretches.slice(1).forEach(({ fromM }, at) => {
          expect(fromM).toBe(stretches[at]?.toM);
        });
        expect(spansOf(stretches)).toEqual(spans);
      }),
    );
  });

  it('end where it ends, however far the spans of an import reach, and may be saved again', () => {
    fc.assert(
      fc.property(someSpans, fc.integer({ min: 1, max: LENGTH_M }), (spans, lengthM) => {
        const stretches = stretchesOf(spans, lengthM);
        expect(stretches.at(-1)?.toM).toBe(lengthM);
        const edit = { spans: fittingSpans(spans, lengthM), validOn: '2020-09-01' };
        expect(editProblems(edit, lengthM, '2020-09-01')).toEqual([]);
      }),
    );
  });

  it('leave no gap of less than a metre at the end, and keep what is told of one', () => {
    expect(stretchesOf([span(0, 999.4, LIT)], LENGTH_M)).toEqual([span(0, 1000, LIT)]);
    expect(stretchesOf([span(0, 999, LIT)], LENGTH_M)).toHaveLength(2);
    const told = [span(0, 999.4, LIT), span(999.4, 1000, DARK)];
    expect(stretchesOf(told, LENGTH_M)).toEqual(told);
  });

  it('are as before after a cut and a merge, and no lamp is lost', () => {
    fc.assert(
      fc.property(someSpans, measure, (spans, at) => {
        const merged = mergeEqual(stretchesOf(spans, LENGTH_M));
        const cut = splitAt(merged, at);
        expect(lampsOf(cut)).toBe(lampsOf(merged));
        expect(mergeEqual(cut)).toEqual(merged);
      }),
    );
  });

  it('keep what lies outside the part that is set, and have no problem after it', () => {
    fc.assert(
      fc.property(someSpans, measure, measure, someFacts, (spans, a, b, facts) => {
        fc.pre(Math.abs(a - b) >= 1);
        const [fromM, toM] = [Math.min(a, b), Math.max(a, b)];
        const before = stretchesOf(spans, LENGTH_M);
        const after = setFacts(before, fromM, toM, facts);
        for (const stretch of after) {
          if (stretch.fromM >= fromM && stretch.toM <= toM)
            expect(stretch).toMatchObject({ ...facts, lamps: stretch.lamps });
        }
        const inside = after.filter((stretch) => stretch.fromM >= fromM && stretch.toM <= toM);
        if (facts.lamps !== null) expect(lampsOf(inside)).toBe(facts.lamps);
        for (const stretch of before) {
          if (stretch.toM <= fromM || stretch.fromM >= toM) expect(after).toContainEqual(stretch);
        }
        expect(editProblems({ spans: after, validOn: '2020-09-01' }, LENGTH_M, '2020-09-01')).toEqual([]);
      }),
    );
  });
});
