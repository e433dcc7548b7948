import { type CustomAdapter, createAdapterFactory } from 'better-auth/adapters';
import type { Sql } from 'postgres';
import { conditions } from './conditions.ts';

/** The tables of migration 0015, under the names that auth.ts gives better-auth. */
const TABLES = new Set(['person', 'session', 'credential', 'verification']);

/**
 * better-auth over the owner's own connections: each call is one statement and so one transaction. Nothing holds a
 * transaction open while a password is hashed, which would stop everyone on the embedded engine.
 */
export function postgresAdapter(sql: Sql) {
  const table = (model: string) => {
    if (!TABLES.has(model)) throw new Error(`accounts have no table "${model}"`);
    return sql(`account.${model}`);
  };
  const adapter: CustomAdapter = {
    async create({ model, data }) {
      const [row] = await sql<(typeof data)[]>`insert into ${table(model)} ${sql(given(data))} returning *`;
      if (row === undefined) throw new Error(`no row of ${model} was made`);
      return row;
    },
    async findOne<T>({ model, where }: Parameters<CustomAdapter['findOne']>[0]) {
      const [row] = await sql<
        (T & object)[]
      >`select * from ${table(model)} where ${conditions(sql, where)} limit 1`;
      return row ?? null;
    },
    async findMany<T>({ model, where, limit, offset, sortBy }: Parameters<CustomAdapter['findMany']>[0]) {
      const order = sortBy
        ? sql`order by ${sql(sortBy.field)} ${sortBy.direction === 'desc' ? sql`desc` : sql`asc`}`
        : sql``;
      return sql<(T & object)[]>`
        select * from ${table(model)} where ${conditions(sql, where)} ${order}
        limit ${limit} offset ${offset ?? 0}`;
    },
    async count({ model, where }) {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from ${table(model)} where ${conditions(sql, where)}`;
      return row?.n ?? 0;
    },
    async update<T>({ model, where, update }: Parameters<CustomAdapter['update']>[0]) {
      const [row] = await sql<(T & object)[]>`
        update ${table(model)} set ${sql(given(update))} where ${conditions(sql, where)} returning *`;
      return row ?? null;
    },
    async updateMany({ model, where, update }) {
      const { count } = await sql`
        update ${table(model)} set ${sql(given(update))} where ${conditions(sql, where)}`;
      return count;
    },
    async delete({ model, where }) {
      await sql`delete from ${table(model)} where ${conditions(sql, where)}`;
    },
    async deleteMany({ model, where }) {
      const { count } = await sql`delete from ${table(model)} where ${conditions(sql, where)}`;
      return count;
    },
    async consumeOne<T>({ model, where }: { model: string; where: Parameters<typeof conditions>[1] }) {
      const [row] = await sql<(T & object)[]>`
        delete from ${table(model)} where id = (
          select id from ${table(model)} where ${conditions(sql, where)} limit 1 for update)
        returning *`;
      return row ?? null;
    },
  };
  return createAdapterFactory({
    config: {
      adapterId: 'thap-sang-postgres',
      supportsNumericIds: false,
      supportsUUIDs: false,
      supportsJSON: false,
      supportsArrays: false,
      transaction: false,
    },
    adapter: () => adapter,
  });
}

/** The driver refuses undefined, which stands for "not given" here. */
function given(data: unknown): Record<string, string | number | boolean | Date | null> {
  const entries: [string, string | number | boolean | Date | null][] = [];
  for (const [name, value] of Object.entries(data ?? {})) {
    if (value === undefined) continue;
    entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}
