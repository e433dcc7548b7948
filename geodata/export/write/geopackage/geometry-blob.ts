import type { Position } from 'geojson';
import type { ExportGeometry } from '../../layer.ts';

const HEAD_BYTES = 40;
/** Little-endian, with an envelope of minx, maxx, miny, maxy: bits 0 and 1–3 of the flags (12-128r17, 2.1.3). */
const FLAGS = 0b0000_0011;
const WKB = { Point: 1, LineString: 2, Polygon: 3, MultiLineString: 5, MultiPolygon: 6 } as const;

/** Parts of a geometry as lists of rings or lines: one plain list for a line. */
function pathsOf(geometry: ExportGeometry): readonly (readonly Position[])[] {
  if (geometry.type === 'Point') return [[geometry.coordinates]];
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : geometry.coordinates.flat();
}

/** A geometry as a GeoPackage holds it: "GP", version, flags, EPSG code, envelope, then well-known binary. */
export function geometryBlob(geometry: ExportGeometry, srsId: number): Uint8Array {
  const paths = pathsOf(geometry);
  const vertices = paths.reduce((sum, path) => sum + path.length, 0);
  const parts = geometry.type === 'MultiPolygon' ? geometry.coordinates.length : 0;
  const most = HEAD_BYTES + 9 + parts * 9 + paths.length * 9 + vertices * 16;
  const view = new DataView(new ArrayBuffer(most));
  view.setUint16(0, 0x4750);
  view.setUint8(3, FLAGS);
  view.setInt32(4, srsId, true);
  const box = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const [west, east, south, north] = [...box, ...box];
  const envelope = { west, east, south, north } as Record<'west' | 'east' | 'south' | 'north', number>;
  let at = HEAD_BYTES;
  const head = (type: number, count: number) => {
    view.setUint8(at, 1);
    view.setUint32(at + 1, type, true);
    view.setUint32(at + 5, count, true);
    at += 9;
  };
  const points = (path: readonly Position[]) => {
    for (const [x = Number.NaN, y = Number.NaN] of path) {
      view.setFloat64(at, x, true);
      view.setFloat64(at + 8, y, true);
      at += 16;
      envelope.west = Math.min(envelope.west, x);
      envelope.east = Math.max(envelope.east, x);
      envelope.south = Math.min(envelope.south, y);
      envelope.north = Math.max(envelope.north, y);
    }
  };
  const line = (path: readonly Position[]) => {
    head(WKB.LineString, path.length);
    points(path);
  };
  switch (geometry.type) {
    case 'Point':
      view.setUint8(at, 1);
      view.setUint32(at + 1, WKB.Point, true);
      at += 5;
      points([geometry.coordinates]);
      break;
    case 'LineString':
      line(geometry.coordinates);
      break;
    case 'MultiLineString':
      head(WKB.MultiLineString, geometry.coordinates.length);
      geometry.coordinates.forEach(line);
      break;
    case 'MultiPolygon':
      head(WKB.MultiPolygon, geometry.coordinates.length);
      for (const rings of geometry.coordinates) {
        head(WKB.Polygon, rings.length);
        for (const ring of rings) {
          view.setUint32(at, ring.length, true);
          at += 4;
          points(ring);
        }
      }
  }
  [envelope.west, envelope.east, envelope.south, envelope.north].forEach((value, index) => {
    view.setFloat64(8 + index * 8, value, true);
  });
  return new Uint8Array(view.buffer, 0, at);
}
