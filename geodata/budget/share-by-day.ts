import type { Day } from '../time/day.ts';
import type { RoadCase } from './choose-road-works.ts';
import { coverageAfter, type UnitChange } from './coverage-after.ts';
import type { WorkMonths } from './work-months.ts';

/** What share of a place is lit by a day. Shares are of its length, in [0, 1]; what is unknown counts as not lit. */
export interface ShareByDay {
  readonly before: number;
  /** By the end of the due day, works finished by then alone. */
  readonly byDue: number;
  /** When every chosen work is done. */
  readonly whenDone: number;
  /** Wanted, and the day by whose end it is reached; null: not by these works. */
  readonly wanted: number;
  readonly reachedOn: Day | null;
  readonly isReachedByDue: boolean;
  /** The communes of the works by the end of the due day; unchanged ones are left out. */
  readonly units: readonly UnitChange[];
}

/** Rounding of sums of lengths, metres. */
const MILLIMETRE = 1e-3;

/**
 * The share lit by a day when works are done in their order. A work counts on the day it is finished and not before:
 *
 *     share(day) = (lit + Σ metres of works finished by the end of the day) ÷ length of the place
 *
 * `ranked`: works in their order; `plan`: their days (work-months.ts). Returns null for a place without road.
 */
export function shareByDay(
  { table, works, place, routes }: RoadCase,
  ranked: readonly number[],
  { finishedOn, byDue }: Pick<WorkMonths, 'finishedOn' | 'byDue'>,
  { due, wanted }: { readonly due: Day; readonly wanted: number },
): ShareByDay | null {
  if (!(place.total > 0)) return null;
  const wantedM = wanted * place.total - MILLIMETRE;
  let lit = place.lit;
  let byDueM = lit;
  let reachedOn = lit >= wantedM ? table.on : null;
  ranked.forEach((work, at) => {
    lit += works.placeM[work] ?? 0;
    const day = finishedOn[at] ?? null;
    if (day !== null && day <= due) byDueM = lit;
    if (reachedOn === null && lit >= wantedM) reachedOn = day;
  });
  const rows = ranked
    .slice(0, byDue.works)
    .flatMap((work) => [works.row[work] ?? -1, works.twin[work] ?? -1].filter((row) => row >= 0));
  return {
    before: place.lit / place.total,
    byDue: byDueM / place.total,
    whenDone: lit / place.total,
    wanted,
    reachedOn,
    isReachedByDue: reachedOn !== null && reachedOn <= due,
    units: coverageAfter(table, routes, rows),
  };
}
