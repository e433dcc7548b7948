import type { RuleOf } from '../../plan/rule.ts';
import type { CommuneFact } from '../commune-facts.ts';
import type { SampleOrganisation, SampleResidentialArea } from '../sample-rows.ts';
import { completionMonths, risingCurve } from './curves.ts';
import type { DraftFigure } from './draft-figure.ts';
import type { SampleYear } from './sample-year.ts';
import type { Author } from './tell-story.ts';

const MISSED_REPORT = 0.05;
/** Without money for lamps a commune stays dark; nothing else falls so far behind. */
const DARK_ENDS: readonly [number, number] = [0.05, 0.5];

const monthsOf = ({ ends }: SampleYear) => ends.map((_, month) => month);

/**
 * A share of the households (T1: those reached), each month, now and then a month without a report. Where the share
 * is to fall, what is left of the households rises.
 */
export function shareOfHouseholds(fact: CommuneFact, rule: RuleOf<'ratio'>, year: SampleYear): Author {
  const falls = rule.operator === '<=';
  const goal = falls ? 1 - rule.threshold : rule.threshold;
  return (random, wanted) =>
    risingCurve(random, wanted, goal, year).flatMap((share, month): DraftFigure[] => {
      if (month > 0 && month !== year.story && random.chance(MISSED_REPORT)) return [];
      const reached = Math.round(share * fact.households);
      return [
        {
          subjectKind: 'unit',
          subjectCode: fact.code,
          month,
          numerator: falls ? fact.households - reached : reached,
          denominator: fact.households,
        },
      ];
    });
}

/** T2: people reached in each organisation. */
export function outreachInOrganisations(
  organisations: readonly SampleOrganisation[],
  year: SampleYear,
): Author {
  return (random, wanted) => {
    const done = completionMonths(random, wanted, organisations.length, year);
    return organisations.flatMap((organisation, i) => {
      const full = done[i] ?? year.ends.length;
      const first = random.between(0.1, 0.5);
      return monthsOf(year).flatMap((month): DraftFigure[] => {
        if (month > full + 1 && month % 3 !== 0) return [];
        const share = month >= full ? 1 : first + ((1 - first) * 0.92 * month) / full;
        return [
          {
            subjectKind: 'organisation',
            subjectCode: organisation.code,
            month,
            numerator: Math.floor(share * organisation.roster),
            denominator: organisation.roster,
          },
        ];
      });
    });
  };
}

/** T3, T4: each residential area is recognised once; the commune says each month whether it is itself. */
export function recognition(
  fact: CommuneFact,
  areas: readonly SampleResidentialArea[],
  year: SampleYear,
): Author {
  return (random, wanted) => {
    const done = completionMonths(random, wanted, areas.length, year);
    const [ownMonth = 0] = completionMonths(random, wanted, 1, year);
    const ofAreas = areas.flatMap((area, i): DraftFigure[] => {
      const month = done[i] ?? 0;
      const base = { subjectKind: 'residential_area' as const, subjectCode: area.code, denominator: 1 };
      const before: DraftFigure[] = month > 0 ? [{ ...base, month: 0, numerator: 0 }] : [];
      return month < year.ends.length ? [...before, { ...base, month, numerator: 1 }] : before;
    });
    const own = monthsOf(year).map(
      (month): DraftFigure => ({
        subjectKind: 'unit',
        subjectCode: fact.code,
        month,
        numerator: month >= ownMonth ? 1 : 0,
        denominator: 1,
        own: true,
      }),
    );
    return [...ofAreas, ...own];
  };
}

/**
 * T6: routes lit of all routes that count. A neighbour may light some: `own` routes are the commune's to tell of,
 * `given` says how many of the others are lit by the end of each period.
 */
export function litRoutes(
  fact: CommuneFact,
  routes: number,
  rule: RuleOf<'routes'>,
  year: SampleYear,
  { own, given }: { readonly own: number; readonly given: readonly number[] } = { own: routes, given: [] },
): Author {
  return (random, wanted) =>
    risingCurve(random, wanted, rule.share, year, DARK_ENDS).map((share, month): DraftFigure => {
      const lit = wanted === 'met' || share > 0.999 ? Math.ceil(share * own) : Math.floor(share * own);
      return {
        subjectKind: 'unit',
        subjectCode: fact.code,
        month,
        numerator: lit + (given[month] ?? 0),
        denominator: routes,
      };
    });
}

/** T7: each organisation says whether it keeps an effective self-management model, again each quarter. */
export function modelsOfOrganisations(
  organisations: readonly SampleOrganisation[],
  year: SampleYear,
): Author {
  return (random, wanted) => {
    const done = completionMonths(random, wanted, organisations.length, year);
    return organisations.flatMap((organisation, i) => {
      const full = done[i] ?? year.ends.length;
      return monthsOf(year)
        .filter((month) => month % 3 === 0 || month === full)
        .map(
          (month): DraftFigure => ({
            subjectKind: 'organisation',
            subjectCode: organisation.code,
            month,
            numerator: month >= full ? 1 : 0,
            denominator: 1,
          }),
        );
    });
  };
}

/** A plain count that grows one by one, a little beyond what is asked. */
export function growingCount(fact: CommuneFact, rule: RuleOf<'count'>, year: SampleYear): Author {
  return (random, wanted) => {
    const done = completionMonths(random, wanted, rule.atLeast + random.whole(0, 2), year);
    return monthsOf(year).map(
      (month): DraftFigure => ({
        subjectKind: 'unit',
        subjectCode: fact.code,
        month,
        numerator: done.filter((reviewed) => reviewed <= month).length,
        denominator: null,
      }),
    );
  };
}
