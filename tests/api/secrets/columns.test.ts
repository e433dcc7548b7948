import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CanaryPortal, openCanaryPortal } from '../routes/canary-portal.ts';
import { CANARIES, HELD, nameOf } from './canaries.ts';
import { BARE, PUBLIC, TOLD } from './columns.ts';
import { findCanaries } from './find-canaries.ts';
import { plantCanaries } from './plant-canaries.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
  await plantCanaries(portal.database);
});
afterAll(() => portal?.close());

const columnsOf = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).flatMap(([table, names]) => names.split(' ').map((name) => `${table}.${name}`));
const short = (schema: string, rest: string) => (schema === 'portal' ? rest : `${schema}.${rest}`);

interface Column {
  readonly name: string;
  readonly type: string;
  /** One of a few words, by a check of the table. */
  readonly isListed: boolean;
}

/** Every column of every base table of ours. */
async function columns(): Promise<Column[]> {
  const rows = await portal.database.sql<{ schema: string; rest: string; type: string; listed: boolean }[]>`
    select n.nspname as schema, c.relname || '.' || a.attname as rest, format_type(a.atttypid, null) as type,
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= ANY') as listed
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;
  return rows.map(({ schema, rest, type, listed }) => ({
    name: short(schema, rest),
    type,
    isListed: listed,
  }));
}

describe('every column of every table', () => {
  it('is public, or holds a canary, or is a key or a mark of a row that holds one', async () => {
    const all = (await columns()).map(({ name }) => name);
    const declared = [
      ...columnsOf(PUBLIC),
      ...columnsOf(TOLD),
      ...columnsOf(BARE),
      ...HELD.map(({ of }) => of),
    ];
    expect(all.filter((name) => !declared.includes(name)).sort()).toEqual([]);
    expect(declared.filter((name) => !all.includes(name)).sort()).toEqual([]);
    expect(
      columnsOf(BARE).filter((name) => [...columnsOf(PUBLIC), ...columnsOf(TOLD)].includes(name)),
    ).toEqual([]);
  });

  it('that is public is read by a view of the schema open', async () => {
    const rows = await portal.database.sql<{ schema: string; rest: string }[]>`
      select distinct n.nspname as schema, c.relname || '.' || a.attname as rest
      from pg_depend d
      join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
      join pg_class v on v.oid = w.ev_class and v.relkind = 'v' and v.relnamespace = 'open'::regnamespace
      join pg_class c on d.refclassid = 'pg_class'::regclass and c.oid = d.refobjid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid`;
    const read = rows.map(({ schema, rest }) => short(schema, rest));
    expect(columnsOf(PUBLIC).filter((name) => !read.includes(name))).toEqual([]);
  });

  it('without a canary of its own has no room for a name, an amount, a place or a picture', async () => {
    const bare = new Set(columnsOf(BARE));
    const wide = (await columns()).filter(
      ({ name, type, isListed }) =>
        bare.has(name) &&
        !isListed &&
        !/^(?:bigint|integer|smallint|boolean|uuid|date|timestamp with time zone)$/.test(type),
    );
    // Keys that are texts, words out of the list of road classes, and a share that sums to one.
    const known = [
      'account.backup_code.person_id',
      'account.credential.person_id',
      'account.second_factor.person_id',
      'account.session.person_id',
      'crosswalk.share',
      'scenario_approval.classes',
    ];
    expect(wide.map(({ name }) => name).sort()).toEqual(known);
  });

  it('holds no canary in a view of the schema open', async () => {
    const { database } = portal;
    const views = await database.sql<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'open'::regnamespace and relkind = 'v' order by 1`;
    expect(views.length).toBeGreaterThan(20);
    for (const { name } of views) {
      const rows = await database.inRole(
        'portal_public',
        (sql) => sql<{ text: string }[]>`select v::text as text from open.${sql(name)} v`,
      );
      const text = rows.map((row) => row.text).join('\n');
      const found = findCanaries({ text, points: [], tolerance: 0 });
      expect(
        found.map((each) => each.name),
        name,
      ).toEqual([]);
    }
  });

  it('holds its canary in this database', async () => {
    const missing: string[] = [];
    for (const { name, side, held, forms, value } of CANARIES) {
      if (held.kind === 'taken') continue;
      const [schema = 'portal', table = '', column = ''] =
        held.of.split('.').length === 3 ? held.of.split('.') : ['portal', ...held.of.split('.')];
      const { sql } = portal.database;
      const read =
        held.kind === 'point'
          ? sql`st_astext(${sql(column)})`
          : held.kind === 'bytes'
            ? sql`encode(${sql(column)}, 'escape')`
            : sql`${sql(column)}::text`;
      const wanted = held.kind === 'point' ? value.slice(0, 8) : forms[0];
      const [row] = await sql`
        select count(*)::int as n from ${sql(schema)}.${sql(table)} where position(${wanted ?? ''} in ${read}) > 0`;
      if (row?.n === 0) missing.push(`${name} (${side})`);
    }
    expect(missing).toEqual([]);
  });

  it('has canaries of one name and side once', () => {
    const names = HELD.map(nameOf);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const values = CANARIES.flatMap(({ forms }) => forms.slice(0, 1));
    expect(new Set(values).size).toBe(values.length);
  });
});
