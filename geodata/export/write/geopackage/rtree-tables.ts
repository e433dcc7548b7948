/** The extension of OGC 12-128r17, F.3. */
export const RTREE_EXTENSION = {
  name: 'gpkg_rtree_index',
  definition: 'http://www.geopackage.org/spec120/#extension_rtree',
  scope: 'write-only',
};

interface Names {
  /** Table, geometry and key as SQL writes them. */
  readonly table: string;
  readonly geometry: string;
  readonly key: string;
  /** Of the index, not quoted: letters, digits and strokes alone. */
  readonly index: string;
}

/** The tables in which SQLite keeps the index; the virtual one over them is written by `registerRtree`. */
export function rtreeTables(index: string): string[] {
  return [
    `create table "${index}_node" (nodeno integer primary key, data)`,
    `create table "${index}_parent" (nodeno integer primary key, parentnode)`,
    `create table "${index}_rowid" (rowid integer primary key, nodeno)`,
  ];
}

/** sql.js is built without R-trees and cannot make the virtual table: its line in the schema is all that lacks. */
export function registerRtree(index: string): string[] {
  const sql = `CREATE VIRTUAL TABLE "${index}" USING rtree(id, minx, maxx, miny, maxy)`;
  return [
    'pragma writable_schema = on',
    `insert into sqlite_schema (type, name, tbl_name, rootpage, sql) values ('table', '${index}', '${index}', 0, '${sql}')`,
    'pragma writable_schema = off',
  ];
}

/** What keeps the index true when a program changes the file: the triggers of the annex, by their names. */
export function rtreeTriggers({ table, geometry, key, index }: Names): string[] {
  const shown = `new.${geometry} not null and not ST_IsEmpty(new.${geometry})`;
  const gone = `(new.${geometry} isnull or ST_IsEmpty(new.${geometry}))`;
  const sides = ['MinX', 'MaxX', 'MinY', 'MaxY'].map((side) => `ST_${side}(new.${geometry})`).join(', ');
  const put = `insert or replace into "${index}" values (new.${key}, ${sides});`;
  const drop = `delete from "${index}" where id = old.${key};`;
  const trigger = (name: string, event: string, when: string, actions: string) =>
    `create trigger "${index}_${name}" after ${event} on ${table} when ${when} begin ${actions} end`;
  const moved = `old.${key} != new.${key} and`;
  const kept = `old.${key} = new.${key} and`;
  return [
    trigger('insert', 'insert', `(${shown})`, put),
    trigger('update1', `update of ${geometry}`, `${kept} (${shown})`, put),
    trigger('update2', `update of ${geometry}`, `${kept} ${gone}`, drop),
    trigger('update3', 'update', `${moved} (${shown})`, `${drop} ${put}`),
    trigger(
      'update4',
      'update',
      `${moved} ${gone}`,
      `delete from "${index}" where id in (old.${key}, new.${key});`,
    ),
    trigger('delete', 'delete', `old.${geometry} not null`, drop),
  ];
}
