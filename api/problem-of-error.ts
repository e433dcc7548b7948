import { HTTPException } from 'hono/http-exception';
import { DatabaseProblem } from './database/errors.ts';
import { ApiProblem, type FieldFault, type ProblemCode } from './errors.ts';

/** Codes of the driver and of node for a connection that is not there, and SQLSTATE class 08. */
const AWAY =
  /^(?:CONNECT_TIMEOUT|CONNECTION_\w+|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ENOTFOUND|ETIMEDOUT|08\w{3}|57P0[1-5]|53300)$/;
/** query_canceled: statement_timeout, or the embedded engine's watchdog. */
const CANCELLED = '57014';
/** character_not_in_repertoire and untranslatable_character: a NUL within a text. */
const UNSTORABLE = /^(?:22021|22P05)$/;
/** insufficient_privilege: what a route let pass, the rights of the role or of the district do not. */
const FORBIDDEN = '42501';

const NOT_JSON: FieldFault = {
  field: 'body',
  message: { vi: 'Nội dung gửi lên không phải JSON', en: 'The body is not JSON' },
};
const NO_TYPE: FieldFault = {
  field: 'Content-Type',
  message: { vi: 'Không nhận kiểu nội dung này', en: 'A body of this type is not taken here' },
};
const NOT_STORABLE: FieldFault = {
  field: 'request',
  message: {
    vi: 'Có ký tự không lưu được (NUL)',
    en: 'It holds a character that cannot be stored (NUL)',
  },
};
const NOT_WHOLE: FieldFault = {
  field: 'body',
  message: { vi: 'Nội dung gửi lên bị ngắt giữa chừng', en: 'The body broke off' },
};

/** What a caller is told of an error; anything unforeseen is `internal`, and only the log knows more. */
export function problemOfError(error: unknown): { code: ProblemCode; faults: readonly FieldFault[] } {
  if (error instanceof ApiProblem) return { code: error.code, faults: error.faults };
  if (error instanceof DatabaseProblem) return { code: 'database-away', faults: [] };
  // Hono's own words for a body that is no JSON, and one that does not even claim to be.
  if (error instanceof HTTPException && error.status === 400) {
    return { code: 'invalid-request', faults: [NOT_JSON] };
  }
  if (error instanceof HTTPException && error.status === 415) {
    return { code: 'unsupported-media', faults: [NO_TYPE] };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Node's own word for who went away while sending; a database that went away has its own.
  if (code === 'ECONNRESET' && error instanceof Error && error.message === 'aborted') {
    return { code: 'invalid-request', faults: [NOT_WHOLE] };
  }
  if (UNSTORABLE.test(code)) return { code: 'invalid-request', faults: [NOT_STORABLE] };
  if (code === CANCELLED) return { code: 'took-too-long', faults: [] };
  if (code === FORBIDDEN) return { code: 'not-allowed', faults: [] };
  return { code: AWAY.test(code) ? 'database-away' : 'internal', faults: [] };
}
