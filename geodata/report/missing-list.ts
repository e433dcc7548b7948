import { needText } from '../verdict/need-text.ts';
import { type Judged, tasksOf } from '../verdict/tasks.ts';

export interface MissingItem {
  /** Id of the target. */
  readonly id: string;
  /** What it lacks, joined by semicolons; it stands under a heading that says "Còn thiếu" already. */
  readonly text: string;
}

/** "Còn thiếu": what each target of a unit still lacks, most worth doing first; empty: nothing. */
export function missingList(judged: readonly Judged[]): MissingItem[] {
  return tasksOf(judged).map(({ target, needs }) => ({
    id: target.id,
    text: needs.map((need) => needText(need, target, 'vi').replace(/^còn thiếu /, '')).join('; '),
  }));
}
