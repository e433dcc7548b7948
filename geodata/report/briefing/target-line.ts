import type { TargetDefinition } from '../../plan/plan.ts';
import { compareNames } from '../../text/collate.ts';
import type { ChangeClass, TargetChanges } from '../../verdict/changes.ts';
import type { Judgement } from '../../verdict/judge.ts';
import { type Outlook, outlookOf } from '../../verdict/outlook.ts';
import { countVerdicts, type VerdictCounts } from '../../verdict/roll-up.ts';
import { thresholdOf } from '../../verdict/threshold.ts';
import { thresholdText } from '../../verdict/value-text.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { shortList } from './name-list.ts';

/** One target over the month: counts for the table, names for the lists, a verdict per commune for its map. */
export interface TargetLine {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly threshold: string;
  /** "62/94". */
  readonly met: string;
  /** "+14", "−2", "0"; null where there is no month before. */
  readonly change: string | null;
  readonly counts: VerdictCounts;
  /** "72–85" communes at the deadline; "–" while no forecast can be made. */
  readonly outlook: string;
  readonly newlyMet: string | null;
  readonly slipped: string | null;
  /** Figures that grew too old, or are gone. */
  readonly stale: string | null;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** More names than this do not fit a cell of the page. */
const MOST_NAMES = 8;

export function outlookText(outlook: Outlook | null): string {
  if (outlook === null) return '–';
  return outlook.low === outlook.high ? String(outlook.expected) : `${outlook.low}–${outlook.high}`;
}

function signed(n: number): string {
  if (n === 0) return '0';
  return n > 0 ? `+${n}` : `−${-n}`;
}

/** `changes` from the end of the month before to the day; null in the plan's first month. */
export function targetLine(
  target: TargetDefinition,
  judgements: ReadonlyMap<string, Judgement>,
  changes: TargetChanges | null,
  nameOf: ReadonlyMap<string, string>,
): TargetLine {
  const counts = countVerdicts(judgements.values());
  const named = (...classes: ChangeClass[]) =>
    shortList(
      (changes?.units ?? [])
        .filter(({ change }) => classes.includes(change))
        .map(({ code }) => nameOf.get(code) ?? code)
        .sort(compareNames),
      MOST_NAMES,
    );
  return {
    id: target.id,
    title: target.title.vi,
    shortTitle: target.shortTitle.vi,
    threshold: thresholdText(target, thresholdOf(target.rule), 'vi'),
    met: `${counts.met}/${judgements.size}`,
    change: changes === null ? null : signed(changes.met.after - changes.met.before),
    counts,
    outlook: outlookText(outlookOf(judgements.values(), target.rule)),
    newlyMet: named('newly_met'),
    slipped: named('slipped'),
    stale: named('newly_stale', 'newly_without_data'),
    verdicts: new Map([...judgements].map(([code, { verdict }]) => [code, verdict])),
  };
}
