import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../api/app.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { operationsOf } from '../fuzz/operations.ts';
import { type FuzzRequest, requestsOf } from '../fuzz/requests.ts';
import { type CanaryPortal, identifyByHeaders, NOW, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
let app: CanaryPortal['app'];
beforeAll(async () => {
  portal = await openCanaryPortal();
  app = createApp({
    database: portal.database,
    environment: { METRICS: true },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
    identify: identifyByHeaders,
    sessionSecret: 'fuzz'.repeat(8),
  });
});
afterAll(() => portal?.close());

/** The same requests each time, so that a red run can be run again; FUZZ_SEED and FUZZ_RUNS look further. */
const SEED = Number(process.env.FUZZ_SEED ?? 399);
const RUNS = Number(process.env.FUZZ_RUNS ?? 60);

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

async function check({ method, address, headers, body }: FuzzRequest): Promise<void> {
  const response = await app.request(`http://portal.test${address}`, {
    method,
    headers,
    ...(body === null ? {} : { body }),
  });
  const { status } = response;
  expect(status).toBeLessThan(500);
  if (status < 400) {
    await response.arrayBuffer();
    return;
  }
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const text = await textOf(response);
  expect(text).not.toMatch(INNER);
  expect(text.length).toBeLessThan(20_000);
  const problem = problemJsonSchema.parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  if (!NAMING.has(status)) return;
  expect(problem.errors?.length ?? 0).toBeGreaterThan(0);
  for (const { field, message } of problem.errors ?? []) {
    expect(field).not.toBe('');
    expect(message).not.toBe('');
  }
}

describe('every operation of openapi.json', () => {
  it('answers bad input with a problem that names it, and never fails of it', async () => {
    const document = await (await app.request('/openapi.json')).json();
    const operations = operationsOf(document);
    expect(operations.length).toBeGreaterThan(40);
    const failed: string[] = [];
    for (const operation of operations) {
      const run = await fc.check(fc.asyncProperty(requestsOf(operation), check), {
        seed: SEED,
        numRuns: RUNS,
      });
      if (!run.failed) continue;
      const [request] = run.counterexample ?? [];
      const shown = JSON.stringify(request).slice(0, 600);
      failed.push(
        `${operation.method} ${operation.path}: ${String(run.errorInstance).slice(0, 300)}\n  ${shown}`,
      );
    }
    expect(failed.join('\n')).toBe('');
  }, 300_000);
});
