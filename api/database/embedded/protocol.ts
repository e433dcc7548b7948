/**
 * The few pieces of PostgreSQL's wire protocol 3.0 that the embedded engine's guards need.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 *
 *   +------+----------------+---------+
 *   | type | length (int32) | payload |   length counts itself, not the type
 *   +------+----------------+---------+
 */
export type ProblemReport = {
  readonly severity: 'ERROR' | 'FATAL';
  /** SQLSTATE, five characters. */
  readonly code: string;
  readonly message: string;
};

/** A message of any type. */
export function backendMessage(type: string, payload: Buffer): Uint8Array {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(payload.length + 4, 1);
  return new Uint8Array(Buffer.concat([head, payload]));
}

/** ErrorResponse. */
export function errorResponse({ severity, code, message }: ProblemReport): Uint8Array {
  return backendMessage('E', Buffer.from(`S${severity}\0V${severity}\0C${code}\0M${message}\0\0`));
}

/** Simple Query. */
export function queryMessage(text: string): Uint8Array {
  return backendMessage('Q', Buffer.from(`${text}\0`));
}

/** Parse of an unnamed statement without parameter types. */
export function parseMessage(text: string): Uint8Array {
  return backendMessage('P', Buffer.concat([Buffer.from(`\0${text}\0`), Buffer.alloc(2)]));
}

/** Close of a named prepared statement. */
export function closeStatementMessage(statement: string): Uint8Array {
  return backendMessage('C', Buffer.from(`S${statement}\0`));
}

export const syncMessage: Uint8Array = backendMessage('S', Buffer.alloc(0));

/** The type letter of a frontend message; '' for the startup message, which has none. */
export function typeOf(message: Uint8Array): string {
  const first = message[0] ?? 0;
  return first === 0 ? '' : String.fromCharCode(first);
}

/** The SQL text a Query or Parse message carries, with the statement's name ('' when unnamed); null for other messages. */
export function statementOf(message: Uint8Array): { name: string; text: string } | null {
  const type = typeOf(message);
  if (type !== 'Q' && type !== 'P') return null;
  const [first = '', second = ''] = Buffer.from(message.subarray(5)).toString('utf8').split('\0', 2);
  return type === 'Q' ? { name: '', text: first } : { name: first, text: second };
}

/** ReadyForQuery: idle (I), in a transaction (T), in a failed transaction (E). */
export function readyForQuery(status: 'I' | 'T' | 'E'): Uint8Array {
  return backendMessage('Z', Buffer.from(status));
}

/** A piece of an answer without the ReadyForQuery in it. Rows may come in parts: only a piece of whole messages that begins with an error or with it is looked at. */
export function withoutReady(bytes: Uint8Array): Uint8Array {
  const first = typeOf(bytes);
  if (first !== 'E' && first !== 'Z') return bytes;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [];
  let at = 0;
  while (at + 5 <= view.length) {
    const end = at + 1 + view.readInt32BE(at + 1);
    if (view[at] !== 'Z'.charCodeAt(0)) kept.push(view.subarray(at, end));
    at = end;
  }
  return at === view.length ? new Uint8Array(Buffer.concat(kept)) : bytes;
}

/** The name of the prepared statement that a Bind message uses ('' for the unnamed one). */
export function bindStatementOf(message: Uint8Array): string {
  return Buffer.from(message.subarray(5)).toString('latin1').split('\0', 2)[1] ?? '';
}

/** The prepared statement that a Bind, or a Describe of a statement, refers to; null for other messages and the unnamed one. */
export function preparedStatementIn(message: Uint8Array): string | null {
  const type = typeOf(message);
  if (type === 'B') return bindStatementOf(message) || null;
  if (type !== 'D' || message[5] !== 'S'.charCodeAt(0)) return null;
  return Buffer.from(message.subarray(6)).toString('latin1').split('\0', 1)[0] || null;
}
