import type { TransactionSql } from 'postgres';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import {
  type MapRoad,
  type MapUnit,
  type ReportMap,
  reportMap,
} from '../../geodata/report/map/report-map.ts';
import { type CommuneReport, communeReport } from '../../geodata/report/unit-report.ts';
import { shortUnitName } from '../../geodata/text/short-unit-name.ts';
import { ApiProblem } from '../errors.ts';
import { readPieces } from '../queries/pieces.ts';
import { readOutlines } from '../queries/unit-outlines.ts';
import { communesUnder } from '../routes/cover-units.ts';
import { COMMUNE_MAP } from './pdf/commune-page.ts';
import { communeFacts, type ReportSources } from './report-sources.ts';

/** A page's texts and its map: drawing it needs no database any more. */
export interface Page {
  readonly report: CommuneReport;
  readonly map: ReportMap;
}

/** Of all units read together; a page could not show more. */
const MOST_PIECES = 100_000;

/** Reads what the pages of some communes need beside the sources, the roads of all of them in one query. */
export async function readPages(
  sql: TransactionSql,
  sources: ReportSources,
  codes: readonly string[],
): Promise<Page[]> {
  const reports = codes.map((code) => communeReport(sources.head, communeFacts(sources, code)));
  const pieces = await readPieces(sql, {
    on: sources.head.on,
    knownOn: sources.head.knownOn,
    classes: [...T6_CLASSES],
    bbox: null,
    unitIds: codes.flatMap((code) => communesUnder(sources.tree, code) ?? []),
    limit: MOST_PIECES,
  });
  const roads = new Map<string | null, MapRoad[]>(codes.map((code) => [code, []]));
  for (const { unit, lit, class: roadClass, coordinates } of pieces) {
    roads.get(unit)?.push({ lit, roadClass, coordinates });
  }
  const pages: Page[] = [];
  for (const report of reports) {
    pages.push({ report, map: await readMap(sql, sources, report.code, roads.get(report.code) ?? []) });
  }
  return pages;
}

async function readMap(
  sql: TransactionSql,
  { edition, units }: ReportSources,
  code: string,
  roads: readonly MapRoad[],
): Promise<ReportMap> {
  const outlines = await readOutlines(sql, edition.tree, 'commune', code);
  const named = outlines.flatMap((outline): MapUnit[] => {
    const unit = units.get(outline.code);
    return unit === undefined ? [] : [{ ...outline, label: shortUnitName(unit) }];
  });
  const own = named.find((unit) => unit.code === code);
  if (own === undefined) throw new ApiProblem('unknown-unit');
  return reportMap(own, named, roads, COMMUNE_MAP.width, COMMUNE_MAP.height);
}
