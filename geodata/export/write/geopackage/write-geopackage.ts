import { aboutText } from '../../about.ts';
import { type ExportColumn, type ExportLayer, type ExportValue, headingOf } from '../../layer.ts';
import { geometryBlob } from './geometry-blob.ts';
import { MARKS, REFERENCE_SYSTEMS, SCHEMA_EXTENSION, TABLES } from './tables.ts';

type Parameter = ExportValue | Uint8Array;

/** What is needed of a SQLite database: sql.js has it, in a browser and in Node. */
export interface GeoPackageDatabase {
  run(sql: string, parameters?: Parameter[]): unknown;
  prepare(sql: string): { run(parameters: Parameter[]): unknown; free(): unknown };
}

const WGS84 = 4326;
const KEY = 'fid';
const GEOMETRY = 'geom';
const TYPES: Record<ExportColumn['kind'], string> = {
  text: 'TEXT',
  whole: 'INTEGER',
  decimal: 'REAL',
  day: 'DATE',
};

/** Ids are our own and snake_case; quoted all the same. */
const quoted = (id: string) => `"${id.replaceAll('"', '""')}"`;

/**
 * Writes a layer into an empty database, row by row: OGC 12-128r17, one feature table (or attribute table), headings
 * in both the schema extension and the description. Yields after each row; nothing is there before the last.
 */
export function* writeGeoPackage(database: GeoPackageDatabase, layer: ExportLayer): Generator<void> {
  const { id, columns, geometry, count } = layer;
  for (const statement of [...MARKS, ...TABLES]) database.run(statement);
  const systems = 'insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)';
  for (const system of REFERENCE_SYSTEMS) database.run(systems, [...system]);
  const fields = columns.map((column) => `${quoted(column.id)} ${TYPES[column.kind]}`);
  const shape = geometry === null ? [] : [`${GEOMETRY} ${geometry.toUpperCase()}`];
  const all = [`${KEY} integer primary key autoincrement not null`, ...shape, ...fields];
  database.run(`create table ${quoted(id)} (${all.join(', ')})`);

  database.run('begin');
  const names = [...(geometry === null ? [] : [GEOMETRY]), ...columns.map((column) => quoted(column.id))];
  const insert = database.prepare(
    `insert into ${quoted(id)} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
  );
  const bounds = { west: 180, south: 90, east: -180, north: -90 };
  for (let index = 0; index < count; index++) {
    const own = geometry === null ? null : layer.shape(index);
    const blob = own === null ? null : geometryBlob(own, WGS84);
    if (blob !== null) widen(bounds, blob);
    insert.run([...(geometry === null ? [] : [blob]), ...layer.values(index)]);
    yield;
  }
  insert.free();
  describe(database, layer, bounds.west > bounds.east ? null : bounds);
  database.run('commit');
}

interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The envelope of a blob stands in its head. */
function widen(bounds: Bounds, blob: Uint8Array): void {
  const view = new DataView(blob.buffer, blob.byteOffset);
  bounds.west = Math.min(bounds.west, view.getFloat64(8, true));
  bounds.east = Math.max(bounds.east, view.getFloat64(16, true));
  bounds.south = Math.min(bounds.south, view.getFloat64(24, true));
  bounds.north = Math.max(bounds.north, view.getFloat64(32, true));
}

function describe(database: GeoPackageDatabase, layer: ExportLayer, bounds: Bounds | null): void {
  const { id, title, geometry, columns, language, about, on } = layer;
  const kind = geometry === null ? 'attributes' : 'features';
  const { west = null, south = null, east = null, north = null } = bounds ?? {};
  // The day of the figures: the same question gives the same file.
  const changed = `${on}T00:00:00.000Z`;
  const box = [west, south, east, north];
  database.run('insert into gpkg_contents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[id, kind, title, aboutText(about), changed],
    ...box,
    geometry === null ? null : WGS84,
  ]);
  if (geometry !== null) {
    database.run('insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)', [
      ...[id, GEOMETRY, geometry.toUpperCase()],
      WGS84,
    ]);
  }
  for (const table of ['gpkg_data_columns', 'gpkg_data_column_constraints']) {
    const { name, definition, scope } = SCHEMA_EXTENSION;
    database.run('insert into gpkg_extensions values (?, null, ?, ?, ?)', [table, name, definition, scope]);
  }
  for (const column of columns) {
    const { name, id: field } = column;
    database.run('insert into gpkg_data_columns values (?, ?, ?, ?, ?, null, null)', [
      ...[id, field, field, headingOf(column, language), `${name.vi} / ${name.en}`],
    ]);
  }
}
