import type { SegmentTable } from '../light/segment-table.ts';
import type { UnitRoutes } from '../light/unit-routes.ts';
import { cheapestReaching } from './cheapest-reaching.ts';
import { chooseWorks } from './choose-works.ts';
import { coverageAfter, type UnitChange } from './coverage-after.ts';
import type { Scenario } from './scenario.ts';
import { costsOf, pointsOfWorks } from './value-works.ts';
import type { PlaceLength, RoadWorks } from './works-of-roads.ts';

/** The works of a place as they stand, whatever is spent on them. */
export interface RoadCase {
  readonly table: SegmentTable;
  readonly works: RoadWorks;
  readonly place: PlaceLength;
  /** Of the counted rows of the whole table. */
  readonly routes: UnitRoutes;
}

/** Works in the order in which to do them. */
interface Picked {
  /** Indices of works, the best first; forced ones before all others. */
  readonly ranked: readonly number[];
  /** Whole đồng in all, and of each work of the place. */
  readonly cost: number;
  readonly costs: Float64Array;
  /** Points reached and the most anyone could reach; null where a length is wanted and no points count. */
  readonly points: { readonly reached: number; readonly atMost: number } | null;
  /** Đồng: nobody reaches the length for less; null where points are wanted. */
  readonly leastCost: number | null;
  /** Proven: nobody does better with the same scenario. */
  readonly isOptimal: boolean;
}

export interface Chosen extends Picked {
  readonly kind: 'chosen';
  /** Metres of road lit, each metre once. */
  readonly metres: number;
  /** Metres of the place that count as lit for its coverage. */
  readonly placeM: number;
  readonly units: readonly UnitChange[];
}

export type Choice =
  | Chosen
  /** Nothing here is known to be dark and free to be lit. */
  | { readonly kind: 'no_works' }
  /** The forced works alone take more than there is; đồng or metres, as the goal. */
  | { readonly kind: 'pins_too_dear'; readonly pinned: number; readonly budget: number }
  /** Shares of the place's length: with every work done, and wanted. */
  | { readonly kind: 'out_of_reach'; readonly reachable: number; readonly wanted: number };

/** What a slider leaves time for: a fifth of chooseWorks' own patience. */
const STEPS = 60_000;
/** Rounding of sums of lengths. */
const MILLIMETRE = 1e-3;

/** Which works a scenario chooses in a place, and what they change. `mostSteps` as in chooseWorks. */
export function chooseRoadWorks(given: RoadCase, scenario: Scenario, mostSteps?: number): Choice {
  const picked = pickWorks(given, scenario, mostSteps);
  if (!('ranked' in picked)) return picked;
  const { table, works, routes } = given;
  const sum = (column: Float64Array) => picked.ranked.reduce((total, work) => total + (column[work] ?? 0), 0);
  const rows = picked.ranked.flatMap((work) => rowsOfWork(works, work));
  return {
    kind: 'chosen',
    ...picked,
    metres: sum(works.metres),
    placeM: sum(works.placeM),
    units: coverageAfter(table, routes, rows),
  };
}

/** The rows of the table that a work lights: one, or the two halves of a road on a border. */
export function rowsOfWork({ row, twin }: Pick<RoadWorks, 'row' | 'twin'>, work: number): number[] {
  return [row[work] ?? -1, twin[work] ?? -1].filter((at) => at >= 0);
}

/** The choice alone: what a question asked many times over needs. */
export function pickWorks(
  { table, works, place }: RoadCase,
  scenario: Scenario,
  mostSteps = STEPS,
): Picked | Exclude<Choice, Chosen> {
  if (works.count === 0) return { kind: 'no_works' };
  const { goal } = scenario;
  const costs = costsOf(works, table, scenario);
  const forcedIn = worksOfSegments(table, works, scenario.forcedIn);
  const forcedOut = worksOfSegments(table, works, scenario.forcedOut);
  for (const work of forcedIn) forcedOut.delete(work);
  const options = { forcedIn, forcedOut, mostSteps };

  if (goal.by === 'share') {
    const wanted = goal.amount * place.total - place.lit - MILLIMETRE;
    const reached = cheapestReaching({ cost: costs, length: works.placeM }, wanted, options, mostSteps);
    if ('longest' in reached) {
      const reachable = (place.lit + reached.longest) / place.total;
      return { kind: 'out_of_reach', reachable, wanted: goal.amount };
    }
    const { ranked, cost, atLeast, isOptimal } = reached;
    return { ranked, cost, costs, points: null, leastCost: atLeast, isOptimal };
  }
  const cost = goal.by === 'money' ? costs : works.metres;
  const choice = chooseWorks({ cost, ...pointsOfWorks(works, scenario.weights) }, goal.amount, options);
  if ('pinnedCost' in choice) {
    return { kind: 'pins_too_dear', pinned: choice.pinnedCost, budget: choice.budget };
  }
  return {
    ranked: choice.ranked,
    cost: choice.ranked.reduce((sum, work) => sum + (costs[work] ?? 0), 0),
    costs,
    points: { reached: choice.points, atMost: choice.atMost },
    leastCost: null,
    isOptimal: choice.isOptimal,
  };
}

/** The works of some segments. */
function worksOfSegments(
  table: Pick<SegmentTable, 'segment'>,
  { row }: RoadWorks,
  segments: readonly number[],
): Set<number> {
  const wanted = new Set(segments);
  const found = new Set<number>();
  if (wanted.size === 0) return found;
  row.forEach((at, work) => {
    if (wanted.has(table.segment[at] ?? -1)) found.add(work);
  });
  return found;
}
