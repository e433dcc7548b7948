import { resolve } from 'node:path';
import type { Sql, TransactionSql } from 'postgres';
import type { Environment } from '../environment.ts';
import {
  EMBEDDED_CONNECTIONS,
  type EmbeddedOptions,
  embeddedDefaults,
  openEmbedded,
} from './embedded/open-embedded.ts';
import { type Access, type InRoleOptions, inRole } from './in-role.ts';
import { openPostgres, POSTGRES_CONNECTIONS } from './postgres/open-postgres.ts';
import { type Publications, publicationsInProcess, publicationsOver } from './publications.ts';
import { countTraffic, type Traffic } from './traffic.ts';

type Health = { readonly engine: 'postgres' | 'embedded'; readonly postgis: string };

/** The one way to data, the same on both engines. */
export type Database = Publications & {
  readonly engine: 'postgres' | 'embedded';
  /** The owner's connections to the primary, for migrations, imports and publications. Requests use `inRole`. */
  readonly sql: Sql;
  /** The owner's connections for reading: a replica when there are any, in turn. A replica may lag behind the primary. */
  readonly read: Sql;
  /** One transaction with the rights of a role; read only (and then on a replica, when there are any) unless told otherwise. */
  inRole<T>(access: Access, work: (sql: TransactionSql) => Promise<T>, options?: InRoleOptions): Promise<T>;
  /** What of `inRole` is under way. */
  traffic(): Traffic;
  /** Rejects when the database does not answer. */
  health(): Promise<Health>;
  /** Embedded: writes a dump and returns its path. A real server has its own backups: null. */
  dumpNow(reason: string): Promise<string | null>;
  close(): Promise<void>;
};

type Settings = Pick<Environment, 'DATABASE_URL' | 'DATABASE_READ_URLS' | 'DATA_DIR'>;

/** Opens the database the environment names, without migrating it. Throws a DatabaseProblem (errors.ts) with one sentence. */
export function openDatabase(
  environment: Settings,
  embedded: EmbeddedOptions = embeddedDefaults,
): Promise<Database> {
  return environment.DATABASE_URL
    ? openReal(environment.DATABASE_URL, environment.DATABASE_READ_URLS)
    : openOwn(resolve(environment.DATA_DIR), embedded);
}

async function openOwn(folder: string, options: EmbeddedOptions): Promise<Database> {
  const { sql, postgis, dumpNow, close } = await openEmbedded(folder, options);
  const traffic = countTraffic(EMBEDDED_CONNECTIONS);
  return {
    ...publicationsInProcess(),
    engine: 'embedded',
    sql,
    read: sql,
    inRole: (access, work, settings) =>
      traffic.watch((begun) => inRole(sql, access, begunBy(begun, work), settings)),
    traffic: traffic.now,
    health: () => healthOf(sql, { engine: 'embedded', postgis }),
    dumpNow,
    close,
  };
}

async function openReal(url: string, readUrls: readonly string[]): Promise<Database> {
  const { sql, postgis } = await openPostgres(url);
  const replicas: Sql[] = [];
  try {
    for (const readUrl of readUrls) replicas.push((await openPostgres(readUrl, { replica: true })).sql);
  } catch (error) {
    await Promise.all([sql, ...replicas].map((pool) => pool.end({ timeout: 1 })));
    throw error;
  }
  const traffic = countTraffic(POSTGRES_CONNECTIONS * (1 + replicas.length));
  let turn = 0;
  const nextRead = () => replicas[turn++ % replicas.length] ?? sql;
  return {
    ...publicationsOver(sql),
    engine: 'postgres',
    sql,
    get read() {
      return nextRead();
    },
    inRole: (access, work, settings) =>
      traffic.watch((begun) =>
        inRole(settings?.readOnly === false ? sql : nextRead(), access, begunBy(begun, work), settings),
      ),
    traffic: traffic.now,
    health: () => healthOf(sql, { engine: 'postgres', postgis }),
    dumpNow: async () => null,
    close: async () => {
      await Promise.all([sql, ...replicas].map((pool) => pool.end({ timeout: 5 })));
    },
  };
}

/** `work`, saying first that it has its connection. */
function begunBy<T>(begun: () => void, work: (sql: TransactionSql) => Promise<T>): typeof work {
  return (sql) => {
    begun();
    return work(sql);
  };
}

async function healthOf(sql: Sql, health: Health): Promise<Health> {
  await sql`select postgis_lib_version()`;
  return health;
}
