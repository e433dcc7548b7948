import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type AuditEntry, auditEntrySchema } from '../../geodata/contract/audit.ts';

export interface AuditFilter {
  /** Parts of what is looked for, in any case. */
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  /** Exactly this one. */
  readonly action?: string | undefined;
  /** Days in the province, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Entries of the log, the newest first, that lie before a place in the chain (null: from the end). The log only grows at its
 * end, so that what is asked for by place stays the same page however many write meanwhile.
 */
export async function readAudit(
  sql: TransactionSql,
  { actor, subject, action, from, to }: AuditFilter,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<AuditEntry[]> {
  const rows = await sql`
    select s.seq::float8 as seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      e.actor, e.action, e.subject, e.before, e.after, e.reason
    from portal.audit_seal s join portal.audit_log e on e.id = s.entry_id
    where ${before === null ? sql`true` : sql`s.seq < ${before}::text::bigint`}
      and ${actor === undefined ? sql`true` : sql`position(lower(${actor}) in lower(e.actor)) > 0`}
      and ${subject === undefined ? sql`true` : sql`position(lower(${subject}) in lower(e.subject)) > 0`}
      and ${action === undefined ? sql`true` : sql`e.action = ${action}`}
      and ${from === undefined ? sql`true` : sql`e.at >= (${from}::text::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`}
      and ${to === undefined ? sql`true` : sql`e.at < (${to}::text::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`}
    order by s.seq desc limit ${limit}`;
  return z.array(auditEntrySchema).parse([...rows]);
}

export async function readAuditActions(sql: TransactionSql): Promise<string[]> {
  const rows = await sql<{ action: string }[]>`select distinct action from portal.audit_log order by action`;
  return rows.map(({ action }) => action);
}
