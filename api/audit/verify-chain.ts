import { createHash } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import {
  CHAIN_START,
  type ChainFault,
  type ChainHead,
  checkLink,
  type Link,
} from '../../geodata/audit/check-chain.ts';

export interface ChainReport {
  /** The last link that holds; seq 0 where there is none. */
  readonly head: ChainHead;
  /** Entries of the log, sealed or not. */
  readonly entries: number;
  /** The first fault, null: the chain holds. */
  readonly fault: ChainFault | null;
}

const PAGE = 5000;

const rowsSchema = z.array(
  z.object({
    seq: z.coerce.number().int(),
    entry_id: z.string(),
    previous: z.string(),
    hash: z.string(),
    id: z.string().nullable(),
    at: z.string().nullable(),
    actor: z.string().nullable(),
    action: z.string().nullable(),
    subject: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    reason: z.string().nullable(),
  }),
);

async function readLinks(sql: TransactionSql, after: number): Promise<Link[]> {
  const rows = await sql`
    select s.seq::text, s.entry_id::text, encode(s.previous, 'hex') as previous, encode(s.hash, 'hex') as hash,
      e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor, e.action, e.subject,
      e.before::text, e.after::text, e.reason
    from portal.audit_seal s left join portal.audit_log e on e.id = s.entry_id
    where s.seq > ${after}::text::bigint order by s.seq limit ${PAGE}`;
  return rowsSchema.parse([...rows]).map(({ seq, entry_id, previous, hash, ...entry }) => {
    const { id, at, actor, action, subject } = entry;
    const isThere = id !== null && at !== null && actor !== null && action !== null && subject !== null;
    return {
      seq,
      entryId: entry_id,
      previous,
      hash,
      entry: isThere ? { ...entry, id, at, actor, action, subject } : null,
    };
  });
}

/** SHA-256 of the bytes of `previous` and the text in UTF-8. The database's own functions are not asked: they could be changed too. */
function digest(previous: string, text: string): string {
  return createHash('sha256').update(Buffer.from(previous, 'hex')).update(text, 'utf8').digest('hex');
}

const countsSchema = z.object({ entries: z.number(), unsealed: z.string().nullable() });

/**
 * Walks the chain of the audit log from its start, in one snapshot; `sql` must be the owner's. `noted` is a head written down earlier:
 * without one, a tail that was cut off leaves no trace. `onProgress` hears how many links hold so far.
 */
export function verifyChain(
  sql: Sql,
  noted: ChainHead | null = null,
  onProgress: (links: number) => void = () => {},
): Promise<ChainReport> {
  return sql.begin('isolation level repeatable read read only', async (transaction) => {
    const [row] = await transaction`
      select (select count(*)::int from portal.audit_log) as entries,
        (select min(e.id)::text from portal.audit_log e
          where not exists (select from portal.audit_seal s where s.entry_id = e.id)) as unsealed`;
    const { entries, unsealed } = countsSchema.parse(row);
    let head = CHAIN_START;
    let hasNoted = noted === null || noted.seq === 0;
    for (;;) {
      const links = await readLinks(transaction, head.seq);
      if (links.length === 0) break;
      for (const link of links) {
        const fault = checkLink(head, link, digest);
        if (fault !== null) return { head, entries, fault };
        head = { seq: link.seq, hash: link.hash };
        if (noted?.seq === head.seq && noted.hash === head.hash) hasNoted = true;
      }
      onProgress(head.seq);
    }
    const fault = faultAtEnd(unsealed, hasNoted ? null : noted);
    return { head, entries, fault };
  });
}

function faultAtEnd(unsealed: string | null, missing: ChainHead | null): ChainFault | null {
  if (unsealed !== null) return { kind: 'unsealed', seq: null, entryId: unsealed };
  return missing === null ? null : { kind: 'head-differs', seq: missing.seq, entryId: null };
}

const headSchema = z.object({ seq: z.coerce.number().int(), hash: z.string() });

/** The newest link as it stands, unverified; CHAIN_START where there is none. */
export async function readHead(sql: Sql | TransactionSql): Promise<ChainHead> {
  const [row] = await sql`
    select s.seq::text, encode(s.hash, 'hex') as hash from portal.audit_seal s order by s.seq desc limit 1`;
  return row === undefined ? CHAIN_START : headSchema.parse(row);
}
