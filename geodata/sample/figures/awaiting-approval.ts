import { addDays } from '../../time/day.ts';
import { seededRandom } from '../random.ts';
import type { SampleFigure } from '../sample-rows.ts';
import type { DraftedTarget } from './make-figures.ts';
import type { SampleYear } from './sample-year.ts';

const ASKED_TO_CORRECT = 0.1;
/** Days after the end of the story's period: later than any report of it and any correction of those. */
const ENTERED_AFTER = 55;

/**
 * What offices have entered and nobody has approved: the first report of communes that are silent by then, and
 * corrections of figures that stand. None of it may count, or be seen, before it is approved.
 */
export function awaitingApproval(
  drafted: readonly DraftedTarget[],
  figures: readonly SampleFigure[],
  { ends, story, plan, seed }: SampleYear,
): SampleFigure[] {
  const random = seededRandom(`${seed}awaiting approval`);
  const validOn = ends[story] ?? plan.deadline;
  const corrected = new Set(figures.map(({ supersedesId }) => supersedesId));
  const households = new Set(
    plan.targets.flatMap(({ id, rule }) => (rule.kind === 'ratio' && rule.operator === '>=' ? id : [])),
  );
  const ofTargets = figures.filter(({ targetId }) => households.has(targetId));
  const corrections = ofTargets.flatMap((figure): Omit<SampleFigure, 'id' | 'recordedAt'>[] => {
    const { id, numerator, denominator } = figure;
    const stands = figure.validOn === validOn && !corrected.has(id);
    if (!stands || denominator === null || !random.chance(ASKED_TO_CORRECT)) return [];
    const more = Math.min(denominator, numerator + random.whole(5, 60));
    return [{ ...figure, numerator: more, supersedesId: id, reason: 'Đề nghị cộng thêm một ấp, chờ duyệt' }];
  });
  const firstReports = drafted.flatMap(({ target, drafts }): Omit<SampleFigure, 'id' | 'recordedAt'>[] => {
    const [first] = drafts;
    if (!households.has(target.id) || first === undefined || first.month <= story) return [];
    const later = ofTargets.find(
      ({ targetId, subjectCode }) => targetId === target.id && subjectCode === first.subjectCode,
    );
    if (later === undefined) return [];
    const numerator = Math.floor((later.denominator ?? 0) * random.between(0.4, 0.7));
    return [{ ...later, validOn, numerator, supersedesId: null, documentCode: null, reason: null }];
  });
  return [...corrections, ...firstReports].map((figure, i) => ({
    ...figure,
    id: `${seed}d${String(i + 1).padStart(4, '0')}`,
    recordedAt: `${addDays(validOn, ENTERED_AFTER)}T09:00:00+07:00`,
    approvedBy: null,
  }));
}
