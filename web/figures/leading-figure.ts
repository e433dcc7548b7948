import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { daysBetween } from '../../geodata/time/day.ts';
import type { Portal } from '../data/portal.ts';
import { metOn, periodsOf } from './progress.ts';

export interface LeadingFigure {
  readonly met: number;
  readonly of: number;
  /** Against the end of the reporting period before; null in the first one. */
  readonly change: { readonly met: number; readonly since: string } | null;
  /** After the as-of day, up to the deadline; negative once it has passed. */
  readonly daysLeft: number;
  /** Communes a day that must still meet the target for all to do so; null when none is left or no day is. */
  readonly perDay: number | null;
}

/** The one large number of the overview, as of a day. */
export function leadingFigure(
  portal: Portal,
  target: TargetDefinition,
  on: string,
  met: number,
): LeadingFigure {
  const of = portal.communes.length;
  const since = periodsOf(portal).findLast((day) => day < on);
  const daysLeft = daysBetween(on, portal.plan.deadline);
  return {
    met,
    of,
    change: since === undefined ? null : { met: met - metOn(portal, target, since), since },
    daysLeft,
    perDay: met === of || daysLeft <= 0 ? null : (of - met) / daysLeft,
  };
}
