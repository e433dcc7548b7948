import { aboutText } from '../../about.ts';
import { type ExportColumn, type ExportLayer, type ExportValue, headingOf } from '../../layer.ts';
import { geometryBlob } from './geometry-blob.ts';
import { type Boxes, packRtree } from './pack-rtree.ts';
import { RTREE_EXTENSION, registerRtree, rtreeTables, rtreeTriggers } from './rtree-tables.ts';
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
 * in both the schema extension and the description. Yields after each row of a table; nothing is there before the last.
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
  /** Of the rows with geometry: their keys, and their envelopes one after the other. */
  const keys: number[] = [];
  const sides: number[] = [];
  for (let index = 0; index < count; index++) {
    const own = geometry === null ? null : layer.shape(index);
    const blob = own === null ? null : geometryBlob(own, WGS84);
    if (blob !== null) {
      keys.push(index + 1);
      sides.push(...envelopeOf(blob));
    }
    insert.run([...(geometry === null ? [] : [blob]), ...layer.values(index)]);
    yield;
  }
  insert.free();
  describe(database, layer, boundsOf(sides));
  if (geometry !== null) yield* index(database, id, { ids: keys, sides });
  database.run('commit');
}

/** West, east, south, north: the envelope of a blob stands in its head. */
function envelopeOf(blob: Uint8Array): number[] {
  const view = new DataView(blob.buffer, blob.byteOffset);
  return [8, 16, 24, 32].map((at) => view.getFloat64(at, true));
}

type Bounds = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

function boundsOf(sides: readonly number[]): Bounds | null {
  if (sides.length === 0) return null;
  let [west, east, south, north] = [180, -180, 90, -90];
  for (let at = 0; at < sides.length; at += 4) {
    west = Math.min(west, sides[at] ?? west);
    east = Math.max(east, sides[at + 1] ?? east);
    south = Math.min(south, sides[at + 2] ?? south);
    north = Math.max(north, sides[at + 3] ?? north);
  }
  return { west, south, east, north };
}

/** The spatial index, so that a program reads what is in sight alone. */
function* index(database: GeoPackageDatabase, id: string, boxes: Boxes): Generator<void> {
  const name = `rtree_${id}_${GEOMETRY}`;
  for (const statement of rtreeTables(name)) database.run(statement);
  const { nodes, parents, leaves } = packRtree(boxes);
  const tables = [
    ['node', nodes],
    ['parent', parents],
    ['rowid', leaves],
  ] as const;
  for (const [table, rows] of tables) {
    const insert = database.prepare(`insert into "${name}_${table}" values (?, ?)`);
    for (const row of rows) {
      insert.run([...row]);
      yield;
    }
    insert.free();
  }
  for (const statement of registerRtree(name)) database.run(statement);
  const names = { table: quoted(id), geometry: GEOMETRY, key: KEY, index: name };
  for (const statement of rtreeTriggers(names)) database.run(statement);
  const { name: extension, definition, scope } = RTREE_EXTENSION;
  database.run('insert into gpkg_extensions values (?, ?, ?, ?, ?)', [
    ...[id, GEOMETRY, extension, definition, scope],
  ]);
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
