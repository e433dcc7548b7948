import type { LineString, MultiLineString, MultiPolygon, Point } from 'geojson';
import type { Bilingual, Language } from '../text/bilingual.ts';
import type { AboutLine, Provenance } from './about.ts';
import { cleanText } from './clean-text.ts';
import { PROVENANCE_COLUMNS } from './provenance-columns.ts';
import { wound } from './wound.ts';

/** What a cell of a file holds; null: no data, which is written as nothing and never as 0. */
export type ExportValue = string | number | null;

export type ExportGeometry = Point | LineString | MultiLineString | MultiPolygon;

export interface ExportColumn {
  /** The field's name where programs read it: snake_case, the same in both languages. */
  readonly id: string;
  readonly name: Bilingual;
  /** Of the values, such as "km"; none for what has no unit. */
  readonly unit?: string;
  /** A day is written "2020-09-30", a decimal rounded to `digits`. */
  readonly kind: 'text' | 'whole' | 'decimal' | 'day';
  readonly digits?: number;
}

/** A column with what fills it. */
export interface ColumnOf<Row> extends ExportColumn {
  readonly value: (row: Row) => ExportValue;
}

/** A table with geometry, ready to be written: every format writes these values, and decides nothing. */
export interface ExportLayer {
  /** The name of the table or layer: snake_case. */
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Of every row, degrees in WGS 84, longitude first; null: a plain table. */
  readonly geometry: ExportGeometry['type'] | null;
  readonly columns: readonly ExportColumn[];
  readonly count: number;
  /** One per column. */
  readonly values: (index: number) => readonly ExportValue[];
  /** Null where a row lies nowhere. */
  readonly shape: (index: number) => ExportGeometry | null;
  /** What a map calls the row. */
  readonly label: (index: number) => string;
  readonly about: readonly AboutLine[];
  /** The day the figures speak of. */
  readonly on: string;
}

export interface LayerParts<Row> {
  readonly id: string;
  readonly language: Language;
  readonly geometry: ExportGeometry['type'] | null;
  readonly columns: readonly ColumnOf<Row>[];
  /** Rows are asked for one by one: a province of roads never stands in memory twice. */
  readonly count: number;
  readonly row: (index: number) => Row;
  readonly shape: (row: Row) => ExportGeometry | null;
  readonly label: (row: Row) => string;
  readonly provenance: Provenance;
}

/** Columns and rows as a layer; each row ends with what it is, of when and from whom, so that a copied row tells it. */
export function makeLayer<Row>(parts: LayerParts<Row>): ExportLayer {
  const { columns, row, shape, label, provenance } = parts;
  const last = PROVENANCE_COLUMNS.map(({ value }) => value(provenance)).map(textOrValue);
  return {
    id: parts.id,
    title: provenance.title,
    language: parts.language,
    geometry: parts.geometry,
    columns: [...columns, ...PROVENANCE_COLUMNS],
    count: parts.count,
    values: (index) => {
      const own = row(index);
      return [...columns.map((column) => cellOf(column, own)), ...last];
    },
    shape: (index) => {
      const geometry = shape(row(index));
      return geometry?.type === 'MultiPolygon' ? wound(geometry) : geometry;
    },
    label: (index) => cleanText(label(row(index))),
    about: provenance.about,
    on: provenance.on,
  };
}

/** "Chiều dài (km)". */
export function headingOf({ name, unit }: ExportColumn, language: Language): string {
  return unit === undefined ? name[language] : `${name[language]} (${unit})`;
}

function cellOf<Row>(column: ColumnOf<Row>, row: Row): ExportValue {
  const value = textOrValue(column.value(row));
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) return null;
  const scale = 10 ** (column.kind === 'decimal' ? (column.digits ?? 0) : 0);
  return Math.round(value * scale) / scale;
}

function textOrValue(value: ExportValue): ExportValue {
  return typeof value === 'string' ? cleanText(value) : value;
}
