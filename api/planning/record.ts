import type { JSONValue, TransactionSql } from 'postgres';

/** One line of the audit log, in the transaction of what it tells of. */
export async function record(
  sql: TransactionSql,
  line: {
    readonly actor: string;
    readonly action: string;
    readonly subject: string;
    readonly before?: JSONValue;
    readonly after: JSONValue;
    readonly reason?: string | null;
  },
): Promise<void> {
  const { actor, action, subject, before, after, reason = null } = line;
  await sql`
    insert into portal.audit_log (actor, action, subject, before, after, reason)
    values (${actor}, ${action}, ${subject}, ${before === undefined ? null : sql.json(before)}, ${sql.json(after)}, ${reason})`;
}
