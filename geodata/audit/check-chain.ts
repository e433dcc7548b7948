import { canonicalEntry, type SealedEntry } from './canonical-entry.ts';

/** A seal with the entry it is of. Hashes in hexadecimal. */
export interface Link {
  readonly seq: number;
  readonly entryId: string;
  readonly previous: string;
  readonly hash: string;
  /** null: the entry is gone. */
  readonly entry: Omit<SealedEntry, 'seq'> | null;
}

export interface ChainHead {
  readonly seq: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

/**
 * Why a chain breaks, at the first link that does not hold: `seal-removed` a number is missing, `entry-removed` a seal has no entry,
 * `unlinked` it does not continue the one before, `entry-changed` the entry says something else than what was sealed,
 * `unsealed` an entry never got a seal, `head-differs` the chain does not hold a head noted earlier (its tail was cut or made anew).
 */
export type ChainFault = {
  readonly kind:
    | 'seal-removed'
    | 'entry-removed'
    | 'unlinked'
    | 'entry-changed'
    | 'unsealed'
    | 'head-differs';
  /** The place in the chain; null for an entry without one. */
  readonly seq: number | null;
  readonly entryId: string | null;
};

/** Before the first link. */
export const CHAIN_START: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** Whether `link` follows on `head`; `digest` is SHA-256 of the bytes of `previous` and the text in UTF-8, in hexadecimal. */
export function checkLink(
  head: ChainHead,
  link: Link,
  digest: (previous: string, text: string) => string,
): ChainFault | null {
  const { seq, entryId, previous, hash, entry } = link;
  const fault = (kind: ChainFault['kind']): ChainFault => ({ kind, seq, entryId });
  if (seq !== head.seq + 1) return { kind: 'seal-removed', seq: head.seq + 1, entryId: null };
  if (previous !== head.hash) return fault('unlinked');
  if (entry === null) return fault('entry-removed');
  return digest(previous, canonicalEntry({ seq: String(seq), ...entry })) === hash
    ? null
    : fault('entry-changed');
}

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/;

/** A head as it is printed and noted: `SEQ:HASH`. */
export function headText({ seq, hash }: ChainHead): string {
  return `${seq}:${hash}`;
}

/** Null for what is no head. */
export function parseHead(text: string): ChainHead | null {
  const [, seq, hash] = HEAD.exec(text.trim().toLowerCase()) ?? [];
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash };
}
