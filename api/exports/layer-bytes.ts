import { setImmediate } from 'node:timers/promises';
import initSqlJs from 'sql.js';
import type { ExportLayer } from '../../geodata/export/layer.ts';
import { csvParts } from '../../geodata/export/write/csv.ts';
import { geoJsonParts } from '../../geodata/export/write/geojson.ts';
import { writeGeoPackage } from '../../geodata/export/write/geopackage/write-geopackage.ts';

export const API_FORMATS = ['csv', 'geojson', 'gpkg'] as const;

/** After so many rows other requests have their turn. */
const TURN = 500;

/** The parts in groups of a turn: a province of roads is never held as texts and as bytes at once. */
async function* inTurns<T>(parts: Iterable<T>): AsyncGenerator<T[]> {
  let group: T[] = [];
  for (const part of parts) {
    group.push(part);
    if (group.length < TURN) continue;
    yield group;
    group = [];
    await setImmediate();
  }
  yield group;
}

async function geoPackage(layer: ExportLayer): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    for await (const _ of inTurns(writeGeoPackage(database, layer)));
    return database.export();
  } finally {
    database.close();
  }
}

async function text(parts: Iterable<string>): Promise<Uint8Array> {
  const made: Buffer[] = [];
  for await (const group of inTurns(parts)) made.push(Buffer.from(group.join(''), 'utf8'));
  return Buffer.concat(made);
}

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
