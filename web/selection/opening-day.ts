import { openingDayOf } from '../../geodata/time/opening-day.ts';
import type { Portal } from '../data/portal.ts';
import { periodsOf } from '../figures/progress.ts';

/** The day a bare address shows. */
export function openingDay(portal: Pick<Portal, 'meta' | 'plan'>): string {
  const { meta, plan } = portal;
  return openingDayOf(plan, meta.figures?.last ?? null, periodsOf(portal), meta.sample.figures);
}
