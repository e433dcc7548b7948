import type { TargetDefinition } from '../../plan/plan.ts';
import { subjectsOf } from '../../plan/subjects.ts';
import { type CommuneFact, FACTS } from '../commune-facts.ts';
import { seededRandom } from '../random.ts';
import { effectiveModels } from '../register/make-models.ts';
import type { SampleModel, SampleOrganisation, SampleResidentialArea } from '../sample-rows.ts';
import {
  growingCount,
  litRoutes,
  modelsOfOrganisations,
  outreachInOrganisations,
  recognition,
  shareOfHouseholds,
} from './authors.ts';
import type { DraftFigure } from './draft-figure.ts';
import { FIRST_YEAR, type SampleYear } from './sample-year.ts';
import { type Author, tellStory } from './tell-story.ts';
import { wantedVerdicts } from './wanted-verdicts.ts';

/** The drafts of one commune (or, where crime is counted, of the province) on one target. */
export type DraftedTarget = {
  readonly target: TargetDefinition;
  readonly unitCode: string;
  readonly drafts: readonly DraftFigure[];
};

/** What figures are counted of. */
export type Counted = {
  readonly areas: readonly SampleResidentialArea[];
  readonly organisations: readonly SampleOrganisation[];
  readonly models: readonly SampleModel[];
  /** Routes that T6 counts, per commune in the order of the facts. */
  readonly routes: readonly number[];
  /** Targets that the roads themselves have told, by id; see light/tell-light.ts. */
  readonly told: ReadonlyMap<string, readonly DraftedTarget[]>;
};

type Told = { readonly author: Author; readonly subjects: number };

/** Figures of every target of a plan, in which each verdict occurs. */
export function draftFigures(counted: Counted, year: SampleYear): DraftedTarget[] {
  return year.plan.targets.flatMap((target): DraftedTarget[] => {
    if (target.rule.kind === 'fewer_than_last_year') {
      return [{ target, unitCode: FACTS.province.code, drafts: upTo(year, crimes(target, year)) }];
    }
    const told = year === FIRST_YEAR ? counted.told.get(target.id) : undefined;
    if (told !== undefined) return [...told];
    const wanted = wantedVerdicts(target, year);
    const { needsOwn } = subjectsOf(target);
    return FACTS.communes.map((fact, commune) => {
      const { author, subjects } = toldBy(target, counted, year, fact, commune);
      const random = seededRandom(`${year.seed}${target.id} ${fact.code}`);
      const story = { year, target, subjects, needsOwn };
      const drafts = tellStory(story, wanted[commune] ?? 'at_risk', random, author);
      return { target, unitCode: fact.code, drafts: upTo(year, drafts) };
    });
  });
}

/** A year that still runs has no figures of days to come. */
function upTo({ until }: SampleYear, drafts: readonly DraftFigure[]): DraftFigure[] {
  return drafts.filter(({ month }) => month <= until);
}

function toldBy(
  { rule }: TargetDefinition,
  counted: Counted,
  year: SampleYear,
  fact: CommuneFact,
  commune: number,
): Told {
  const own = <T extends { unitCode: string }>(rows: readonly T[]) =>
    rows.filter(({ unitCode }) => unitCode === fact.code);
  const ofOrganisations = (
    tell: (organisations: readonly SampleOrganisation[], year: SampleYear) => Author,
  ): Told => {
    const organisations = own(counted.organisations);
    return { author: tell(organisations, year), subjects: organisations.length };
  };
  switch (rule.kind) {
    case 'ratio':
      return { author: shareOfHouseholds(fact, rule, year), subjects: 1 };
    case 'all':
      return ofOrganisations(outreachInOrganisations);
    case 'every_subject':
      return ofOrganisations(modelsOfOrganisations);
    case 'recognised': {
      const areas = own(counted.areas);
      return { author: recognition(fact, areas, year), subjects: areas.length };
    }
    case 'count':
      return {
        author:
          year === FIRST_YEAR
            ? () => countModels(counted.models, fact, year)
            : growingCount(fact, rule, year),
        subjects: 1,
      };
    case 'routes':
      return { author: litRoutes(fact, counted.routes[commune] ?? 0, rule, year), subjects: 1 };
    case 'fewer_than_last_year':
      throw new RangeError('crime is told for the province');
  }
}

function countModels(models: readonly SampleModel[], fact: CommuneFact, { ends }: SampleYear): DraftFigure[] {
  return ends.map((day, month) => ({
    subjectKind: 'unit',
    subjectCode: fact.code,
    month,
    numerator: effectiveModels(models, fact.code, day),
    denominator: null,
  }));
}

/** Invented cases since the start of the year, against the same months of last year. */
function crimes({ id }: TargetDefinition, { ends, seed }: SampleYear): DraftFigure[] {
  const random = seededRandom(`${seed}${id}`);
  let [now, lastYear] = [0, 0];
  return ends.map((_, month) => {
    now += random.whole(5, 10);
    lastYear += random.whole(6, 11);
    return {
      subjectKind: 'unit',
      subjectCode: FACTS.province.code,
      month,
      numerator: now,
      denominator: lastYear,
    };
  });
}
