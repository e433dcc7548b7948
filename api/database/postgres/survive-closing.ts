import type { Sql, TransactionSql } from 'postgres';

type Work = (sql: TransactionSql) => unknown;

/** The driver's codes for a connection that is gone. */
function isClosing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(CONNECTION_|ECONNRESET|EPIPE)/.test(String(error.code))
  );
}

const never = () => new Promise<never>(() => {});

/**
 * A pool whose transactions outlive their server: without this a restart of PostgreSQL ends the portal's process.
 *
 * When a connection closes inside `begin`, postgres.js 3.4.9 rejects the transaction, and rightly so, but lets its work go on:
 * the next query of it, or the driver's own ROLLBACK or COMMIT, is written to a socket that is null ("Cannot read properties of
 * null (reading 'write')", thrown where nobody can catch it). Here the work is left standing instead: once the connection is
 * gone, it neither ends nor asks again.
 */
export function surviveClosing(pool: Sql): Sql {
  const begin = (...parts: [Work] | [string, Work]) => {
    const [options, work] = parts.length === 1 ? ['', parts[0]] : parts;
    const connection = { gone: false };
    const done = pool.begin(options, (sql) => stand(sql, work, connection));
    done.catch((error: unknown) => {
      if (isClosing(error)) connection.gone = true;
    });
    return done;
  };
  return new Proxy(pool, {
    get: (target, name, receiver) => (name === 'begin' ? begin : Reflect.get(target, name, receiver)),
  });
}

type Connection = { gone: boolean };

async function stand(sql: TransactionSql, work: Work, connection: Connection): Promise<unknown> {
  try {
    const value = await work(asking(sql, connection));
    // The driver's own rule: an array of queries is a pipeline.
    const settled = Array.isArray(value) ? await Promise.all(value) : value;
    if (!connection.gone) return settled;
  } catch (error) {
    if (!connection.gone && !isClosing(error)) throw error;
  }
  return never();
}

/** The transaction's `sql`, which refuses to ask once the connection is gone. */
function asking(sql: TransactionSql, connection: Connection): TransactionSql {
  const refuse = () => {
    if (connection.gone) throw new Error('The connection of this transaction is closed.');
  };
  const savepoint = (...parts: [Work] | [string, Work]) => {
    refuse();
    const guarded = (work: Work) => (inner: TransactionSql) => stand(inner, work, connection);
    return parts.length === 1 ? sql.savepoint(guarded(parts[0])) : sql.savepoint(parts[0], guarded(parts[1]));
  };
  return new Proxy(sql, {
    apply: (target, self, parts) => {
      refuse();
      return Reflect.apply(target, self, parts);
    },
    get: (target, name, receiver) => {
      if (name === 'savepoint') return savepoint;
      if (name === 'unsafe') refuse();
      return Reflect.get(target, name, receiver);
    },
  });
}
