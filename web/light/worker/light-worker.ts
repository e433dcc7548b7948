import { area as areaOf } from '@turf/turf';
import { expose, transfer } from 'comlink';
import type { Position } from 'geojson';
import { pickWorks, type RoadCase } from '../../../geodata/budget/choose-road-works.ts';
import type { Scenario } from '../../../geodata/budget/scenario.ts';
import type { Pace } from '../../../geodata/budget/work-months.ts';
import type { WorkLine } from '../../../geodata/budget/worklist.ts';
import { areaAround } from '../../../geodata/light/area-around.ts';
import { type AreaCoverage, coverageInArea, piecesInArea } from '../../../geodata/light/area-coverage.ts';
import type { Area } from '../../../geodata/light/area-edges.ts';
import { areaProblems } from '../../../geodata/light/area-problems.ts';
import type { Around } from '../../../geodata/light/around.ts';
import type { Coverage } from '../../../geodata/light/coverage.ts';
import type { PointOnMap } from '../../../geodata/light/dark-near-places.ts';
import { type HistoryTable, tableOnDay } from '../../../geodata/light/light-history.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { rowLine } from '../../../geodata/light/row-line.ts';
import { indexTable, type SegmentIndex } from '../../../geodata/light/segment-index.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import type { Bilingual } from '../../../geodata/text/bilingual.ts';
import { type RoadLook, rowsByLook } from '../roads/road-look.ts';
import { meshBuffers, type RoadMesh, roadMesh } from '../roads/road-mesh.ts';
import {
  answerBudget,
  type BudgetAnswer,
  budgetCase,
  type Evidence,
  type PlannedWorks,
  pickedRows,
  plannedWorks,
  wholeWorklist,
} from './budget-case.ts';
import { darkNetwork, type Gap, gapOf, gapsAmong, type LastRoute, lastRoutes } from './dark-network.ts';
import { type Darkness, darkRoutes, type Piece } from './dark-routes.ts';
import { type NearPlaces, nearPlaces } from './near-places.ts';
import { nearestPiece } from './nearest-piece.ts';
import { type Download, readHistory, readRoads } from './read-roads.ts';

/** Where to look: everywhere, in some units of the table, in a drawn area. */
export type Scope =
  | { readonly kind: 'province' }
  | { readonly kind: 'units'; readonly codes: readonly string[] }
  | { readonly kind: 'area'; readonly area: Area };

export type Measured =
  | { readonly coverage: AreaCoverage; readonly areaKm2: number }
  | { readonly problem: Bilingual };

export type Buffered = { readonly area: Area } | { readonly problem: Bilingual };

const NO_SEGMENT = {
  vi: 'Không có đoạn đường này trong ngày đang xem.',
  en: 'There is no such road segment on this day.',
};
const DARK_ROUTES = 40;
const DARK_GAPS = 40;
const NEAR = 60;
/** More lines than these are for a file. */
const LINES = 200;

/** Day, place, counted classes, what weighs, scenario. */
type BudgetQuestion = [string, Scope, readonly RoadClass[], Evidence, Scenario];

/** Up to which day of recording light is known in what is asked; null: today. */
let known: string | null = null;
const keyOf = (on: string, knownOn = known) => `${on} ${knownOn}`;

type Day = { readonly table: SegmentTable; readonly index: SegmentIndex };
/** The roads of the days looked at, oldest first; more than three would only fill memory. */
const days = new Map<string, Day>();
const MOST_DAYS = 3;

function keep(on: string, knownOn: string | null, table: SegmentTable): Day {
  const key = keyOf(on, knownOn);
  const day = { table, index: indexTable(table) };
  days.delete(key);
  days.set(key, day);
  for (const old of [...days.keys()].slice(0, -MOST_DAYS)) days.delete(old);
  return day;
}

/** The roads of every day, once someone has moved through time: any day is cut from them without asking again. */
let history: { readonly knownOn: string | null; readonly table: HistoryTable } | null = null;

function dayOf(on: string, knownOn = known): Day | undefined {
  const kept = days.get(keyOf(on, knownOn));
  if (kept !== undefined || history?.knownOn !== knownOn) return kept;
  return keep(on, knownOn, tableOnDay(history.table, on));
}

function* piecesOf(
  table: SegmentTable,
  codes: ReadonlySet<string> | null,
  classes: readonly RoadClass[],
): Generator<Piece> {
  const isUnit = codes === null ? null : table.units.map((code) => codes.has(code));
  const isClass = table.classes.map((id) => classes.includes(id));
  for (let row = 0; row < table.count; row += 1) {
    const unit = table.unit[row] ?? -1;
    if (isClass[table.class[row] ?? -1] !== true || unit < 0 || isUnit?.[unit] === false) continue;
    yield { row, metres: table.lengthM[row] ?? 0 };
  }
}

function linesOfSegment(table: SegmentTable, segment: number): Position[][] {
  const lines: Position[][] = [];
  table.segment.forEach((id, row) => {
    if (id !== segment) return;
    lines.push(rowLine(table, row));
  });
  return lines;
}

function piecesIn(on: string, scope: Scope, classes: readonly RoadClass[]): Iterable<Piece> {
  const day = dayOf(on);
  if (day === undefined) return [];
  if (scope.kind !== 'area') {
    return piecesOf(day.table, scope.kind === 'units' ? new Set(scope.codes) : null, classes);
  }
  return areaProblems(scope.area).length > 0 ? [] : piecesInArea(day.index, scope.area, classes);
}

/** The works of the place last asked about: a slider asks many times about one place. */
let lastCase: { readonly key: string; readonly table: SegmentTable; readonly made: RoadCase } | null = null;

function budgetCaseOf(
  on: string,
  scope: Scope,
  classes: readonly RoadClass[],
  evidence: Evidence,
  { withPromised }: Scenario,
): RoadCase | null {
  const day = dayOf(on);
  if (day === undefined) return null;
  const key = JSON.stringify([scope, classes, withPromised, evidence.key]);
  if (lastCase?.key === key && lastCase.table === day.table) return lastCase.made;
  const made = budgetCase(day, piecesIn(on, scope, classes), classes, evidence, withPromised);
  lastCase = { key, table: day.table, made };
  return made;
}

const api = {
  /** The roads of a day as triangles, by look; `on` null: those of every day. Null while they are not here. */
  roadMeshes(on: string | null, tolerance: number): ReadonlyMap<RoadLook, RoadMesh> | null {
    const table = on === null ? history?.table : dayOf(on)?.table;
    if (table === undefined) return null;
    const meshes = [...rowsByLook(table)].map(
      ([look, rows]) => [look, roadMesh({ table, rows }, tolerance)] as const,
    );
    return transfer(
      new Map(meshes),
      meshes.flatMap(([, mesh]) => meshBuffers(mesh)),
    );
  },
  /** From here on every question is about light as known on that day. */
  know(knownOn: string | null): void {
    known = knownOn;
  },
  /** Light or promises have changed on the server: nothing kept is true any more. */
  forget(): void {
    days.clear();
    history = null;
    lastCase = null;
  },
  async load(
    on: string,
    knownOn: string | null,
    path: string,
    language: string,
    onBytes: (bytes: number) => void,
  ): Promise<Download<SegmentTable>> {
    if (history?.knownOn === knownOn) {
      const day = dayOf(on, knownOn);
      if (day !== undefined) return { table: day.table };
    }
    const roads = await readRoads(path, language, onBytes);
    if ('table' in roads) keep(on, knownOn, roads.table);
    return roads;
  },
  /** Days kept before are forgotten: their rows are not those that a day has from here on. */
  async loadHistory(
    knownOn: string | null,
    path: string,
    language: string,
    onBytes: (bytes: number) => void,
  ): Promise<Download<HistoryTable>> {
    const roads = await readHistory(path, language, onBytes);
    if ('table' in roads) {
      history = { knownOn, table: roads.table };
      days.clear();
    }
    return roads;
  },
  /** Light was written: what was kept of all days no longer tells it. A day stays until it is loaded anew. */
  forgetHistory(): void {
    history = null;
  },
  /** Null while the roads of the day are not here. */
  measure(on: string, area: Area, classes: readonly RoadClass[]): Measured | null {
    const [problem] = areaProblems(area);
    if (problem !== undefined) return { problem: problem.message };
    const day = dayOf(on);
    if (day === undefined) return null;
    return { coverage: coverageInArea(day.index, area, { classes }), areaKm2: areaOf(area) / 1e6 };
  },
  /** The same for each class alone; null while the roads of the day are not here, or where the area has a problem. */
  measureClasses(
    on: string,
    area: Area,
    classes: readonly RoadClass[],
  ): (Coverage & { readonly class: RoadClass })[] | null {
    const day = dayOf(on);
    if (day === undefined || areaProblems(area).length > 0) return null;
    return classes.map((id) => ({ class: id, ...coverageInArea(day.index, area, { classes: [id] }) }));
  },
  /** The area within so many metres of something; null while the roads of the day are not here. */
  around(on: string, around: Exclude<Around, { kind: 'view' }>): Buffered | null {
    const table = dayOf(on)?.table;
    if (table === undefined) return null;
    const lines = around.kind === 'segment' ? linesOfSegment(table, around.segment) : [around.line];
    const area = areaAround(lines, around.metres);
    return area === null ? { problem: NO_SEGMENT } : { area };
  },
  /** The row under the pointer; null: no road of these classes within reach. */
  nearest(on: string, lon: number, lat: number, reach: number, classes: readonly RoadClass[]): number | null {
    const day = dayOf(on);
    if (day === undefined) return null;
    const isClass = day.table.classes.map((id) => classes.includes(id));
    return nearestPiece(day.index, lon, lat, reach, (row) => isClass[day.table.class[row] ?? -1] === true);
  },
  darkness(on: string, scope: Scope, classes: readonly RoadClass[], shown = DARK_ROUTES): Darkness | null {
    const day = dayOf(on);
    return day === undefined ? null : darkRoutes(day.table, piecesIn(on, scope, classes), shown);
  },
  /** The connected dark that reaches into a place, the longest first. */
  gaps(on: string, scope: Scope, classes: readonly RoadClass[], shown = DARK_GAPS): Gap[] {
    const day = dayOf(on);
    if (day === undefined) return [];
    return gapsAmong(day.table, darkNetwork(day.table, classes), piecesIn(on, scope, classes), shown);
  },
  /** The dark of a place near public places, by place and by stretch. */
  near(
    on: string,
    scope: Scope,
    classes: readonly RoadClass[],
    points: readonly PointOnMap[],
    reachM: number,
    shown = NEAR,
  ): NearPlaces {
    const day = dayOf(on);
    if (day === undefined) return { places: [], stretches: [] };
    return nearPlaces(day, piecesIn(on, scope, classes), classes, points, reachM, shown);
  },
  /** The connected dark a segment lies in; null: it is not dark, or not counted. */
  gapOf(on: string, segment: number, classes: readonly RoadClass[]): Gap | null {
    const day = dayOf(on);
    return day === undefined ? null : gapOf(day.table, darkNetwork(day.table, classes), segment);
  },
  /** The communes of a place that are one route away from being lit. An area cuts routes: it has none. */
  lastRoutes(on: string, scope: Scope, classes: readonly RoadClass[]): LastRoute[] {
    const day = dayOf(on);
    if (day === undefined || scope.kind === 'area') return [];
    return lastRoutes(day.table, classes, scope.kind === 'units' ? new Set(scope.codes) : null);
  },
  /** What a scenario chooses in a place; null while the roads of the day are not here. */
  budget(...[on, scope, classes, evidence, scenario]: BudgetQuestion): BudgetAnswer | null {
    const given = budgetCaseOf(on, scope, classes, evidence, scenario);
    return given === null ? null : answerBudget(given, scenario, LINES);
  },
  /** The choice alone, by the first row of each work. */
  budgetPicks(...[on, scope, classes, evidence, scenario]: BudgetQuestion): number[] {
    const given = budgetCaseOf(on, scope, classes, evidence, scenario);
    return given === null ? [] : pickedRows(given, scenario);
  },
  /** The chosen works one after the other at a pace; null while nothing is chosen. */
  workMonths(
    pace: Pace,
    wanted: number,
    ...[on, scope, classes, evidence, scenario]: BudgetQuestion
  ): PlannedWorks | null {
    const given = budgetCaseOf(on, scope, classes, evidence, scenario);
    if (given === null) return null;
    const picked = pickWorks(given, scenario);
    if (!('ranked' in picked)) return null;
    return plannedWorks(given, picked, pace, wanted);
  },
  /** All lines of the choice, for a file. */
  worklist(...[on, scope, classes, evidence, scenario]: BudgetQuestion): WorkLine[] {
    const given = budgetCaseOf(on, scope, classes, evidence, scenario);
    return given === null ? [] : wholeWorklist(given, scenario);
  },
  /** Rows of the scope and their metres inside it, for the table twin. */
  pieces(
    on: string,
    scope: Scope,
    classes: readonly RoadClass[],
  ): { rows: Uint32Array; metres: Float64Array } {
    const pieces = [...piecesIn(on, scope, classes)];
    return {
      rows: Uint32Array.from(pieces, ({ row }) => row),
      metres: Float64Array.from(pieces, ({ metres }) => metres),
    };
  },
};
export type LightWorker = typeof api;

expose(api);
