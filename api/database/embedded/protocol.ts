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

function frame(type: string, payload: Buffer): Uint8Array {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(payload.length + 4, 1);
  return new Uint8Array(Buffer.concat([head, payload]));
}

/** ErrorResponse. */
export function errorResponse({ severity, code, message }: ProblemReport): Uint8Array {
  return frame('E', Buffer.from(`S${severity}\0V${severity}\0C${code}\0M${message}\0\0`));
}

/** Simple Query. */
export function queryMessage(text: string): Uint8Array {
  return frame('Q', Buffer.from(`${text}\0`));
}

/** Parse of an unnamed statement without parameter types. */
export function parseMessage(text: string): Uint8Array {
  return frame('P', Buffer.concat([Buffer.from(`\0${text}\0`), Buffer.alloc(2)]));
}

/** Close of a named prepared statement. */
export function closeStatementMessage(statement: string): Uint8Array {
  return frame('C', Buffer.from(`S${statement}\0`));
}

export const syncMessage: Uint8Array = frame('S', Buffer.alloc(0));

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
