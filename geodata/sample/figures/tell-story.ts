import type { TargetDefinition } from '../../plan/plan.ts';
import { judge } from '../../verdict/judge.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Random } from '../random.ts';
import { addUp, type DraftFigure } from './draft-figure.ts';
import type { SampleYear } from './sample-year.ts';

/** Invents the figures of one commune on one target, differently each time it is called. */
export type Author = (random: Random, wanted: Verdict) => DraftFigure[];

export type StoryOf = {
  readonly year: SampleYear;
  readonly target: TargetDefinition;
  readonly subjects: number;
  readonly needsOwn: boolean;
};

const TRIES = 400;

/**
 * Lets the author invent until the judge gives the wanted verdict at the end of the story's period. Silent communes
 * say nothing until then, stale ones stop early. Keeps the last attempt when none fits.
 */
export function tellStory(of: StoryOf, wanted: Verdict, random: Random, author: Author): DraftFigure[] {
  const { year, target } = of;
  const on = year.ends[year.story] ?? year.plan.deadline;
  let drafts: DraftFigure[] = [];
  for (let i = 0; i < TRIES; i++) {
    drafts = hush(author(random, wanted), wanted, year, target.stalenessDays ?? 0);
    const series = addUp(drafts, year, of.subjects, of.needsOwn);
    if (judge({ target, plan: year.plan, series, on }).verdict === wanted) break;
  }
  return drafts;
}

function hush(
  drafts: DraftFigure[],
  wanted: Verdict,
  { story }: SampleYear,
  stalenessDays: number,
): DraftFigure[] {
  if (wanted === 'no_data') return drafts.filter((draft) => draft.month > story);
  // The last report of a stale commune lies just beyond the limit.
  if (wanted === 'stale')
    return drafts.filter((draft) => draft.month <= story - 1 - Math.ceil(stalenessDays / 31));
  return drafts;
}
