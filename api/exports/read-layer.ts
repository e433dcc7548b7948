import type { TransactionSql } from 'postgres';
import { type AboutFacts, provenanceOf } from '../../geodata/export/about.ts';
import type { ExportLayer } from '../../geodata/export/layer.ts';
import { communesLayer } from '../../geodata/export/layers/communes-layer.ts';
import { className } from '../../geodata/export/layers/road-columns.ts';
import { roadsLayer } from '../../geodata/export/layers/roads-layer.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import { decodeSegments, encodeSegments } from '../../geodata/light/segment-columns.ts';
import { makeMatrix } from '../../geodata/matrix/matrix.ts';
import type { Bilingual, Language } from '../../geodata/text/bilingual.ts';
import type { Published } from '../cache/published.ts';
import type { DatabaseRole } from '../database/in-role.ts';
import { ApiProblem } from '../errors.ts';
import { readEdition } from '../queries/edition.ts';
import { readAmounts } from '../queries/lighting.ts';
import { readMeta } from '../queries/meta.ts';
import { readPieces } from '../queries/pieces.ts';
import { readUnitShapes } from '../queries/unit-shapes.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import { readUnits } from '../queries/units.ts';
import { communesUnder, coverOf, readGroups } from '../routes/cover-units.ts';
import { tooManyPieces } from '../routes/lighting.ts';
import { unknownUnit } from '../routes/unknown.ts';

export interface LayerWanted {
  readonly layer: 'roads' | 'communes';
  readonly on: string;
  readonly knownOn: string | null;
  readonly classes: readonly RoadClass[];
  /** Code of a unit; null: the whole province. */
  readonly unit: string | null;
  readonly language: Language;
}

/** A file is made in memory; beyond this the caller asks by unit. */
const MOST_ROWS = 100_000;

const TITLES: Record<LayerWanted['layer'], Bilingual> = {
  roads: { vi: 'Đoạn đường và ánh sáng', en: 'Roads and their light' },
  communes: { vi: 'Xã: kết quả và độ phủ', en: 'Communes: verdicts and coverage' },
};

/** A public layer with the caller's rights, and the data version it was read from. Throws ApiProblem on an unknown unit or too many roads. */
export async function readLayer(
  sql: TransactionSql,
  role: DatabaseRole,
  readSeries: Published['readSeries'],
  wanted: LayerWanted,
): Promise<{
  readonly layer: ExportLayer;
  readonly dataVersion: number;
  readonly place: string;
  readonly what: string;
}> {
  const { on, knownOn, classes, unit, language } = wanted;
  const edition = await readEdition(sql);
  const { sources, province, borders_generated } = await readMeta(sql, edition);
  if (province === null) throw new ApiProblem('nothing-published');
  const tree = await readUnitTree(sql, edition.tree);
  const ids = unit === null ? null : communesUnder(tree, unit);
  if (ids === undefined) throw unknownUnit('unit', unit ?? '');
  const isMade = (kind: string) => sources.some((source) => source.kind === kind && source.generated);
  const place = tree.units.find(({ code }) => code === unit)?.name ?? province.name;
  const what = TITLES[wanted.layer][language];
  const classNames = classes.map((id) => className(id, language)).join(', ');
  const facts: AboutFacts = {
    title: what,
    place,
    choice: classNames,
    on,
    knownOn,
    dataVersion: edition.dataVersion,
    attributions: sources.map(({ attribution }) => attribution),
    sample: { figures: isMade('figures'), borders: borders_generated, roads: isMade('roads') },
    link: null,
  };
  const provenance = provenanceOf(facts, language);
  const head = { dataVersion: edition.dataVersion, place, what };
  if (wanted.layer === 'roads') {
    const pieces = await readPieces(sql, {
      on,
      knownOn,
      classes,
      bbox: null,
      unitIds: ids,
      limit: MOST_ROWS,
    });
    if (pieces.length > MOST_ROWS) throw tooManyPieces('bbox', MOST_ROWS);
    const dated = { on, classes: [...classes], bbox: null, unit, dataVersion: edition.dataVersion };
    const table = decodeSegments(encodeSegments(dated, pieces));
    const names = new Map(tree.units.map(({ code, name }) => [code, name]));
    const words = { language, nameOf: (code: string) => names.get(code) ?? null };
    const rows = Uint32Array.from({ length: table.count }, (_, row) => row);
    return { ...head, layer: roadsLayer({ table, rows, metres: table.lengthM, words, provenance }) };
  }
  const here =
    ids === null ? null : new Set(tree.units.filter(({ id }) => ids.includes(id)).map(({ code }) => code));
  const communes = (await readUnits(sql, edition.tree, 'commune'))
    .map(({ summary }) => summary)
    .filter(({ code }) => here === null || here.has(code));
  const series = await readSeries(sql, role, edition, knownOn);
  const groups = await readGroups(sql, tree, 'commune', edition.tree);
  const amounts = await readAmounts(sql, on, classes, knownOn);
  const cover = coverOf({ tree, amounts, groups, litShare: 1, byClass: null });
  const coverage = new Map(cover.units.map((row) => [row.code, row]));
  const shapes = new Map(
    (await readUnitShapes(sql, edition.tree, 'commune')).map(({ properties, geometry }) => [
      properties.code,
      geometry,
    ]),
  );
  const { plan } = edition;
  // What the public may not see has no series here.
  const targets = plan.targets.filter(({ id, restricted }) => !restricted && id in series);
  const rows = makeMatrix({ plan, targets, communes, series, on, since: null }).map((matrix, index) => ({
    matrix,
    coverage: coverage.get(matrix.unit.code) ?? null,
    households: communes[index]?.households ?? null,
    shape: shapes.get(matrix.unit.code) ?? null,
  }));
  return { ...head, layer: communesLayer({ rows, language, provenance }) };
}
