import initSqlJs from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { ExportLayer } from '../../../geodata/export/layer.ts';
import { writeGeoPackage } from '../../../geodata/export/write/geopackage/write-geopackage.ts';

const TELL_EVERY = 2000;

/** A GeoPackage made in memory by SQLite; its program comes from the portal itself. */
export async function geoPackage(
  layer: ExportLayer,
  onRows: (rows: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { Database } = await initSqlJs({ locateFile: () => wasm });
  const database = new Database();
  try {
    let rows = 0;
    for (const _ of writeGeoPackage(database, layer)) {
      rows += 1;
      if (rows % TELL_EVERY === 0) onRows(rows);
    }
    return new Uint8Array(database.export());
  } finally {
    database.close();
  }
}
