import { stringify } from 'csv-stringify/browser/esm/sync';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ExportLayer, headingOf } from '../../../geodata/export/layer.ts';
import { csvParts } from '../../../geodata/export/write/csv.ts';
import { geoJsonParts } from '../../../geodata/export/write/geojson.ts';
import { writeGeoPackage } from '../../../geodata/export/write/geopackage/write-geopackage.ts';
import { gpxText } from '../../../web/export/write/gpx.ts';
import { kmlText } from '../../../web/export/write/kml.ts';
import { workbook } from '../../../web/export/write/xlsx.ts';
import { GAPS, PLACES, PROMISES, RESURVEY, ROADS, WORKS } from '../../geodata/export/layers.ts';
import { readWorkbook } from '../matrix/read-workbook.ts';
import { type ReadFeature, readWithGdal } from './read-with-gdal.ts';

const LAYERS = [WORKS, ROADS, GAPS, RESURVEY, PROMISES, PLACES];
const rowsOf = (layer: ExportLayer) => Array.from({ length: layer.count }, (_, index) => layer.values(index));
const shapesOf = (layer: ExportLayer) =>
  Array.from({ length: layer.count }, (_, index) => layer.shape(index));
const recordsOf = (layer: ExportLayer) =>
  rowsOf(layer).map((row) => Object.fromEntries(layer.columns.map(({ id }, at) => [id, row[at] ?? null])));

/** GDAL writes days with strokes. */
const daysMended = (features: readonly ReadFeature[] = []) =>
  features.map(({ properties }) =>
    Object.fromEntries(
      Object.entries(properties).map(([id, value]) => [
        id,
        typeof value === 'string' ? value.replace(/^(\d{4})\/(\d\d)\/(\d\d)$/, '$1-$2-$3') : value,
      ]),
    ),
  );

async function geoPackageOf(layer: ExportLayer): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  for (const _ of writeGeoPackage(database, layer));
  const bytes = database.export();
  database.close();
  return bytes;
}

describe.each(LAYERS)('$id', (layer) => {
  it('as GeoPackage is read by GDAL with every value, type and vertex, and without a warning', async () => {
    const { info, layers } = await readWithGdal('x.gpkg', await geoPackageOf(layer), [layer.id]);
    expect(daysMended(layers[0])).toEqual(recordsOf(layer));
    expect(layers[0]?.map(({ geometry }) => geometry)).toEqual(shapesOf(layer));
    expect(info).toContain(`Feature Count: ${layer.count}`);
    expect(info).toContain('as_of: Date');
    expect(info).toContain('EPSG",4326');
    expect(info).toContain('Open Database License');
    expect(info).toContain('Dữ liệu minh hoạ');
  });

  it('as GeoJSON is read by GDAL with every value and vertex', async () => {
    const text = [...geoJsonParts(layer)].join('');
    const { layers } = await readWithGdal('x.geojson', text, [layer.id]);
    expect(daysMended(layers[0])).toEqual(recordsOf(layer));
    expect(layers[0]?.map(({ geometry }) => geometry)).toEqual(shapesOf(layer));
    expect(JSON.parse(text)).toMatchObject({ about: { note: expect.stringContaining('Dữ liệu minh hoạ') } });
  });

  it('as CSV is what csv-stringify would write, with each text that could run kept a text', () => {
    const head = layer.columns.map((column) => headingOf(column, layer.language));
    const wanted = stringify([head, ...rowsOf(layer)], {
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    });
    expect([...csvParts(layer)].join('')).toBe(wanted);
  });

  it('as KML is read by GDAL: names, values under their headings, lines', async () => {
    const { info, layers } = await readWithGdal('x.kml', kmlText(layer), [layer.title]);
    const [features = []] = layers;
    expect(features.map(({ properties }) => properties.Name ?? properties.name)).toEqual(
      rowsOf(layer).map((_, index) => layer.label(index)),
    );
    for (const [index, record] of rowsOf(layer).entries()) {
      const seen = Object.values(features[index]?.properties ?? {}).map(String);
      for (const value of record) if (value !== null) expect(seen).toContain(String(value));
    }
    const flat = (coordinates: unknown) =>
      z
        .array(z.number())
        .parse([coordinates].flat(9))
        .filter((n) => n !== 0);
    expect(features.map(({ geometry }) => flat(geometry?.coordinates))).toEqual(
      shapesOf(layer).map((shape) => flat(shape?.coordinates)),
    );
    expect(info).toContain(`Feature Count: ${layer.count}`);
  });

  it('as GPX is read by GDAL: a track a row, a waypoint where it begins or is', async () => {
    const { layers } = await readWithGdal('x.gpx', gpxText(layer), ['tracks', 'waypoints']);
    const [tracks = [], waypoints = []] = layers;
    const labels = rowsOf(layer).map((_, index) => layer.label(index));
    expect(tracks.map(({ properties }) => properties.name)).toEqual(layer.geometry === 'Point' ? [] : labels);
    expect(waypoints.map(({ properties }) => properties.name)).toEqual(labels);
    expect(
      (tracks.length === 0 ? waypoints : tracks).map(({ geometry }) => [geometry?.coordinates].flat(3)),
    ).toEqual(shapesOf(layer).map((shape) => [shape?.coordinates].flat(3)));
    expect(String(waypoints[0]?.properties.desc)).toContain('Lưu ý: Dữ liệu minh hoạ');
  });

  it('in all six formats is opened by GDAL with as many rows', async () => {
    const files = {
      'x.csv': [...csvParts(layer)].join(''),
      'x.xlsx': new Uint8Array(await (await workbook(layer)).arrayBuffer()),
      'x.geojson': [...geoJsonParts(layer)].join(''),
      'x.gpkg': await geoPackageOf(layer),
      'x.kml': kmlText(layer),
      'x.gpx': gpxText(layer),
    };
    expect(layer.count).toBeGreaterThan(0);
    for (const [name, content] of Object.entries(files)) {
      const { info } = await readWithGdal(name, content, []);
      const counts = new Map(
        [...info.matchAll(/^Layer name: (.+)$[\s\S]*?^Feature Count: (\d+)$/gm)].map(
          ([, id = '', count]) => [id, Number(count)] as const,
        ),
      );
      const rows = name === 'x.gpx' ? counts.get('waypoints') : [...counts.values()][0];
      expect({ name, rows }).toEqual({ name, rows: layer.count });
    }
  });

  it('as a workbook holds typed cells, and a second sheet that tells what they are', async () => {
    const blob = await workbook(layer);
    const sheets = readWorkbook(Buffer.from(await blob.arrayBuffer()));
    const [rows, about] = [...sheets.values()];
    const letter = (at: number) => String.fromCharCode(65 + at);
    layer.columns.forEach((column, at) => {
      if (at > 25) return;
      expect(rows?.get(`${letter(at)}1`)?.value).toBe(headingOf(column, 'vi'));
      rowsOf(layer).forEach((row, index) => {
        const cell = rows?.get(`${letter(at)}${index + 2}`);
        if (column.kind !== 'day') expect(cell?.value ?? '').toEqual(row[at] ?? '');
        expect(cell?.isFormula ?? false).toBe(false);
      });
    });
    expect([...(about?.values() ?? [])].map(({ value }) => value)).toContain('30/09/2020');
  });
});
