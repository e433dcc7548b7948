import type { RoadClass } from '../../light/road-class.ts';
import type { Language } from '../../text/bilingual.ts';
import type { ColumnOf } from '../layer.ts';
import { className, type RoadWords, routeName, unitNames } from './road-columns.ts';

/** Columns that several layers share, so that a field bears one name in all of them. */

/** `name`: '' for a route without one. */
export function routeColumn<Row>(language: Language, name: (row: Row) => string): ColumnOf<Row> {
  return {
    id: 'route',
    name: { vi: 'Tuyến', en: 'Route' },
    kind: 'text',
    value: (row) => routeName(name(row), language),
  };
}

/** Null: the table knows no class. */
export function classColumns<Row>(
  language: Language,
  classOf: (row: Row) => RoadClass | null,
): ColumnOf<Row>[] {
  return [
    { id: 'class', name: { vi: 'Mã loại đường', en: 'Class id' }, kind: 'text', value: classOf },
    {
      id: 'class_name',
      name: { vi: 'Loại đường', en: 'Class' },
      kind: 'text',
      value: (row) => className(classOf(row) ?? '', language),
    },
  ];
}

/** `codes`: none outside every commune. */
export function communeColumns<Row>(
  words: Pick<RoadWords, 'nameOf'>,
  codes: (row: Row) => readonly string[],
): ColumnOf<Row>[] {
  return [
    {
      id: 'commune',
      name: { vi: 'Xã', en: 'Commune' },
      kind: 'text',
      value: (row) => unitNames(codes(row), words) || null,
    },
    {
      id: 'commune_code',
      name: { vi: 'Mã xã', en: 'Commune code' },
      kind: 'text',
      value: (row) => codes(row).join(' / ') || null,
    },
  ];
}

export function segmentColumn<Row>(segmentOf: (row: Row) => number | null): ColumnOf<Row> {
  return { id: 'segment', name: { vi: 'Đoạn số', en: 'Segment' }, kind: 'whole', value: segmentOf };
}

/** To a tenth of a metre. */
export function lengthColumn<Row>(metres: (row: Row) => number): ColumnOf<Row> {
  return {
    id: 'length_km',
    name: { vi: 'Chiều dài', en: 'Length' },
    unit: 'km',
    kind: 'decimal',
    digits: 4,
    value: (row) => metres(row) / 1000,
  };
}
