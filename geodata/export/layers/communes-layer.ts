import type { MultiPolygon } from 'geojson';
import type { Coverage } from '../../light/coverage.ts';
import type { MatrixCell, MatrixRow } from '../../matrix/matrix.ts';
import type { TargetDefinition } from '../../plan/plan.ts';
import { verdictStep } from '../../scale/verdict-scale.ts';
import type { Bilingual, Language } from '../../text/bilingual.ts';
import { cutPercent } from '../../text/format.ts';
import { KIND_WORD } from '../../text/short-unit-name.ts';
import type { Provenance } from '../about.ts';
import { type ColumnOf, type ExportLayer, makeLayer } from '../layer.ts';
import { raiseNoRow } from './worklist-layer.ts';

export interface CommuneRow {
  readonly matrix: MatrixRow;
  /** Null: unknown, or no roads. */
  readonly coverage: Coverage | null;
  readonly households: number | null;
  readonly shape: MultiPolygon | null;
}

interface Facts {
  readonly rows: readonly CommuneRow[];
  readonly language: Language;
  readonly provenance: Provenance;
}

/** Percents are cut as on screen: 74.99 % never reads as 75 %. */
const percent = (share: number | null | undefined) => (share == null ? null : cutPercent(share));

function targetColumns(
  { id, title, measure }: TargetDefinition,
  index: number,
  language: Language,
): ColumnOf<CommuneRow>[] {
  const cell = (value: (cell: MatrixCell) => string | number | null) => (row: CommuneRow) => {
    const own = row.matrix.cells[index];
    return own === undefined ? null : value(own);
  };
  const named = (name: Bilingual): Bilingual => ({ vi: `${id} ${name.vi}`, en: `${id} ${name.en}` });
  const own = id.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const { numerator, denominator } = measure;
  return [
    {
      id: `${own}_verdict`,
      name: named({ vi: `${title.vi} – mã kết quả`, en: `${title.en} – verdict id` }),
      kind: 'text',
      value: cell(({ verdict }) => verdict),
    },
    {
      id: `${own}_verdict_name`,
      name: named({ vi: 'Kết quả', en: 'Verdict' }),
      kind: 'text',
      value: cell(({ verdict }) => verdictStep(verdict).label[language]),
    },
    ...(denominator === null
      ? []
      : [
          {
            id: `${own}_percent`,
            name: named({ vi: 'Tỷ lệ', en: 'Share' }),
            unit: '%',
            kind: 'decimal' as const,
            digits: 1,
            value: cell(({ value }) => percent(value)),
          },
        ]),
    {
      id: `${own}_numerator`,
      // A plain count is public as a lower bound.
      name: named(
        denominator === null
          ? { vi: `${numerator.vi} (ít nhất)`, en: `${numerator.en} (at least)` }
          : numerator,
      ),
      kind: 'whole',
      value: cell((judged) => judged.numerator),
    },
    ...(denominator === null
      ? []
      : [
          {
            id: `${own}_denominator`,
            name: named(denominator),
            kind: 'whole' as const,
            value: cell((judged) => judged.denominator),
          },
        ]),
    {
      id: `${own}_as_of`,
      name: named({ vi: 'Số liệu ngày', en: 'Figure of' }),
      kind: 'day',
      value: cell(({ asOf }) => asOf),
    },
  ];
}

const km = (id: string, name: Bilingual, value: (coverage: Coverage) => number): ColumnOf<CommuneRow> => ({
  id,
  name,
  unit: 'km',
  kind: 'decimal',
  digits: 4,
  value: ({ coverage }) => (coverage === null ? null : value(coverage)),
});
const routes = (
  id: string,
  name: Bilingual,
  value: (coverage: Coverage) => number,
): ColumnOf<CommuneRow> => ({
  id,
  name,
  kind: 'whole',
  value: ({ coverage }) => (coverage === null ? null : value(coverage)),
});
const share = (
  id: string,
  name: Bilingual,
  value: (coverage: Coverage) => number | undefined,
): ColumnOf<CommuneRow> => ({
  id,
  name,
  unit: '%',
  kind: 'decimal',
  digits: 1,
  value: ({ coverage }) => (coverage === null ? null : percent(value(coverage))),
});

/** Communes with their verdicts on each public target and the coverage of their roads as an interval. */
export function communesLayer({ rows, language, provenance }: Facts): ExportLayer {
  const targets = rows[0]?.matrix.cells.map(({ target }) => target) ?? [];
  const columns: ColumnOf<CommuneRow>[] = [
    { id: 'code', name: { vi: 'Mã', en: 'Code' }, kind: 'text', value: ({ matrix }) => matrix.unit.code },
    { id: 'name', name: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text', value: ({ matrix }) => matrix.unit.name },
    {
      id: 'kind',
      name: { vi: 'Loại', en: 'Kind' },
      kind: 'text',
      value: ({ matrix }) => KIND_WORD[matrix.unit.kind],
    },
    {
      id: 'district',
      name: { vi: 'Huyện', en: 'District' },
      kind: 'text',
      value: ({ matrix }) => matrix.unit.parentName,
    },
    {
      id: 'households',
      name: { vi: 'Số hộ', en: 'Households' },
      kind: 'whole',
      value: ({ households }) => households,
    },
    km('lit_km', { vi: 'Có đèn', en: 'Lit' }, (coverage) => coverage.km.lit),
    km('unlit_km', { vi: 'Chưa có đèn', en: 'Unlit' }, (coverage) => coverage.km.unlit),
    km('unknown_km', { vi: 'Chưa khảo sát', en: 'Not surveyed' }, (coverage) => coverage.km.unknown),
    km('total_km', { vi: 'Tổng chiều dài', en: 'All roads' }, (coverage) => coverage.km.total),
    share(
      'lit_percent_low',
      { vi: 'Tỷ lệ có đèn, ít nhất', en: 'Lit, at least' },
      ({ interval }) => interval?.low,
    ),
    share(
      'lit_percent_high',
      { vi: 'Tỷ lệ có đèn, nhiều nhất', en: 'Lit, at most' },
      ({ interval }) => interval?.high,
    ),
    routes('lit_routes', { vi: 'Tuyến có đèn', en: 'Routes lit' }, (coverage) => coverage.routes.lit),
    routes(
      'unlit_routes',
      { vi: 'Tuyến chưa có đèn', en: 'Routes unlit' },
      (coverage) => coverage.routes.unlit,
    ),
    routes(
      'unknown_routes',
      { vi: 'Tuyến chưa rõ', en: 'Routes unknown' },
      (coverage) => coverage.routes.unknown,
    ),
    {
      id: 'households_per_dark_km',
      name: { vi: 'Hộ trên mỗi km tối', en: 'Households per dark km' },
      kind: 'decimal',
      digits: 1,
      value: ({ coverage, households }) =>
        coverage === null || households === null || coverage.km.unlit === 0
          ? null
          : households / coverage.km.unlit,
    },
    ...targets.flatMap((target, index) => targetColumns(target, index, language)),
  ];
  return makeLayer({
    id: 'communes',
    language,
    geometry: 'MultiPolygon',
    columns,
    count: rows.length,
    row: (index) => rows[index] ?? raiseNoRow(index),
    shape: (row) => row.shape,
    label: ({ matrix }) => matrix.unit.name,
    provenance,
  });
}
