import { targetById } from '../../plan/plan.ts';
import { currentPlan } from '../../plan/plans.ts';
import { judge } from '../../verdict/judge.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Random } from '../random.ts';
import type { SampleTargetId } from '../sample-rows.ts';
import { addUp, type DraftFigure } from './draft-figure.ts';
import { MONTH_ENDS, STORY_MONTH } from './months.ts';

/** Invents the figures of one commune on one target, differently each time it is called. */
export type Author = (random: Random, wanted: Verdict) => DraftFigure[];

export type StoryOf = {
  readonly target: SampleTargetId;
  readonly subjects: number;
  readonly needsOwn: boolean;
};

const TRIES = 400;

/**
 * Lets the author invent until the judge gives the wanted verdict on 30/09/2020. Silent communes say nothing until
 * October, stale ones stop early. Keeps the last attempt when none fits.
 */
export function tellStory(of: StoryOf, wanted: Verdict, random: Random, author: Author): DraftFigure[] {
  const target = targetById(currentPlan, of.target);
  if (target === null) throw new RangeError(`the plan has no target ${of.target}`);
  const on = MONTH_ENDS[STORY_MONTH];
  let drafts: DraftFigure[] = [];
  for (let i = 0; i < TRIES; i++) {
    drafts = hush(author(random, wanted), wanted, target.stalenessDays ?? 0);
    const series = addUp(drafts, of.subjects, of.needsOwn);
    if (judge({ target, plan: currentPlan, series, on }).verdict === wanted) break;
  }
  return drafts;
}

function hush(drafts: DraftFigure[], wanted: Verdict, stalenessDays: number): DraftFigure[] {
  if (wanted === 'no_data') return drafts.filter((draft) => draft.month > STORY_MONTH);
  // The last report of a stale commune lies just beyond the limit.
  if (wanted === 'stale')
    return drafts.filter((draft) => draft.month <= STORY_MONTH - 1 - Math.ceil(stalenessDays / 31));
  return drafts;
}
