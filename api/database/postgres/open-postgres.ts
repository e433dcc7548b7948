import postgres, { type Sql } from 'postgres';
import {
  DatabaseProblem,
  DatabaseRefused,
  DatabaseRightsMissing,
  DatabaseTooOld,
  DatabaseUnreachable,
  PostgisMissing,
} from '../errors.ts';
import { surviveClosing } from './survive-closing.ts';

/** Of one server. */
export const POSTGRES_CONNECTIONS = 10;

const oldestPostgres = 150_000;
const oldestPostgis = [3, 3] as const;

/** Where an address points to, without its password, for messages. */
export function placeOf(url: string): string {
  const { hostname, port, pathname, username, searchParams } = new URL(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  return `${username ? `${username}@` : ''}${host}${port ? `:${port}` : ''}${pathname}`;
}

/** A pool on a real server, checked: it answers, is new enough, has PostGIS and lets us write unless it is a replica. */
export async function openPostgres(
  url: string,
  { max = POSTGRES_CONNECTIONS, replica = false }: { max?: number; replica?: boolean } = {},
): Promise<{ sql: Sql; postgis: string }> {
  // The driver would hand a host given as a parameter (libpq's way to name a socket folder) to the server as a setting.
  const address = new URL(url);
  const host = address.searchParams.get('host');
  address.searchParams.delete('host');
  const sql = surviveClosing(
    postgres(address.href, { max, connect_timeout: 10, onnotice: () => {}, ...(host ? { host } : {}) }),
  );
  try {
    return { sql, postgis: await check(sql, placeOf(url), replica) };
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw explain(error, placeOf(url));
  }
}

async function check(sql: Sql, place: string, replica: boolean): Promise<string> {
  const [server] = await sql<{ number: number; name: string; may_create: boolean }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name,
      has_schema_privilege(current_schema(), 'create') as may_create`;
  if (!server || server.number < oldestPostgres) {
    throw new DatabaseTooOld(`The database ${place} runs PostgreSQL ${server?.name}; wanted: 15 or newer.`);
  }
  if (!replica) {
    if (!server.may_create) {
      throw new DatabaseRightsMissing(
        `The user of ${place} may not create tables there; make it the database's owner.`,
      );
    }
    await createPostgis(sql, place);
  }
  const [postgis] = await sql<{ version: string }[]>`
    select extversion as version from pg_extension where extname = 'postgis'`;
  if (!postgis) throw new PostgisMissing(`The database ${place} has no PostGIS.`);
  const [major = 0, minor = 0] = postgis.version.split('.').map((part) => Number.parseInt(part, 10));
  if (major < oldestPostgis[0] || (major === oldestPostgis[0] && minor < oldestPostgis[1])) {
    throw new DatabaseTooOld(`The database ${place} has PostGIS ${postgis.version}; wanted: 3.3 or newer.`);
  }
  return postgis.version;
}

async function createPostgis(sql: Sql, place: string): Promise<void> {
  const [state] = await sql<{ created: boolean; available: boolean }[]>`
    select exists (select from pg_extension where extname = 'postgis') as created,
      exists (select from pg_available_extensions where name = 'postgis') as available`;
  if (state?.created) return;
  if (!state?.available) {
    throw new PostgisMissing(
      `The server of ${place} has no PostGIS; install it there (Debian: postgresql-15-postgis-3).`,
    );
  }
  try {
    await sql`create extension if not exists postgis`;
  } catch (error) {
    // Two processes that create it at once: the slower one meets the other's rows.
    if (codeOf(error) === '23505' || codeOf(error) === '42710') return;
    if (codeOf(error) !== '42501') throw error;
    throw new DatabaseRightsMissing(
      `The user of ${place} may not create PostGIS; let an administrator run there: CREATE EXTENSION postgis.`,
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function explain(error: unknown, place: string): Error {
  if (error instanceof DatabaseProblem) return error;
  const code = codeOf(error);
  const words = error instanceof Error ? error.message : String(error);
  if (code.startsWith('28')) {
    return new DatabaseRefused(`The database ${place} refuses this user or password.`, { cause: error });
  }
  if (code === '3D000') {
    return new DatabaseRefused(`The server has no database of this name: ${place}.`, { cause: error });
  }
  if (code === '42501') {
    return new DatabaseRightsMissing(`The user of ${place} lacks a right: ${words}.`, { cause: error });
  }
  return new DatabaseUnreachable(`The database ${place} does not answer (${code || words}).`, {
    cause: error,
  });
}
