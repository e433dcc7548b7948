import type { Accident } from '../../../geodata/budget/beside-works.ts';
import {
  type Choice,
  type Chosen,
  chooseRoadWorks,
  pickWorks,
  type RoadCase,
} from '../../../geodata/budget/choose-road-works.ts';
import type { UnitChange } from '../../../geodata/budget/coverage-after.ts';
import type { Scenario } from '../../../geodata/budget/scenario.ts';
import { type ShareByDay, shareByDay } from '../../../geodata/budget/share-by-day.ts';
import { costsOf } from '../../../geodata/budget/value-works.ts';
import { type Pace, type WorkMonths, workMonths } from '../../../geodata/budget/work-months.ts';
import { type WorkLine, worklist } from '../../../geodata/budget/worklist.ts';
import { type PlaceLength, worksOfRoads } from '../../../geodata/budget/works-of-roads.ts';
import type { PointOnMap } from '../../../geodata/light/dark-near-places.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import type { SegmentIndex } from '../../../geodata/light/segment-index.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { unitRoutes } from '../../../geodata/light/unit-routes.ts';
import { countedBy, darkNetwork } from './dark-network.ts';
import type { Piece } from './dark-routes.ts';

/** What weighs beside length and cost, as the page knows it. */
export type Evidence = {
  /** The same number: the same evidence. */
  readonly key: number;
  /** By commune code; null: not known. */
  readonly households: ReadonlyMap<string, number | null>;
  /** Null: could not be loaded. */
  readonly schools: readonly PointOnMap[] | null;
  /** Null: not to be read by who looks, or could not be loaded. */
  readonly accidents: readonly Accident[] | null;
};

/** The answer to a scenario, in what the panel and the map show. */
export type BudgetAnswer = {
  readonly place: PlaceLength;
  /** Every work of the place together: where the slider ends. */
  readonly all: { readonly count: number; readonly metres: number; readonly cost: number };
  readonly choice:
    | Exclude<Choice, Chosen>
    | (Pick<Chosen, 'kind' | 'cost' | 'metres' | 'placeM' | 'points' | 'leastCost' | 'isOptimal'> & {
        readonly count: number;
        /** The first of the list. */
        readonly lines: readonly WorkLine[];
        /** Rows of the table of all of them, in their order. */
        readonly rows: readonly number[];
        readonly units: readonly (UnitChange & { readonly code: string })[];
      });
};

export function budgetCase(
  { table, index }: { readonly table: SegmentTable; readonly index: SegmentIndex },
  pieces: Iterable<Piece>,
  classes: readonly RoadClass[],
  { households, schools, accidents }: Evidence,
  withPromised: boolean,
): RoadCase {
  const isCounted = countedBy(table, classes);
  const made = worksOfRoads(table, {
    pieces,
    isCounted,
    ...darkNetwork(table, classes),
    households: table.units.map((code) => households.get(code) ?? null),
    withPromised,
    beside: { index, schools: schools ?? [], accidents: accidents ?? [] },
  });
  return { table, ...made, routes: unitRoutes(table, isCounted) };
}

export function answerBudget(given: RoadCase, scenario: Scenario, shown: number): BudgetAnswer {
  const { table, works, place } = given;
  const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
  const all = { count: works.count, metres: sum(works.metres), cost: sum(costsOf(works, table, scenario)) };
  const choice = chooseRoadWorks(given, scenario);
  if (choice.kind !== 'chosen') return { place, all, choice };
  const { kind, ranked, cost, metres, placeM, points, leastCost, isOptimal, units } = choice;
  const first = { ...choice, ranked: ranked.slice(0, shown) };
  return {
    place,
    all,
    choice: {
      kind,
      cost,
      metres,
      placeM,
      points,
      leastCost,
      isOptimal,
      count: ranked.length,
      lines: worklist(table, works, first, scenario.forcedIn),
      rows: rowsOfWorks(given, ranked),
      units: units.map((change) => ({ ...change, code: table.units[change.unit] ?? '' })),
    },
  };
}

/** Every line of the list, for a file. */
export function wholeWorklist(given: RoadCase, scenario: Scenario): WorkLine[] {
  const choice = chooseRoadWorks(given, scenario);
  return choice.kind === 'chosen' ? worklist(given.table, given.works, choice, scenario.forcedIn) : [];
}

/** The first row of each chosen work: what another answer is compared by. */
export function pickedRows(given: RoadCase, scenario: Scenario): number[] {
  const picked = pickWorks(given, scenario);
  return 'ranked' in picked ? picked.ranked.map((work) => given.works.row[work] ?? -1) : [];
}

function rowsOfWorks({ works }: RoadCase, ranked: readonly number[]): number[] {
  const rows: number[] = [];
  for (const work of ranked) {
    rows.push(works.row[work] ?? -1);
    const twin = works.twin[work] ?? -1;
    if (twin >= 0) rows.push(twin);
  }
  return rows;
}

/** Works month by month, and the share they make by the due day; communes by their codes. */
export type PlannedWorks = {
  readonly plan: WorkMonths;
  readonly share: ShareByDay | null;
  readonly units: readonly (UnitChange & { readonly code: string })[];
};

export function plannedWorks(
  given: RoadCase,
  { ranked, costs }: Pick<Chosen, 'ranked' | 'costs'>,
  pace: Pace,
  wanted: number,
): PlannedWorks {
  const works = ranked.map((work) => ({
    metres: given.works.metres[work] ?? 0,
    cost: costs[work] ?? 0,
  }));
  const plan = workMonths(works, pace);
  const share = shareByDay(given, ranked, plan, { due: pace.due, wanted });
  const units = (share?.units ?? []).map((unit) => ({ ...unit, code: given.table.units[unit.unit] ?? '' }));
  return { plan, share, units };
}
