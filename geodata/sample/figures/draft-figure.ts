import type { CountedPoint } from '../../figure/series.ts';
import type { SampleFigure } from '../sample-rows.ts';
import type { SampleYear } from './sample-year.ts';

/** What a subject reports for a period, before it gets dates, papers and corrections. */
export type DraftFigure = Pick<SampleFigure, 'subjectKind' | 'subjectCode' | 'numerator' | 'denominator'> & {
  readonly month: number;
  /** The unit's own recognition beside its residential areas'. */
  readonly own?: boolean;
};

/** The state of a commune at the end of each period that somebody reported in: each subject's newest figure, summed. */
export function addUp(
  drafts: readonly DraftFigure[],
  { ends }: SampleYear,
  subjects: number,
  needsOwn: boolean,
): CountedPoint[] {
  const newest = new Map<string, DraftFigure>();
  const points: CountedPoint[] = [];
  ends.forEach((validOn, month) => {
    const now = drafts.filter((draft) => draft.month === month);
    if (now.length === 0) return;
    for (const draft of now) newest.set(`${draft.own ?? false} ${draft.subjectCode}`, draft);
    const counted = [...newest.values()].filter((draft) => !draft.own);
    const own = [...newest.values()].find((draft) => draft.own);
    const known = counted.filter((draft) => draft.denominator !== null);
    points.push({
      validOn,
      numerator: counted.reduce((sum, draft) => sum + draft.numerator, 0),
      denominator:
        known.length === 0 ? null : known.reduce((sum, draft) => sum + (draft.denominator ?? 0), 0),
      subjects,
      reporting: counted.length,
      complete: counted.filter((draft) => draft.numerator >= (draft.denominator ?? 1)).length,
      ...(needsOwn ? { own: own ? { numerator: own.numerator, denominator: own.denominator } : null } : {}),
    });
  });
  return points;
}
