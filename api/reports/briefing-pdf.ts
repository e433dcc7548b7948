import type { TransactionSql } from 'postgres';
import { type Briefing, briefingOf } from '../../geodata/report/briefing/briefing.ts';
import { type ProvinceMap, provinceMap } from '../../geodata/report/briefing/province-map.ts';
import { shortUnitName } from '../../geodata/text/short-unit-name.ts';
import { ApiProblem } from '../errors.ts';
import { readOutlines } from '../queries/unit-outlines.ts';
import { briefingMapSize, drawBriefing } from './pdf/briefing/briefing-pages.ts';
import { documentBytes } from './pdf/document-bytes.ts';
import { openDocument } from './pdf/open-document.ts';
import type { ReportSources } from './report-sources.ts';

/** The briefing's texts and its map: drawing it needs no database any more. */
export interface BriefingPages {
  readonly briefing: Briefing;
  readonly map: ProvinceMap | null;
}

export async function readBriefing(sql: TransactionSql, sources: ReportSources): Promise<BriefingPages> {
  const { edition, head, tree, units, series } = sources;
  const province = tree.units.find(({ level }) => level === 'province');
  if (province === undefined) throw new ApiProblem('nothing-published');
  const all = [...units.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const briefing = briefingOf(head, {
    province,
    communes: all.filter(({ level }) => level === 'commune'),
    districts: all.filter(({ level }) => level === 'district'),
    series,
  });
  const outlines = await readOutlines(sql, edition.tree, 'commune', null);
  const named = outlines.flatMap((outline) => {
    const unit = units.get(outline.code);
    return unit === undefined ? [] : [{ ...outline, label: shortUnitName(unit) }];
  });
  const { width, height } = briefingMapSize(briefing.targets.length);
  return { briefing, map: provinceMap(named, width, height) };
}

/** The same briefing always gives the same bytes. */
export function briefingPdf({ briefing, map }: BriefingPages): Promise<Buffer> {
  const doc = openDocument({
    title: `${briefing.title} – ${briefing.unitName}`,
    subject: briefing.provenance.join(' '),
    day: briefing.on,
  });
  return documentBytes(doc, () => drawBriefing(doc, briefing, map));
}
