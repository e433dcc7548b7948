import type { Bilingual } from '../text/bilingual.ts';

type Shape = 'point' | 'line' | 'area';

export interface ExportFormat {
  readonly id: 'csv' | 'xlsx' | 'geojson' | 'gpkg' | 'kml' | 'gpx';
  readonly name: string;
  /** What it is good for. */
  readonly use: Bilingual;
  readonly type: string;
  /** Geometries it can hold; null: it is a table and holds none. */
  readonly holds: readonly Shape[] | null;
  /** More rows make files that the programs of this format choke on. */
  readonly mostRows: number;
  /** About, of an empty file, of a row and of one vertex of its geometry: what a file will weigh. */
  readonly bytes: { readonly file: number; readonly row: number; readonly vertex: number };
}

/** Every format a list or layer can leave in, spreadsheets first. The extension is the id. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'xlsx',
    name: 'Excel',
    use: { vi: 'bảng tính, kèm trang thông tin', en: 'spreadsheet with an information sheet' },
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    holds: null,
    mostRows: 100_000,
    bytes: { file: 4000, row: 110, vertex: 0 },
  },
  {
    id: 'csv',
    name: 'CSV',
    use: { vi: 'bảng dạng chữ, mọi phần mềm đọc được', en: 'plain table, read by every program' },
    type: 'text/csv;charset=utf-8',
    holds: null,
    mostRows: 1_000_000,
    bytes: { file: 4000, row: 340, vertex: 0 },
  },
  {
    id: 'gpkg',
    name: 'GeoPackage',
    use: { vi: 'lớp bản đồ cho QGIS, ArcGIS', en: 'map layer for QGIS and ArcGIS' },
    type: 'application/geopackage+sqlite3',
    holds: ['point', 'line', 'area'],
    mostRows: 1_000_000,
    bytes: { file: 100_000, row: 400, vertex: 16 },
  },
  {
    id: 'geojson',
    name: 'GeoJSON',
    use: { vi: 'lớp bản đồ cho trang web', en: 'map layer for web maps' },
    type: 'application/geo+json',
    holds: ['point', 'line', 'area'],
    mostRows: 250_000,
    bytes: { file: 4000, row: 690, vertex: 22 },
  },
  {
    id: 'kml',
    name: 'KML',
    use: { vi: 'mở bằng Google Earth', en: 'opens in Google Earth' },
    type: 'application/vnd.google-earth.kml+xml',
    holds: ['point', 'line', 'area'],
    mostRows: 20_000,
    bytes: { file: 4000, row: 1600, vertex: 22 },
  },
  {
    id: 'gpx',
    name: 'GPX',
    use: { vi: 'máy định vị và điện thoại đi thực địa', en: 'GPS receivers and phones in the field' },
    type: 'application/gpx+xml',
    holds: ['point', 'line'],
    mostRows: 20_000,
    bytes: { file: 4000, row: 1400, vertex: 60 },
  },
];

/** Whether a format can take a layer; a table takes every layer, without its geometry. */
export function takes({ holds }: ExportFormat, geometry: string | null): boolean {
  if (holds === null) return true;
  if (geometry === null) return false;
  return holds.includes(geometry === 'Point' ? 'point' : geometry.includes('Line') ? 'line' : 'area');
}
