import type { Bilingual } from '../text/bilingual.ts';
import { VN2000_BOUNDS, VN2000_ZONES } from '../vn2000/zones.ts';

export interface CoordinateSystem {
  readonly srid: number;
  readonly name: Bilingual;
  /** Where Viet Nam lies in it: west, south, east, north. Anything else is a mistake. */
  readonly bounds: readonly [number, number, number, number];
}

/** The systems a file may come in. Eastings first, as GeoJSON has it, whatever letters a file uses. */
export const COORDINATE_SYSTEMS: readonly CoordinateSystem[] = [
  { srid: 4326, name: { vi: 'WGS 84 (kinh độ, vĩ độ)', en: 'WGS 84 (lon, lat)' }, bounds: [101, 7, 118, 24] },
  ...VN2000_ZONES.map(({ srid, name }) => ({ srid, name, bounds: VN2000_BOUNDS })),
];

/** "EPSG:9209", "9209", "urn:ogc:def:crs:EPSG::9209", "…CRS84"; null: none of ours. */
export function coordinateSystemOf(text: string): CoordinateSystem | null {
  if (/CRS84$/i.test(text)) return COORDINATE_SYSTEMS[0] ?? null;
  const srid = Number(/(\d{4,5})$/.exec(text.trim())?.[1] ?? Number.NaN);
  return COORDINATE_SYSTEMS.find((system) => system.srid === srid) ?? null;
}
