import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contribution, openReleases } from '../../../geodata/disclosure/release-state.ts';
import { possibleValues, type Told, type Unknown } from './attacker.ts';

/** Organisations with a roster, and for each month what those that report reach. */
const history = fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }).chain((rosters) =>
  fc.record({
    rosters: fc.constant(rosters),
    months: fc.array(fc.tuple(...rosters.map((roster) => fc.option(fc.nat(roster), { freq: 3 }))), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
);

/** Everything told of a history, and what an attacker would like to know. */
function tell(
  { rosters, months }: { rosters: readonly number[]; months: readonly (readonly (number | null)[])[] },
  releases: { release: (state: readonly Contribution[]) => boolean },
) {
  const newest = new Map<number, { name: string; reached: number }>();
  const unknowns = new Map<string, Unknown>();
  const told: Told[] = [];
  months.forEach((month, at) => {
    month.forEach((reached, subject) => {
      if (reached === null) return;
      const roster = `roster ${subject}`;
      // A number that did not change is known not to have: the worst that an attacker may know.
      const before = newest.get(subject);
      const name = before?.reached === reached ? before.name : `reached ${subject} in ${at}`;
      newest.set(subject, { name, reached });
      unknowns.set(roster, { name: roster, roster: null }).set(name, { name, roster });
    });
    const state = [...newest].map(([subject, { reached }]) => ({
      subject: String(subject),
      numerator: reached,
      denominator: rosters[subject] ?? 0,
    }));
    if (!releases.release(state)) return;
    told.push(
      {
        names: [...newest.values()].map(({ name }) => name),
        total: sum(state.map((each) => each.numerator)),
      },
      {
        names: [...newest.keys()].map((subject) => `roster ${subject}`),
        total: sum(state.map((each) => each.denominator)),
      },
    );
  });
  return { unknowns: [...unknowns.values()], told };
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('someone who has every sum ever told, and all but the numbers of organisations', () => {
  it('cannot narrow one of them down to fewer than three values', () => {
    let told = 0;
    fc.assert(
      fc.property(history, (of) => {
        const known = tell(of, openReleases());
        told += known.told.length;
        for (const { name } of known.unknowns) {
          expect(possibleValues(known.unknowns, known.told, name), name).toBe(3);
        }
      }),
      { numRuns: 120, seed: 399 },
    );
    expect(told).toBeGreaterThan(20);
  });

  it('would know them if everything were told', () => {
    const known = tell(
      {
        rosters: [5, 9],
        months: [
          [3, null],
          [4, 7],
        ],
      },
      { release: () => true },
    );
    expect(possibleValues(known.unknowns, known.told, 'roster 0')).toBe(1);
    expect(possibleValues(known.unknowns, known.told, 'reached 0 in 0')).toBe(1);
    expect(possibleValues(known.unknowns, known.told, 'reached 1 in 1')).toBe(3);
  });

  it('would know one of them if three in each sum were all that is asked', () => {
    const threeAreEnough = { release: (state: readonly Contribution[]) => state.length >= 3 };
    const months = [
      [1, 1, 1, null],
      [null, null, null, 4],
    ];
    const known = tell({ rosters: [5, 9, 8, 7], months }, threeAreEnough);
    expect(possibleValues(known.unknowns, known.told, 'roster 3')).toBe(1);
    expect(possibleValues(known.unknowns, known.told, 'reached 3 in 1')).toBe(1);
  });
});
