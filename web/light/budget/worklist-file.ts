import { stringify } from 'csv-stringify/browser/esm/sync';
import { coordinatesOf, type WorkLine } from '../../../geodata/budget/worklist.ts';
import { ROAD_CLASSES } from '../../../geodata/light/road-class.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import type { Bilingual } from '../../../geodata/text/bilingual.ts';
import { type Wording, whyOf } from './line-wording.ts';

const COLUMNS: readonly { readonly key: string; readonly header: Bilingual }[] = [
  { key: 'rank', header: { vi: 'Thứ tự', en: 'Rank' } },
  { key: 'route', header: { vi: 'Tuyến', en: 'Route' } },
  { key: 'segment', header: { vi: 'Đoạn', en: 'Segment' } },
  { key: 'class', header: { vi: 'Loại đường', en: 'Class' } },
  { key: 'commune', header: { vi: 'Xã', en: 'Commune' } },
  { key: 'from', header: { vi: 'Từ (kinh độ, vĩ độ)', en: 'From (lon, lat)' } },
  { key: 'to', header: { vi: 'Đến (kinh độ, vĩ độ)', en: 'To (lon, lat)' } },
  { key: 'km', header: { vi: 'Km', en: 'Km' } },
  { key: 'cost', header: { vi: 'Chi phí ước tính (đồng)', en: 'Estimated cost (VND)' } },
  { key: 'why', header: { vi: 'Lý do', en: 'Why' } },
];

function cellsOf(table: SegmentTable, line: WorkLine, wording: Wording) {
  const coordinates = coordinatesOf(table, line);
  const place = ([lon, lat]: readonly [number, number]) => `${lon.toFixed(6)}, ${lat.toFixed(6)}`;
  return {
    rank: line.rank,
    route: line.route || wording.noName,
    segment: line.segment,
    class: ROAD_CLASSES.find(({ id }) => id === line.roadClass)?.name[wording.language] ?? line.roadClass,
    commune: line.units.map((code) => wording.nameOf(code) ?? code).join(' / '),
    from: place(coordinates[0] ?? [Number.NaN, Number.NaN]),
    to: place(coordinates.at(-1) ?? [Number.NaN, Number.NaN]),
    km: (line.metres / 1000).toFixed(3),
    cost: line.cost,
    why: whyOf(line, wording),
  };
}

/** The worklist for a spreadsheet: UTF-8 with a byte order mark, commas, numbers with a point; a name never becomes a formula. */
export function worklistCsv(table: SegmentTable, lines: readonly WorkLine[], wording: Wording): string {
  return stringify(
    lines.map((line) => cellsOf(table, line, wording)),
    {
      bom: true,
      header: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      columns: COLUMNS.map(({ key, header }) => ({ key, header: header[wording.language] })),
    },
  );
}

/** The worklist for a map: a FeatureCollection of lines in WGS 84. */
export function worklistGeoJson(table: SegmentTable, lines: readonly WorkLine[], wording: Wording): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: lines.map((line) => {
      const { rank, route, segment, commune, why } = cellsOf(table, line, wording);
      return {
        type: 'Feature',
        properties: {
          rank,
          route,
          segment,
          class: line.roadClass,
          commune,
          units: line.units,
          metres: Math.round(line.metres * 10) / 10,
          cost: line.cost,
          why,
        },
        geometry: { type: 'LineString', coordinates: coordinatesOf(table, line) },
      };
    }),
  });
}
