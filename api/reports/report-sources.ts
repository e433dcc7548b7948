import type { TransactionSql } from 'postgres';
import { coverageOf } from '../../geodata/light/coverage.ts';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import { type PlacesByTarget, placesOf } from '../../geodata/report/ranks.ts';
import type { CommuneFacts, ReportEdition } from '../../geodata/report/unit-report.ts';
import type { Day } from '../../geodata/time/day.ts';
import type { Access } from '../database/in-role.ts';
import { ApiProblem } from '../errors.ts';
import type { SeriesByTarget } from '../queries/attainment.ts';
import { type Edition, readEdition } from '../queries/edition.ts';
import { partsOf, type RouteAmounts, readAmounts } from '../queries/lighting.ts';
import { readMeta } from '../queries/meta.ts';
import type { ReadSeries } from '../queries/remember-series.ts';
import { readUnitTree, type UnitNode, type UnitTree } from '../queries/unit-tree.ts';
import { readUnits, type UnitRow } from '../queries/units.ts';
import { communesUnder } from '../routes/cover-units.ts';
import { dayOf } from '../routes/judge-units.ts';
import { unknownUnit } from '../routes/unknown.ts';

export interface ReportQuestion {
  readonly on: Day | null;
  readonly knownOn: Day | null;
  /** Id of a plan; the one in force when not given. */
  readonly plan?: string | undefined;
  /** Public address of the portal, for permalinks. */
  readonly base: string;
}

/** All that reports of one data version share, read in one snapshot with the caller's rights. */
export interface ReportSources {
  readonly edition: Edition;
  readonly head: ReportEdition;
  readonly tree: UnitTree;
  readonly units: ReadonlyMap<string, UnitRow['summary']>;
  readonly series: SeriesByTarget;
  readonly amounts: readonly RouteAmounts[];
  readonly places: PlacesByTarget;
}

/** The newest day with a figure of any target; see `dayOf`. */
function newestDay(edition: Edition, series: SeriesByTarget): Day {
  const days = Object.values(series).map((byCode) => dayOf(edition.plan, byCode));
  return days.reduce((newest, day) => (day > newest ? day : newest), edition.plan.starts);
}

export async function readSources(
  sql: TransactionSql,
  role: Access,
  readSeries: ReadSeries,
  { on, knownOn, plan, base }: ReportQuestion,
): Promise<ReportSources> {
  const edition = await readEdition(sql, { plan });
  const series = await readSeries(sql, role, edition, knownOn);
  const day = on ?? newestDay(edition, series);
  const meta = await readMeta(sql, edition);
  if (meta.province === null) throw new ApiProblem('nothing-published');
  const units = await readUnits(sql, edition.tree, null);
  const isSample = (kind: string) => meta.sources.some((source) => source.kind === kind && source.generated);
  const tree = await readUnitTree(sql, edition.tree);
  const communes = tree.units
    .filter(({ level }) => level === 'commune')
    .map((unit) => ({ code: unit.code, district: tree.above(unit, 'district')?.code ?? null }));
  return {
    edition,
    series,
    tree,
    places: placesOf(edition.plan, series, communes, day),
    units: new Map(units.map(({ summary }) => [summary.code, summary])),
    amounts: await readAmounts(sql, day, T6_CLASSES, knownOn),
    head: {
      plan: edition.plan,
      on: day,
      knownOn,
      dataVersion: edition.dataVersion,
      sample: { figures: isSample('figures'), borders: meta.borders_generated, roads: isSample('roads') },
      attributions: [...new Set(meta.sources.map(({ attribution }) => attribution))],
      base,
      provinceName: meta.province.name,
    },
  };
}

function namesAbove(tree: UnitTree, unit: UnitNode): string[] {
  const names: string[] = [];
  let at = unit.parent_id === null ? null : tree.byId(unit.parent_id);
  while (at !== null) {
    names.push(at.name);
    at = at.parent_id === null ? null : tree.byId(at.parent_id);
  }
  return names;
}

/** What the report of one commune is made from. Throws ApiProblem `unknown-unit`. */
export function communeFacts(
  { tree, units, series, amounts, places }: ReportSources,
  code: string,
): CommuneFacts {
  const unit = units.get(code);
  const node = tree.units.find((candidate) => candidate.code === code);
  if (unit === undefined || node === undefined) throw unknownUnit('code', code);
  if (unit.level !== 'commune') throw notACommune(code);
  const ids = new Set(communesUnder(tree, code));
  return {
    unit,
    above: namesAbove(tree, node),
    series: Object.fromEntries(
      Object.entries(series).map(([target, byCode]) => [target, byCode[code] ?? []]),
    ),
    places: Object.fromEntries(
      Object.entries(places).flatMap(([target, byCode]) => {
        const own = byCode.get(code);
        return own === undefined ? [] : [[target, own]];
      }),
    ),
    coverage: coverageOf(partsOf(amounts.filter(({ unitId }) => unitId !== null && ids.has(unitId)))),
  };
}

function notACommune(code: string): ApiProblem {
  return new ApiProblem('invalid-request', [
    {
      field: 'code',
      value: code,
      message: { vi: 'Chỉ có phiếu của xã, phường, thị trấn', en: 'There are reports of communes only' },
    },
  ]);
}
