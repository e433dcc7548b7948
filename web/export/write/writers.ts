import type { ExportFormat } from '../../../geodata/export/formats.ts';
import type { ExportLayer } from '../../../geodata/export/layer.ts';
import { csvParts } from '../../../geodata/export/write/csv.ts';
import { geoJsonParts } from '../../../geodata/export/write/geojson.ts';

type Part = string | Uint8Array<ArrayBuffer> | Blob;

/** Writes a layer; hears how many rows are done, where the format's library tells. */
type Write = (layer: ExportLayer, onRows: (rows: number) => void) => Promise<Part[]>;

/** So many parts become one string: a blob of 200,000 parts would be slow to make. */
const CHUNK = 2000;

function inParts(make: (layer: ExportLayer) => Iterable<string>): Write {
  return async (layer, onRows) => {
    const chunks: string[] = [];
    let open: string[] = [];
    let rows = 0;
    for (const part of make(layer)) {
      open.push(part);
      rows += 1;
      if (open.length < CHUNK) continue;
      chunks.push(open.join(''));
      open = [];
      onRows(rows);
    }
    return [...chunks, open.join('')];
  };
}

/** One writer a format; each library is fetched when it is first used. */
export const WRITERS: Record<ExportFormat['id'], Write> = {
  csv: inParts(csvParts),
  geojson: inParts(geoJsonParts),
  xlsx: async (layer) => [await (await import('./xlsx.ts')).workbook(layer)],
  kml: async (layer) => [(await import('./kml.ts')).kmlText(layer)],
  gpx: async (layer) => [(await import('./gpx.ts')).gpxText(layer)],
  gpkg: async (layer, onRows) => [await (await import('./gpkg.ts')).geoPackage(layer, onRows)],
};
