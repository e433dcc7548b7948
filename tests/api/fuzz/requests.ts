import fc from 'fast-check';
import { as } from '../routes/canary-portal.ts';
import type { Operation } from './operations.ts';
import { bodyValue, nearly, parameterText, strangeName, strangeText } from './values.ts';

/** One request as it is sent. */
export interface FuzzRequest {
  readonly method: string;
  /** Path and query, encoded. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes as Latin-1; the fields of a form are sent as one. */
  readonly body: string | Readonly<Record<string, unknown>> | null;
  /** Whether it carries a session, and not only the headers that tests believe. */
  readonly isSignedIn: boolean;
}

/** Half of a surrogate pair has no UTF-8 and cannot be sent. */
const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString());

const WHO: readonly Record<string, string>[] = [
  {},
  as('planner', 'planner'),
  as('steward', 'steward'),
  as('admin', 'admin'),
];
/** What only a session opens. */
const OWN_ACCOUNT = /^\/api\/auth\//;
const FORM = 'multipart/form-data';

const headersArbitrary = fc.record(
  {
    Accept: fc.constantFrom('*/*', 'application/json', 'text/html', 'image/png', ';q=', 'a/b;q=99', '*'),
    'Accept-Encoding': fc.constantFrom('br', 'gzip;q=1e9', 'identity;q=0, *;q=0', ',,,'),
    'Accept-Language': fc.constantFrom('en', 'vi;q=0.1', '*', 'x'.repeat(500)),
    'If-None-Match': fc.constantFrom('*', '"', 'W/"a", "b', 'x'.repeat(500)),
    Host: fc.constantFrom('evil.example', 'a b', '', 'evil.example:99999', '[::1', 'x'.repeat(300)),
    'X-Forwarded-For': fc.constantFrom('203.0.113.1', "'", 'a,b,c', '::ffff:1.2.3.4', ','.repeat(500)),
    'X-Forwarded-Host': fc.constantFrom('evil.example', '/'),
    'X-Forwarded-Proto': fc.constantFrom('https', 'javascript'),
    'X-Request-Id': fc.constantFrom('abc', '\t', 'x'.repeat(5000), '{"a":1}'),
    Cookie: fc.constantFrom(
      'thap-sang.session_token=abc.def',
      '=;=;',
      '__Host-thap-sang.session_token=%',
      'a',
    ),
    Origin: fc.constantFrom('null', 'https://evil.example', 'not an origin'),
    Range: fc.constantFrom('bytes=0-', 'bytes=5-1', 'x'),
  },
  { requiredKeys: [] },
);

interface Sent {
  readonly body: FuzzRequest['body'];
  readonly type: string | null;
}

function bodyArbitrary({ body }: Operation, example: unknown): fc.Arbitrary<Sent> {
  if (body === null) return fc.constant({ body: null, type: null });
  const isJson = body.type === 'application/json';
  const made = isJson ? bodyValue(body.schema).map((value) => JSON.stringify(value) ?? '') : strangeText;
  const almost =
    example === undefined
      ? made
      : nearly(example).map((value) => (isJson ? (JSON.stringify(value) ?? '') : asBytesOrForm(value)));
  const text = fc.oneof(
    { weight: 8, arbitrary: almost },
    { weight: 3, arbitrary: made },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '{',
        '',
        'NaN',
        '[1e999]',
        '{"a":1,"a":2}',
        '{"__proto__":{"x":1}}',
        `${'['.repeat(20_000)}`,
        `"${'x'.repeat(1_100_000)}"`,
      ),
    },
    { weight: 1, arbitrary: strangeText },
  );
  const type = fc.oneof(
    { weight: 9, arbitrary: fc.constant(body.type) },
    { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/x-www-form-urlencoded', 'x', '') },
  );
  return fc.record({ body: text, type });
}

function asBytesOrForm(value: unknown): string | Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : String(value);
}

/** Who sends a form says where its fields end: that is left to what makes it one. */
function typeOf({ body, type }: Sent): Record<string, string> {
  if (type === null || (type === FORM && typeof body === 'object')) return {};
  return { 'Content-Type': type };
}

/** Requests of one operation: mostly almost right, so that they reach what lies behind the first check. */
export function requestsOf(
  operation: Operation,
  examples: ReadonlyMap<string, unknown>,
): fc.Arbitrary<FuzzRequest> {
  const isOwn = OWN_ACCOUNT.test(operation.path);
  const within = (place: string) => operation.parameters.filter((parameter) => parameter.in === place);
  const path = fc.record(
    Object.fromEntries(
      within('path').map((parameter) => [parameter.name, parameterText(parameter, operation.path)]),
    ),
  );
  const query = fc.tuple(
    ...within('query').map((parameter) =>
      fc.option(
        parameterText(parameter, operation.path).map((text) => [parameter.name, text] as const),
        { freq: parameter.required ? 20 : 2 },
      ),
    ),
  );
  const more = fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(strangeName, strangeText), { maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc.subarray(within('query').map(({ name }) => [name, 'again'] as const)),
    },
  );
  return fc
    .record({
      path,
      query,
      more,
      headers: fc.oneof(
        { weight: 2, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: headersArbitrary },
      ),
      who: fc.constantFrom(...(isOwn ? WHO.slice(0, 1) : WHO)),
      isSignedIn: isOwn ? fc.oneof(fc.constant(true), fc.boolean()) : fc.constant(false),
      sent: bodyArbitrary(operation, examples.get(`${operation.method} ${operation.path}`)),
    })
    .map(({ path: values, query: chosen, more: others, headers, who, isSignedIn, sent }) => {
      const place = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(values[name] ?? ''));
      const pairs = [...chosen.flatMap((pair) => (pair === null ? [] : [pair])), ...others];
      const search = pairs.map(([name, text]) => `${encoded(name)}=${encoded(text)}`).join('&');
      return {
        method: operation.method,
        address: search === '' ? place : `${place}?${search}`,
        headers: { ...headers, ...who, ...typeOf(sent) },
        body: sent.body,
        isSignedIn,
      };
    });
}
