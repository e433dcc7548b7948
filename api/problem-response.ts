import type { Context } from 'hono';
import type { ProblemJson } from '../geodata/contract/problem-json.ts';
import type { Language } from '../geodata/text/bilingual.ts';
import { type FieldFault, PROBLEMS, type ProblemCode } from './errors.ts';
import type { PortalEnv } from './portal.ts';

const RETRY_AFTER_S = '5';
/** What a caller sent comes back shortened, so that an answer never grows with it. */
const SHOWN_VALUE_LENGTH = 120;
const SHOWN_PATH_LENGTH = 500;

function shortened(value: string, most = SHOWN_VALUE_LENGTH): string {
  return value.length > most ? `${value.slice(0, most)}…` : value;
}

interface ProblemPlace {
  readonly language: Language;
  readonly requestId: string;
  readonly path: string;
}

export function placeOf(c: Context<PortalEnv>): ProblemPlace {
  return { language: c.get('language'), requestId: c.get('requestId'), path: c.req.path };
}

/** RFC 9457 problem details in one language; `detail` repeats the first fault for clients that show one line. */
export function problemBody(
  code: ProblemCode,
  faults: readonly FieldFault[],
  { language, requestId, path }: ProblemPlace,
): ProblemJson {
  const { status, title } = PROBLEMS[code];
  const errors = faults.map((fault) => ({
    field: fault.field,
    message: fault.message[language],
    ...(fault.value === undefined ? {} : { value: shortened(fault.value) }),
    ...(fault.wanted === undefined ? {} : { wanted: fault.wanted }),
  }));
  const [first] = errors;
  return {
    type: `urn:problem-type:thap-sang:${code}`,
    title: title[language],
    status,
    ...(first === undefined ? {} : { detail: `${first.field}: ${first.message}` }),
    instance: shortened(path, SHOWN_PATH_LENGTH),
    requestId,
    ...(errors.length === 0 ? {} : { errors }),
  };
}

export function problemResponse(
  code: ProblemCode,
  faults: readonly FieldFault[],
  place: ProblemPlace,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status } = PROBLEMS[code];
  return new Response(JSON.stringify(problemBody(code, faults, place)), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': place.language,
      'Cache-Control': 'no-store',
      ...(status === 503 ? { 'Retry-After': RETRY_AFTER_S } : {}),
      ...headers,
    },
  });
}
