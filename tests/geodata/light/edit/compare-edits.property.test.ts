import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LightSpan } from '../../../../geodata/contract/light-edits.ts';
import { changedStretches } from '../../../../geodata/light/edit/changed-stretches.ts';
import { compareEdits, settle } from '../../../../geodata/light/edit/compare-edits.ts';
import { setFacts } from '../../../../geodata/light/edit/set-facts.ts';
import { stretchesOf } from '../../../../geodata/light/edit/stretches.ts';
import { DARK, LENGTH_M, LIT, someFacts, someSpans, span } from './spans.ts';

const same = (a: readonly LightSpan[], b: readonly LightSpan[]) =>
  changedStretches(a, b, LENGTH_M).length === 0;
const edit = (
  base: readonly LightSpan[],
  fromM: number,
  toM: number,
  facts: Parameters<typeof setFacts>[3],
) => setFacts(stretchesOf(base, LENGTH_M), fromM, toM, facts);

describe('two edits of one segment', () => {
  it('give the other one where only one of them changed anything', () => {
    fc.assert(
      fc.property(someSpans, someSpans, (base, changed) => {
        const theirs = compareEdits(base, changed, base, LENGTH_M);
        const mine = compareEdits(base, base, changed, LENGTH_M);
        expect(theirs.collides || mine.collides).toBe(false);
        expect(
          same(
            settle(theirs, () => 'mine'),
            changed,
          ),
        ).toBe(true);
        expect(
          same(
            settle(mine, () => 'theirs'),
            changed,
          ),
        ).toBe(true);
      }),
    );
  });

  it('never collide where both say the same', () => {
    fc.assert(
      fc.property(someSpans, someSpans, (base, changed) => {
        const comparison = compareEdits(base, changed, changed, LENGTH_M);
        expect(comparison.collides).toBe(false);
        expect(comparison.stretches.every(({ takenFrom }) => takenFrom.length === 0)).toBe(true);
        expect(
          same(
            settle(comparison, () => 'mine'),
            changed,
          ),
        ).toBe(true);
      }),
    );
  });

  it('hold both where they touch different stretches, whoever comes first', () => {
    const bare = [span(0, 1000, { ...LIT, lamps: null })];
    const plain = someFacts.map((facts) => ({ ...facts, lamps: null }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 499 }),
        fc.integer({ min: 500, max: 999 }),
        plain,
        plain,
        (to, from, a, b) => {
          const [first, second] = [edit(bare, 0, to, a), edit(bare, from, 1000, b)];
          const both = edit(edit(bare, 0, to, a), from, 1000, b);
          for (const [theirs, mine] of [
            [first, second],
            [second, first],
          ] as const) {
            const comparison = compareEdits(bare, theirs, mine, LENGTH_M);
            expect(comparison.collides).toBe(false);
            expect(
              same(
                settle(comparison, () => 'mine'),
                both,
              ),
            ).toBe(true);
          }
        },
      ),
    );
  });

  it('settled for mine hold what I wrote, settled for theirs what they wrote, wherever the two collide', () => {
    fc.assert(
      fc.property(someSpans, someSpans, someSpans, (base, theirs, mine) => {
        const { stretches } = compareEdits(base, theirs, mine, LENGTH_M);
        for (const stretch of stretches) {
          for (const fact of stretch.collisions) expect(stretch.merged[fact]).toBe(stretch.theirs[fact]);
        }
      }),
    );
  });
});

describe('a comparison', () => {
  const base = [span(0, 1000, DARK)];

  it('names the facts on which two collide, on the metres where they do', () => {
    const theirs = edit(base, 0, 400, LIT);
    const mine = edit(base, 200, 1000, { ...LIT, operating: 'broken', lamps: 16 });
    const { stretches } = compareEdits(base, theirs, mine, LENGTH_M);
    expect(
      stretches.map(({ fromM, toM, collisions, takenFrom }) => ({ fromM, toM, collisions, takenFrom })),
    ).toEqual([
      { fromM: 0, toM: 200, collisions: [], takenFrom: ['theirs'] },
      { fromM: 200, toM: 400, collisions: ['operating', 'lamps'], takenFrom: [] },
      { fromM: 400, toM: 1000, collisions: [], takenFrom: ['mine'] },
    ]);
  });

  it('takes different facts of one stretch from either', () => {
    const lit = [span(0, 1000, LIT)];
    const comparison = compareEdits(
      lit,
      edit(lit, 0, 1000, { lamps: 12 }),
      edit(lit, 0, 1000, { power: 'solar' }),
      LENGTH_M,
    );
    expect(comparison.collides).toBe(false);
    expect(settle(comparison, () => 'mine')).toEqual([span(0, 1000, { ...LIT, lamps: 12, power: 'solar' })]);
  });

  it('lets changes collide that fit each for itself and contradict each other together', () => {
    const lit = [span(0, 1000, { ...LIT, operating: 'not_checked', hours: null })];
    const theirs = edit(lit, 0, 1000, { lit: 'no' });
    const mine = edit(lit, 0, 1000, { operating: 'works' });
    const comparison = compareEdits(lit, theirs, mine, LENGTH_M);
    expect(comparison.collides).toBe(true);
    expect(settle(comparison, () => 'theirs')).toEqual(theirs);
    expect(settle(comparison, () => 'mine')).toEqual(mine);
  });

  it('keeps the later of two days of a check', () => {
    const theirs = edit(base, 0, 1000, { checkedOn: '2020-08-02' });
    const mine = edit(base, 0, 1000, { checkedOn: '2020-08-01' });
    const comparison = compareEdits(base, theirs, mine, LENGTH_M);
    expect(comparison.collides).toBe(false);
    expect(settle(comparison, () => 'mine')[0]?.checkedOn).toBe('2020-08-02');
  });
});
