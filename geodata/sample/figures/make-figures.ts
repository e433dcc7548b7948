import type { Verdict } from '../../verdict/verdict.ts';
import { type CommuneFact, FACTS } from '../commune-facts.ts';
import { seededRandom } from '../random.ts';
import { effectiveModels } from '../register/make-models.ts';
import type {
  SampleModel,
  SampleOrganisation,
  SampleResidentialArea,
  SampleTargetId,
} from '../sample-rows.ts';
import {
  litRoutes,
  modelsOfOrganisations,
  outreachInOrganisations,
  outreachToHouseholds,
  recognition,
} from './authors.ts';
import type { DraftFigure } from './draft-figure.ts';
import { MONTH_ENDS } from './months.ts';
import { type Author, tellStory } from './tell-story.ts';
import { wantedVerdicts } from './wanted-verdicts.ts';

/** The drafts of one commune (or, for T8, of the province) on one target. */
export type DraftedTarget = {
  readonly target: SampleTargetId;
  readonly unitCode: string;
  readonly drafts: readonly DraftFigure[];
};

type Inputs = {
  readonly areas: readonly SampleResidentialArea[];
  readonly organisations: readonly SampleOrganisation[];
  readonly models: readonly SampleModel[];
  /** Routes that T6 counts, per commune in the order of the facts. */
  readonly countedRoutes: readonly number[];
};

type Told = { readonly author: Author; readonly subjects: number; readonly needsOwn: boolean };

/** Figures of every target for 03/2020–12/2020, in which each verdict occurs. */
export function draftFigures({ areas, organisations, models, countedRoutes }: Inputs): DraftedTarget[] {
  const tell = (
    target: Exclude<SampleTargetId, 'T8'>,
    told: (fact: CommuneFact, commune: number) => Told,
  ) => {
    const wanted = wantedVerdicts(target);
    return FACTS.communes.map((fact, commune): DraftedTarget => {
      const { author, subjects, needsOwn } = told(fact, commune);
      const verdict: Verdict = wanted[commune] ?? 'at_risk';
      const random = seededRandom(`${target} ${fact.code}`);
      const drafts = tellStory({ target, subjects, needsOwn }, verdict, random, author);
      return { target, unitCode: fact.code, drafts };
    });
  };
  const own = (rows: readonly { unitCode: string }[], fact: CommuneFact) =>
    rows.filter((row) => row.unitCode === fact.code);
  const areasOf = (fact: CommuneFact) => own(areas, fact) as SampleResidentialArea[];
  const organisationsOf = (fact: CommuneFact) => own(organisations, fact) as SampleOrganisation[];
  return [
    ...tell('T1', (fact) => ({ author: outreachToHouseholds(fact), subjects: 1, needsOwn: false })),
    ...tell('T2', (fact) => {
      const members = organisationsOf(fact);
      return { author: outreachInOrganisations(members), subjects: members.length, needsOwn: false };
    }),
    ...(['T3', 'T4'] as const).flatMap((target) =>
      tell(target, (fact) => {
        const members = areasOf(fact);
        return { author: recognition(fact, members), subjects: members.length, needsOwn: true };
      }),
    ),
    ...tell('T5', (fact) => ({ author: () => countModels(models, fact), subjects: 1, needsOwn: false })),
    ...tell('T6', (fact, commune) => ({
      author: litRoutes(fact, countedRoutes[commune] ?? 0),
      subjects: 1,
      needsOwn: false,
    })),
    ...tell('T7', (fact) => {
      const members = organisationsOf(fact);
      return { author: modelsOfOrganisations(members), subjects: members.length, needsOwn: false };
    }),
    { target: 'T8', unitCode: FACTS.province.code, drafts: crimes() },
  ];
}

function countModels(models: readonly SampleModel[], fact: CommuneFact): DraftFigure[] {
  return MONTH_ENDS.map((day, month) => ({
    subjectKind: 'unit',
    subjectCode: fact.code,
    month,
    numerator: effectiveModels(models, fact.code, day),
    denominator: null,
  }));
}

/** T8: invented cases since the start of the year, against the same months of last year. */
function crimes(): DraftFigure[] {
  const random = seededRandom('T8');
  let [now, lastYear] = [0, 0];
  return MONTH_ENDS.map((_, month) => {
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
