import type { Bilingual } from '../text/bilingual.ts';

export type RoadClass =
  | 'national'
  | 'provincial'
  | 'district'
  | 'commune'
  | 'hamlet'
  | 'alley'
  | 'urban'
  | 'special'
  | 'field';

export interface RoadClassEntry {
  readonly id: RoadClass;
  readonly name: Bilingual;
  /** Whether target T6 counts it: always, when a planner switches it on, or never (lit by others). */
  readonly countsForT6: 'always' | 'optional' | 'never';
  /** First zoom at which tiles carry it. */
  readonly minZoom: number;
}

/**
 * Road classes, the most important first. Names: Luật Đường bộ 2024, Điều 8; `field` belongs to the rural
 * network (GTNT). What T6 counts is a rule of this project: quốc lộ and đường tỉnh are lit by the transport
 * department, special-purpose roads by their owners.
 */
export const ROAD_CLASSES: readonly RoadClassEntry[] = [
  { id: 'national', name: { vi: 'Quốc lộ', en: 'National road' }, countsForT6: 'never', minZoom: 6 },
  { id: 'provincial', name: { vi: 'Đường tỉnh', en: 'Provincial road' }, countsForT6: 'never', minZoom: 7 },
  { id: 'district', name: { vi: 'Đường huyện', en: 'District road' }, countsForT6: 'optional', minZoom: 9 },
  { id: 'commune', name: { vi: 'Đường xã', en: 'Commune road' }, countsForT6: 'always', minZoom: 10 },
  { id: 'urban', name: { vi: 'Đường đô thị', en: 'Urban road' }, countsForT6: 'always', minZoom: 11 },
  { id: 'hamlet', name: { vi: 'Đường thôn, ấp', en: 'Hamlet road' }, countsForT6: 'always', minZoom: 12 },
  { id: 'alley', name: { vi: 'Ngõ, hẻm', en: 'Alley' }, countsForT6: 'always', minZoom: 13 },
  {
    id: 'special',
    name: { vi: 'Đường chuyên dùng', en: 'Special-purpose road' },
    countsForT6: 'never',
    minZoom: 13,
  },
  {
    id: 'field',
    name: { vi: 'Trục chính nội đồng', en: 'Field track' },
    countsForT6: 'optional',
    minZoom: 13,
  },
];

/** The classes T6 counts when nothing is switched on. */
export const T6_CLASSES: readonly RoadClass[] = ROAD_CLASSES.filter(
  (entry) => entry.countsForT6 === 'always',
).map((entry) => entry.id);

export function isRoadClass(text: string): text is RoadClass {
  return ROAD_CLASSES.some((entry) => entry.id === text);
}

/** The classes that tiles of a zoom carry. */
export function classesAt(zoom: number): readonly RoadClass[] {
  return ROAD_CLASSES.filter((entry) => entry.minZoom <= zoom).map((entry) => entry.id);
}
