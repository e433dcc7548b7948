/** One entry of the audit log as text, each value as the database prints it; null: nothing was said. */
export interface SealedEntry {
  /** Its place in the chain, from 1, without gaps. */
  readonly seq: string;
  readonly id: string;
  /** `YYYY-MM-DDTHH:MM:SS.ffffffZ`. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** JSON as jsonb prints it. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const part = (value: string | null) => (value === null ? '-;' : `${bytesOf(value)}:${value};`);

/**
 * What the hash of an entry covers, after the 32 bytes of the hash before it: each value as `LENGTH:VALUE;`, the length in
 * bytes of UTF-8, `-;` for null. portal.audit_text (migration 0020) says the same.
 */
export function canonicalEntry(entry: SealedEntry): string {
  const { seq, id, at, actor, action, subject, before, after, reason } = entry;
  return [seq, id, at, actor, action, subject, before, after, reason].map(part).join('');
}
