import type { QueryClient } from '@tanstack/react-query';
import type { MultiPolygon } from 'geojson';
import { hasRight } from '../../geodata/account/rights.ts';
import type { Scenario } from '../../geodata/budget/scenario.ts';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { CommuneRow } from '../../geodata/export/layers/communes-layer.ts';
import type { DarkLine } from '../../geodata/export/layers/dark-layer.ts';
import { gapText, routeLeftText } from '../../geodata/light/dark-text.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import { LIT_CODES, type SegmentTable } from '../../geodata/light/segment-table.ts';
import { makeMatrix } from '../../geodata/matrix/matrix.ts';
import type { Language } from '../../geodata/text/bilingual.ts';
import { assemblePortal } from '../data/portal.ts';
import { districtsQuery, seriesQuery, unitShapesQuery } from '../data/queries.ts';
import { readEvidence } from '../light/budget/evidence.ts';
import type { NearChoice } from '../light/places/use-near.ts';
import type { LightScope } from '../light/use-light-scope.ts';
import { lightWorker } from '../light/worker/roads-query.ts';
import type { ExportContent, ExportKind } from './export-spec.ts';
import { gatherPlaces } from './gather-places.ts';
import { gatherPromises } from './gather-promises.ts';
import { gatherResurvey } from './gather-resurvey.ts';

/** The light view as the export finds it. */
export interface ExportPlace {
  readonly queries: QueryClient;
  readonly meta: Meta;
  readonly table: SegmentTable;
  readonly scope: LightScope;
  readonly classes: readonly RoadClass[];
  readonly communes: readonly UnitSummary[];
  readonly nameOf: (code: string) => string | null;
  readonly scenario: Scenario;
  readonly language: Language;
  readonly knownOn: string | null;
  readonly plan: string | undefined;
  /** Kinds of place, and within how many metres of them road is near. */
  readonly near: Pick<NearChoice, 'kinds' | 'reachM'>;
  /** Days after which a check is too old, as typed; '' takes the plan's. */
  readonly limitDays: string;
}

/** Lists that leave the portal are whole, not only what fits a panel. */
const ALL = Number.MAX_SAFE_INTEGER;

/** What a content holds in the place looked at: the worker's own answers, those the panels show. */
export async function gather(kind: ExportKind, place: ExportPlace): Promise<ExportContent> {
  const { table, scope, classes, communes, scenario } = place;
  const { on } = table;
  const question = [on, scope.place, classes] as const;
  switch (kind) {
    case 'worklist': {
      const evidence = await readEvidence(place.queries, communes, {
        on,
        knownOn: place.knownOn ?? undefined,
        mayReadAccidents: hasRight(place.meta.roles, 'portal_planner'),
      });
      return { kind, table, lines: await lightWorker().worklist(...question, evidence, scenario) };
    }
    case 'dark_gaps':
      return { kind, table, lines: await gapLines(place) };
    case 'dark_routes':
      return { kind, table, lines: await routeLines(place) };
    case 'last_routes':
      return { kind, table, lines: await lastLines(place) };
    case 'roads':
      return { kind, table, ...(await lightWorker().pieces(...question)) };
    case 'resurvey':
      return gatherResurvey(place);
    case 'promises':
      return gatherPromises(place);
    case 'places':
      return gatherPlaces(place);
    case 'communes':
      return { kind, rows: await communeRows(place) };
  }
}

async function gapLines({ table, scope, classes, nameOf, language }: ExportPlace): Promise<DarkLine[]> {
  const gaps = await lightWorker().gaps(table.on, scope.place, classes, ALL);
  return gaps.map((gap) => {
    const names = gap.units.flatMap((code) => nameOf(code) ?? []);
    const { name, units, segment, rows } = gap;
    const why = gapText(gap, names, language);
    const [darkKm, throughKm] = [gap.metres / 1000, gap.throughM / 1000];
    return { name, units, segment, rows, darkKm, throughKm, totalKm: null, why };
  });
}

async function routeLines({ table, scope, classes }: ExportPlace): Promise<DarkLine[]> {
  const question = [table.on, scope.place, classes] as const;
  const [darkness, { rows: here }] = await Promise.all([
    lightWorker().darkness(...question, ALL),
    lightWorker().pieces(...question),
  ]);
  const rowsOf = new Map<number, number[]>();
  for (const row of here) {
    if (table.lit[row] !== LIT_CODES.no) continue;
    const route = table.route[row] ?? -1;
    const rows = rowsOf.get(route);
    if (rows === undefined) rowsOf.set(route, [row]);
    else rows.push(row);
  }
  return (darkness?.routes ?? []).map(({ route, name, segment, unlitKm, totalKm }) => {
    const rows = rowsOf.get(route) ?? [];
    const units = [...new Set(rows.flatMap((row) => table.units[table.unit[row] ?? -1] ?? []))];
    return { name, units, segment, rows, darkKm: unlitKm, totalKm, throughKm: null, why: '' };
  });
}

async function lastLines({ table, scope, classes, language }: ExportPlace): Promise<DarkLine[]> {
  const lasts = await lightWorker().lastRoutes(table.on, scope.place, classes);
  return lasts.map((last) => ({
    name: last.name,
    units: [last.unit],
    segment: last.segment,
    rows: last.rows,
    darkKm: last.unlitM / 1000,
    totalKm: last.totalM / 1000,
    throughKm: null,
    why: routeLeftText(last, last.name, language),
  }));
}

/** The communes of the place in the order of the tree; all of them where the place is an area. */
async function communeRows({ queries, meta, table, scope, communes, knownOn, plan }: ExportPlace) {
  const [districts, series, shapes] = await Promise.all([
    queries.ensureQueryData(districtsQuery),
    queries.ensureQueryData(seriesQuery(knownOn ?? undefined, plan)),
    queries.ensureQueryData(unitShapesQuery('commune')),
  ]);
  const here = communes.filter(
    ({ code, parentCode }) =>
      (scope.block === null || scope.block.communes.includes(code)) &&
      (scope.unit === null || scope.unit.code === code || scope.unit.code === parentCode),
  );
  const portal = assemblePortal(meta, here, districts.units, series);
  if (portal === null) return [];
  const matrix = makeMatrix({ ...portal, on: table.on, since: null });
  const coverage = new Map(scope.communes?.units.map((unit) => [unit.code, unit]));
  const shape = new Map(
    shapes.features.map(({ properties, geometry }): [string, MultiPolygon] => [properties.code, geometry]),
  );
  const households = new Map(here.map((unit) => [unit.code, unit.households]));
  return matrix.map(
    (row): CommuneRow => ({
      matrix: row,
      coverage: coverage.get(row.unit.code) ?? null,
      households: households.get(row.unit.code) ?? null,
      shape: shape.get(row.unit.code) ?? null,
    }),
  );
}
