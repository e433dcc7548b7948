import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CanaryPortal, openCanaryPortal } from '../routes/canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly kind: 'r' | 'v' | 'm' | 'S' | 'p';
}

/** Everything of every schema of ours that can be read from: tables, views and sequences, as the catalogue has them. */
const relations = () =>
  portal.database.sql<Relation[]>`
    select n.nspname as schema, c.relname as name, c.relkind::text as kind
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v', 'm', 'S', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1, 2`;

/** Whether the public can read it, by trying. */
async function canRead({ schema, name }: Relation): Promise<boolean> {
  try {
    await portal.database.inRole(
      'portal_public',
      (sql) => sql`select * from ${sql(schema)}.${sql(name)} limit 0`,
    );
    return true;
  } catch (error) {
    expect(String(error), `${schema}.${name}`).toMatch(/permission denied/);
    return false;
  }
}

describe('the public in the database', () => {
  it('reads views of the schema open, and no table or sequence of any schema', async () => {
    const all = await relations();
    const seen: string[] = [];
    for (const relation of all) {
      if (await canRead(relation)) seen.push(`${relation.schema} ${relation.kind}`);
    }
    expect(all.filter(({ schema }) => schema === 'portal').length).toBeGreaterThan(30);
    expect([...new Set(seen)]).toEqual(['open v']);
  });

  it('may call functions of the schema open alone, apart from those of the extensions', async () => {
    const functions = await portal.database.sql<{ schema: string; name: string; may: boolean }[]>`
      select n.nspname as schema, p.proname as name,
        has_function_privilege('portal_public', p.oid, 'execute')
          and has_schema_privilege('portal_public', n.oid, 'usage') as may
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      order by 1, 2`;
    expect(functions.length).toBeGreaterThan(20);
    expect([...new Set(functions.filter(({ may }) => may).map(({ schema }) => schema))]).toEqual(['open']);
  });

  it('may write, empty or make nothing anywhere', async () => {
    const rights = await portal.database.sql<{ what: string }[]>`
      select n.nspname || '.' || c.relname as what
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v', 'm', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and has_table_privilege('portal_public', c.oid, 'insert, update, delete, truncate, references, trigger')
      union all
      select n.nspname from pg_namespace n where has_schema_privilege('portal_public', n.oid, 'create')
        and n.nspname !~ '^pg_temp'`;
    expect(rights.map(({ what }) => what)).toEqual([]);
  });
});
