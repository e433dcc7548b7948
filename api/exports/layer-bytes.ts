import { setImmediate } from 'node:timers/promises';
import initSqlJs from 'sql.js';
import type { ExportLayer } from '../../geodata/export/layer.ts';
import { csvParts } from '../../geodata/export/write/csv.ts';
import { geoJsonParts } from '../../geodata/export/write/geojson.ts';
import { writeGeoPackage } from '../../geodata/export/write/geopackage/write-geopackage.ts';

export const API_FORMATS = ['csv', 'geojson', 'gpkg'] as const;

/** After so many rows other requests have their turn. */
const TURN = 500;

async function inTurns<T>(parts: Iterable<T>): Promise<T[]> {
  const made: T[] = [];
  for (const part of parts) {
    made.push(part);
    if (made.length % TURN === 0) await setImmediate();
  }
  return made;
}

async function geoPackage(layer: ExportLayer): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    await inTurns(writeGeoPackage(database, layer));
    return database.export();
  } finally {
    database.close();
  }
}

const text = async (parts: Iterable<string>) => Buffer.from((await inTurns(parts)).join(''), 'utf8');

/** A layer as the bytes of a file: the writers of the web, so that no file differs. */
export function layerBytes(layer: ExportLayer, format: (typeof API_FORMATS)[number]): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return text(csvParts(layer));
    case 'geojson':
      return text(geoJsonParts(layer));
    case 'gpkg':
      return geoPackage(layer);
  }
}
