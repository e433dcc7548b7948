import { createHmac } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../../api/accounts/manage.ts';
import { createApp } from '../../../api/app.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { readExamples, SIGNS_IN } from '../fuzz/examples.ts';
import { type Operation, operationsOf } from '../fuzz/operations.ts';
import { type FuzzRequest, requestsOf } from '../fuzz/requests.ts';
import { plantCanaries } from '../secrets/plant-canaries.ts';
import { type CanaryPortal, identifyByHeaders, NOW, openCanaryPortal } from './canary-portal.ts';

const SECRET = 'fuzz'.repeat(8);
const TOKEN = 'a-token-of-a-session-for-the-fuzz';
const COOKIE = `thap-sang.session_token=${TOKEN}.${encodeURIComponent(
  createHmac('sha256', SECRET).update(TOKEN).digest('base64'),
)}`;

let portal: CanaryPortal;
let app: CanaryPortal['app'];
let examples: ReadonlyMap<string, unknown>;
/** Gives the account that signs in back what requests took from it. */
let restoreAccount = '';
beforeAll(async () => {
  portal = await openCanaryPortal();
  await plantCanaries(portal.database);
  app = createApp({
    database: portal.database,
    environment: { METRICS: true },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
    identify: identifyByHeaders,
    sessionSecret: SECRET,
  });
  examples = await readExamples(app);
  const { sql } = portal.database;
  await addAccount(sql, { ...SIGNS_IN, role: 'admin' }, 'test');
  const [person] = await sql<{ id: string; hash: string }[]>`
    select p.id, c.password as hash from account.person p join account.credential c on c.person_id = p.id
    where p.username = ${SIGNS_IN.username}`;
  if (person === undefined) throw new Error('the account of the fuzz is not there');
  const session = (id: string, token: string) =>
    `('${id}', '${person.id}', '${token}', '2100-01-01', now(), now())`;
  restoreAccount = `
    delete from account.failed_try;
    delete from account.session where person_id = '${person.id}';
    update account.person set role = 'admin', disabled_at = null where id = '${person.id}';
    update account.credential set password = '${person.hash}' where person_id = '${person.id}';
    insert into account.session (id, person_id, token, expires_at, created_at, updated_at) values
      ${session('5e551074-0000-4000-8000-000000000000', TOKEN)},
      ${session('5e551074-0000-4000-8000-000000000001', 'another')};`;
});
afterAll(() => portal?.close());

/** The same requests each time, so that a red run can be run again; FUZZ_SEED and FUZZ_RUNS look further. */
const SEED = Number(process.env.FUZZ_SEED ?? 399);
const RUNS = Number(process.env.FUZZ_RUNS ?? 60);

/** A document of all communes takes a fifth of a second to draw. */
const DRAWN = /\/(?:batch|briefing)\./;
const runsOf = ({ path }: Operation) => (DRAWN.test(path) ? Math.ceil(RUNS / 4) : RUNS);

/** What tells how the portal is made: SQL, a stack, a path, a name of the schema. */
const INNER =
  /\bselect\s+\S+\s+from\b|\bat \S+ \(|node_modules|\.ts:\d|relation "|portal\.[a-z]+_[a-z]+|SQLSTATE/i;
/** Answers that say which input is at fault. */
const NAMING = new Set([400, 413, 415, 422]);

async function textOf(response: Response): Promise<string> {
  const body = Buffer.from(await response.arrayBuffer());
  const encoding = response.headers.get('Content-Encoding');
  const unpack = encoding === 'br' ? brotliDecompressSync : encoding === 'gzip' ? gunzipSync : Buffer.from;
  return unpack(body).toString();
}

function bodyOf(body: FuzzRequest['body']): Pick<RequestInit, 'body'> {
  if (body === null) return {};
  if (typeof body === 'string')
    return { body: body.startsWith('\xff\xd8') ? Buffer.from(body, 'latin1') : body };
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (name === 'photo') form.set(name, new File([Buffer.from(text ?? '', 'latin1')], 'x.jpg'));
    else if (text !== undefined) form.set(name, text);
  }
  return { body: form };
}

/** What is said before anything of a request is done. */
const AT_THE_DOOR = new Set([
  'invalid-request',
  'sign-in-needed',
  'not-allowed',
  'foreign-origin',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'too-large',
  'unsupported-media',
]);

/** Whether the request came past the door. */
async function check({ method, address, headers, body, isSignedIn }: FuzzRequest): Promise<boolean> {
  // Names of people and passwords are changed by what is sent; who signs in is as before each time.
  if (address.startsWith('/api/auth/')) await portal.database.sql.unsafe(restoreAccount).simple();
  const response = await app.request(`http://portal.test${address}`, {
    method,
    headers: isSignedIn ? { ...headers, Cookie: COOKIE } : headers,
    ...bodyOf(body),
  });
  const { status } = response;
  expect(status).toBeLessThan(500);
  if (status < 400) {
    await response.arrayBuffer();
    return true;
  }
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const text = await textOf(response);
  expect(text).not.toMatch(INNER);
  expect(text.length).toBeLessThan(20_000);
  const problem = problemJsonSchema.parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  const isInside = !AT_THE_DOOR.has(problem.type.split(':').at(-1) ?? '');
  if (!NAMING.has(status)) return isInside;
  expect(problem.errors?.length ?? 0).toBeGreaterThan(0);
  for (const { field, message } of problem.errors ?? []) {
    expect(field).not.toBe('');
    expect(message).not.toBe('');
  }
  return isInside;
}

describe('every operation of openapi.json', () => {
  it('answers bad input with a problem that names it, and never fails of it', async () => {
    const document = await (await app.request('/openapi.json')).json();
    const operations = operationsOf(document);
    expect(operations.length).toBeGreaterThan(40);
    const failed: string[] = [];
    const neverInside: string[] = [];
    for (const operation of operations) {
      let inside = 0;
      const asked = fc.asyncProperty(requestsOf(operation, examples), async (request) => {
        if (await check(request)) inside += 1;
      });
      const run = await fc.check(asked, { seed: SEED, numRuns: runsOf(operation) });
      const name = `${operation.method} ${operation.path}`;
      if (inside === 0) neverInside.push(name);
      if (!run.failed) continue;
      const [request] = run.counterexample ?? [];
      const shown = JSON.stringify(request).slice(0, 600);
      failed.push(`${name}: ${String(run.errorInstance).slice(0, 300)}\n  ${shown}`);
    }
    expect(failed.join('\n')).toBe('');
    // Of these nothing but the door was tried: give them an example that is taken.
    expect(neverInside).toEqual([]);
  }, 300_000);
});
