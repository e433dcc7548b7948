import { pathToFileURL } from 'node:url';
import { chooseRoadWorks, type RoadCase } from '../geodata/budget/choose-road-works.ts';
import { takeInOrder } from '../geodata/budget/greedy.ts';
import { FIRST_SCENARIO, type Scenario } from '../geodata/budget/scenario.ts';
import { costsOf, pointsOfWorks } from '../geodata/budget/value-works.ts';
import { worklist } from '../geodata/budget/worklist.ts';
import { worksOfRoads } from '../geodata/budget/works-of-roads.ts';
import { darkGaps } from '../geodata/light/dark-gaps.ts';
import { decodeSegments, encodeSegments, type SegmentPiece } from '../geodata/light/segment-columns.ts';
import { indexTable } from '../geodata/light/segment-index.ts';
import { LIT_CODES } from '../geodata/light/segment-table.ts';
import { unitRoutes } from '../geodata/light/unit-routes.ts';
import { seededRandom } from '../geodata/sample/random.ts';

export interface BudgetBench {
  readonly segments: number;
  readonly works: number;
  /** Once for a place: dark gaps, works and what each is worth. */
  readonly prepareMs: number;
  /** Works that a school or an accident speaks for. */
  readonly besideSchool: number;
  readonly besideAccident: number;
  /** The slowest of several budgets, as a slider passes them: works, communes before and after, first lines of the list. */
  readonly answerMs: number;
  /** The same by sorting and taking what fits: what any planner's list does. */
  readonly greedyMs: number;
  readonly ratio: number;
  /** How far the answer may lie below the best there is, at most; a share. */
  readonly apart: number;
}

/** Lines the worker hands to the panel. */
const LINES = 200;
const LITS = ['no', 'no', 'yes', 'unknown'] as const;
const CLASSES = ['commune', 'hamlet', 'alley', 'urban'] as const;

/** Half of the segments dark: chains of four in the box of Tây Ninh, 94 communes, always the same. */
function makeCase(count: number): RoadCase {
  const random = seededRandom('budget').next;
  let [lon, lat] = [0, 0];
  const pieces = Array.from({ length: count }, (_, i): SegmentPiece => {
    if (i % 4 === 0) [lon, lat] = [105.8 + random() * 0.6, 11 + random() * 0.7];
    const start = [lon, lat];
    lon += (random() - 0.3) * 0.003;
    lat += (random() - 0.3) * 0.003;
    return {
      segment: i + 1,
      route: Math.floor(i / 3) + 1,
      routeName: '',
      unit: String(25_456 + (Math.floor(i / 8) % 94)),
      class: CLASSES[i % 4] ?? 'alley',
      lit: LITS[Math.floor(random() * 4)] ?? 'no',
      weight: 1,
      lengthM: 40 + random() * 600,
      broken: false,
      promised: false,
      coordinates: [start, [lon, lat]],
    };
  });
  const head = { on: '2020-09-30', classes: [...CLASSES], bbox: null, unit: null, dataVersion: 1 };
  const table = decodeSegments(encodeSegments(head, pieces));
  const isCounted = () => true;
  const gaps = darkGaps(table, (row) => table.lit[row] === LIT_CODES.no, Number.POSITIVE_INFINITY);
  const gapAt = new Int32Array(table.count).fill(-1);
  gaps.forEach(({ rows }, at) => {
    for (const row of rows) gapAt[row] = at;
  });
  const all = Array.from(table.lengthM, (metres, row) => ({ row, metres }));
  const households = table.units.map(() => 1000 + Math.floor(random() * 4000));
  const point = () => ({ lon: 105.8 + random() * 0.6, lat: 11 + random() * 0.7 });
  const beside = {
    index: indexTable(table),
    schools: Array.from({ length: 600 }, point),
    accidents: Array.from({ length: 2_000 }, () => ({ point: point(), segment: null, count: 1 })),
  };
  const made = worksOfRoads(table, {
    pieces: all,
    isCounted,
    gaps,
    gapAt,
    households,
    withPromised: false,
    beside,
  });
  return { table, ...made, routes: unitRoutes(table, isCounted) };
}

function timed<T>(run: () => T): { ms: number; result: T } {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

/** Measures what the slider asks of the worker against plain greedy, in one run on one machine. */
export function benchBudget(count: number): BudgetBench {
  const prepared = timed(() => makeCase(count));
  const given = prepared.result;
  const { works, table } = given;
  const cost = costsOf(works, table, FIRST_SCENARIO);
  const whole = cost.reduce((sum, each) => sum + each, 0);
  const scenarios = [0.02, 0.1, 0.35, 0.6, 0.9].map(
    (part): Scenario => ({ ...FIRST_SCENARIO, goal: { by: 'money', amount: Math.round(whole * part) } }),
  );
  let [answerMs, greedyMs, apart] = [0, 0, 0];
  for (const scenario of scenarios) {
    const answer = timed(() => {
      const choice = chooseRoadWorks(given, scenario);
      if (choice.kind !== 'chosen') throw new Error(`a budget of ${scenario.goal.amount}: ${choice.kind}`);
      const first = { ...choice, ranked: choice.ranked.slice(0, LINES) };
      return { ...choice, lines: worklist(table, works, first, scenario.forcedIn) };
    });
    const greedy = timed(() => {
      const points = pointsOfWorks(works, scenario.weights);
      const worth = (row: number) => (points.benefit[row] ?? 0) / (cost[row] ?? 1);
      const order = Int32Array.from(cost.keys()).sort((a, b) => worth(b) - worth(a) || a - b);
      return takeInOrder({ cost, ...points }, order, scenario.goal.amount);
    });
    answerMs = Math.max(answerMs, answer.ms);
    greedyMs = Math.max(greedyMs, greedy.ms);
    const { points } = answer.result;
    if (points !== null) apart = Math.max(apart, 1 - points.reached / points.atMost);
  }
  return {
    segments: count,
    works: works.count,
    prepareMs: prepared.ms,
    besideSchool: works.schools.filter((count) => count > 0).length,
    besideAccident: works.accidents.filter((count) => count > 0).length,
    answerMs,
    greedyMs,
    ratio: answerMs / greedyMs,
    apart,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const count of [3_900, 20_000, 200_000]) {
    const bench = benchBudget(count);
    console.log(
      `${count} segments, ${bench.works} works (${bench.besideSchool} near a school, ${bench.besideAccident} with accidents): ${bench.answerMs.toFixed(0)} ms at most for a budget, ` +
        `plain greedy ${bench.greedyMs.toFixed(0)} ms (${bench.ratio.toFixed(1)} times), prepared in ${bench.prepareMs.toFixed(0)} ms; ` +
        `at most ${(bench.apart * 100).toFixed(4)} % below the best there is`,
    );
  }
}
