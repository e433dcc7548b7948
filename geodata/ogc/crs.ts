/** A coordinate reference system features can be asked in; `latFirst`: its own axis order is north before east. */
export interface Crs {
  readonly uri: string;
  /** EPSG number of the same system with east first, as PostGIS stores it. */
  readonly srid: number;
  readonly latFirst: boolean;
  readonly isGeographic: boolean;
  /** Largest coordinate that can be turned into another system: beyond it PROJ fails. Degrees or metres. */
  readonly reach: number;
}

const DEGREES = 360;
/** A quarter of a meridian; web Mercator goes on for ever, and clients ask beyond the world's edge. */
const METRES = { transverse: 1e7, web: 1e8 } as const;

const epsg = (code: number, latFirst: boolean, isGeographic: boolean): Crs => ({
  uri: `http://www.opengis.net/def/crs/EPSG/0/${code}`,
  srid: code,
  latFirst,
  isGeographic,
  reach: isGeographic ? DEGREES : code === 3857 ? METRES.web : METRES.transverse,
});

export const CRS84: Crs = {
  uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  srid: 4326,
  latFirst: false,
  isGeographic: true,
  reach: DEGREES,
};

/**
 * What is offered, the storage system first: WGS 84 in both axis orders, web Mercator, and Vietnam's VN-2000 for Tây
 * Ninh (105°30'), Long An (105°45') and UTM 48N. Axis orders are those of the EPSG register.
 */
export const CRS_LIST: readonly Crs[] = [
  CRS84,
  epsg(4326, true, true),
  epsg(3857, false, false),
  epsg(9209, false, false),
  epsg(9210, false, false),
  epsg(3405, false, false),
];

/** The system a client names by URI, by the safe CURIE `[EPSG:9209]` or by `EPSG:9209`; null: not offered. */
export function crsOf(name: string): Crs | null {
  const curie = /^\[?(?:EPSG:(\d{1,6})|OGC:CRS84)\]?$/i.exec(name);
  const uri = curie === null ? name.replace(/^https:/, 'http:') : curie[1] === undefined ? CRS84.uri : null;
  return (
    CRS_LIST.find((crs) => (uri === null ? crs.uri.endsWith(`/EPSG/0/${curie?.[1]}`) : crs.uri === uri)) ??
    null
  );
}
