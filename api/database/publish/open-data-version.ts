import type { JSONValue, TransactionSql } from 'postgres';

interface DataVersion {
  readonly by: string;
  readonly note: string;
  readonly tree: string | null;
  /** What the audit says was published. */
  readonly after: JSONValue;
}

/** Opens a new data version, and writes down who did. Returns its number. */
export async function openDataVersion(
  sql: TransactionSql,
  { by, note, tree, after }: DataVersion,
): Promise<string> {
  const [row] = await sql<{ data_version: string }[]>`
    insert into portal.publication (published_by, note, tree_id) values (${by}, ${note}, ${tree})
    returning data_version`;
  if (!row) throw new Error('the new publication answered no data version');
  await sql`
    insert into portal.audit_log (actor, action, subject, after, reason)
    values (${by}, 'publish', ${`data version ${row.data_version}`}, ${sql.json(after)}, ${note})`;
  return row.data_version;
}
