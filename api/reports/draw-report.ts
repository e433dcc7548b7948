import type { TransactionSql } from 'postgres';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import { type MapUnit, type ReportMap, reportMap } from '../../geodata/report/map/report-map.ts';
import { type CommuneReport, communeReport } from '../../geodata/report/unit-report.ts';
import { shortUnitName } from '../../geodata/text/short-unit-name.ts';
import { readPieces } from '../queries/pieces.ts';
import { readOutlines } from '../queries/unit-outlines.ts';
import { communesUnder } from '../routes/cover-units.ts';
import { unknownUnit } from '../routes/unknown.ts';
import { COMMUNE_MAP } from './pdf/commune-page.ts';
import { communeFacts, type ReportSources } from './report-sources.ts';

/** A page's texts and its map: drawing it needs no database any more. */
export interface Page {
  readonly report: CommuneReport;
  readonly map: ReportMap;
}

/** More pieces than a commune has; a page could not show them. */
const MOST_PIECES = 20_000;

/** Reads what the page of one commune needs beside the sources. */
export async function readPage(sql: TransactionSql, sources: ReportSources, code: string): Promise<Page> {
  const report = communeReport(sources.head, communeFacts(sources, code));
  const outlines = await readOutlines(sql, sources.edition.tree, 'commune', code);
  const named = outlines.flatMap((outline): MapUnit[] => {
    const unit = sources.units.get(outline.code);
    return unit === undefined ? [] : [{ ...outline, label: shortUnitName(unit) }];
  });
  const own = named.find((unit) => unit.code === code);
  if (own === undefined) throw unknownUnit('code', code);
  const pieces = await readPieces(sql, {
    on: sources.head.on,
    classes: [...T6_CLASSES],
    bbox: null,
    unitIds: communesUnder(sources.tree, code) ?? [],
    limit: MOST_PIECES,
  });
  const roads = pieces.map(({ lit, class: roadClass, coordinates }) => ({ lit, roadClass, coordinates }));
  return { report, map: reportMap(own, named, roads, COMMUNE_MAP.width, COMMUNE_MAP.height) };
}
