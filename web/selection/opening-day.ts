import { dayNumber, earlierDay, laterDay } from '../../geodata/time/day.ts';
import type { Portal } from '../data/portal.ts';
import { periodsOf } from '../figures/progress.ts';

/**
 * The day a bare address shows: the newest figure's. The sample is a finished year, so it opens while about a
 * quarter of the plan is still ahead, where every verdict occurs and a forecast means something.
 */
export function openingDay(portal: Pick<Portal, 'meta' | 'plan'>): string {
  const { meta, plan } = portal;
  const newest = earlierDay(meta.figures?.last ?? plan.starts, plan.deadline);
  if (!meta.sample.figures) return laterDay(newest, plan.starts);
  const start = dayNumber(plan.starts);
  const late = start + (dayNumber(plan.deadline) - start) * 0.75;
  return periodsOf(portal).findLast((day) => day <= newest && dayNumber(day) <= late) ?? newest;
}
