import type { Bilingual } from '../text/bilingual.ts';
import { shiftToVn2000, shiftToWgs84 } from './datum-shift.ts';
import { type Projection, project, unproject } from './transverse-mercator.ts';

/** A plane system of VN-2000 by its EPSG number. */
export interface Zone extends Projection {
  readonly srid: number;
  readonly name: Bilingual;
}

/** Tây Ninh's own zone first; Long An's, which the merged province took over; the one of small scales. */
export const VN2000_ZONES = [
  {
    srid: 9209,
    name: { vi: 'VN-2000, kinh tuyến 105°30′', en: 'VN-2000, meridian 105°30′' },
    meridian: 105.5,
    scale: 0.9999,
  },
  {
    srid: 9210,
    name: { vi: 'VN-2000, kinh tuyến 105°45′', en: 'VN-2000, meridian 105°45′' },
    meridian: 105.75,
    scale: 0.9999,
  },
  {
    srid: 3405,
    name: { vi: 'VN-2000 / UTM múi 48N', en: 'VN-2000 / UTM zone 48N' },
    meridian: 105,
    scale: 0.9996,
  },
] as const satisfies readonly Zone[];

/** Where Viet Nam lies in any of them: west, south, east, north, metres. */
export const VN2000_BOUNDS = [140_000, 880_000, 1_000_000, 2_620_000] as const;

/** Easting and northing of a zone, metres, to longitude and latitude in WGS 84, to a centimetre of what PROJ gives. */
export function vn2000ToWgs84(zone: Projection, eastM: number, northM: number): [number, number] {
  return shiftToWgs84(...unproject(zone, eastM, northM));
}

/** The inverse of `vn2000ToWgs84`: easting, then northing. */
export function wgs84ToVn2000(zone: Projection, lon: number, lat: number): [number, number] {
  return project(zone, ...shiftToVn2000(lon, lat));
}
