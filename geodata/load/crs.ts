import type { Bilingual } from '../text/bilingual.ts';

export interface CoordinateSystem {
  readonly srid: number;
  readonly name: Bilingual;
  /** Where Viet Nam lies in it: west, south, east, north. Anything else is a mistake. */
  readonly bounds: readonly [number, number, number, number];
}

const VN2000 = [140_000, 880_000, 1_000_000, 2_620_000] as const;

/** The systems a file may come in. Eastings first, as GeoJSON has it, whatever letters a file uses. */
export const COORDINATE_SYSTEMS: readonly CoordinateSystem[] = [
  { srid: 4326, name: { vi: 'WGS 84 (kinh độ, vĩ độ)', en: 'WGS 84 (lon, lat)' }, bounds: [101, 7, 118, 24] },
  {
    srid: 9209,
    name: { vi: 'VN-2000, kinh tuyến 105°30′', en: 'VN-2000, meridian 105°30′' },
    bounds: VN2000,
  },
  {
    srid: 9210,
    name: { vi: 'VN-2000, kinh tuyến 105°45′', en: 'VN-2000, meridian 105°45′' },
    bounds: VN2000,
  },
  { srid: 3405, name: { vi: 'VN-2000 / UTM múi 48N', en: 'VN-2000 / UTM zone 48N' }, bounds: VN2000 },
];

/** "EPSG:9209", "9209", "urn:ogc:def:crs:EPSG::9209", "…CRS84"; null: none of ours. */
export function coordinateSystemOf(text: string): CoordinateSystem | null {
  if (/CRS84$/i.test(text)) return COORDINATE_SYSTEMS[0] ?? null;
  const srid = Number(/(\d{4,5})$/.exec(text.trim())?.[1] ?? Number.NaN);
  return COORDINATE_SYSTEMS.find((system) => system.srid === srid) ?? null;
}
