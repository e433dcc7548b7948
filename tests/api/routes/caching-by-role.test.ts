import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { republish } from '../harness/republish.ts';
import { AS_READER, type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

type Ask = (path: string, headers?: Record<string, string>) => Promise<Response>;
const anyone: Ask = (path, headers) => portal.ask(path, headers);
const reader: Ask = (path, headers) => portal.ask(path, { ...headers, [AS_READER]: '1' });
/** The body without what every answer has of its own. */
const textOf = async (response: Promise<Response>) =>
  (await (await response).text()).replace(/"requestId":"[^"]*"|"dataVersion":\d+/g, '');

/** Kept between publications, and another for a reader than for the public. */
const DIFFERING = ['/api/attainment/series', '/api/attainment/T8/72', '/api/meta'];
const KEPT = [...DIFFERING, '/api/units', '/api/lighting/coverage', '/api/lighting/segments', '/api/places'];

describe.each(DIFFERING)('%s, asked by two with other rights', (path) => {
  it.each([
    ['the reader first', reader, anyone],
    ['the public first', anyone, reader],
  ])('is never the answer of the other: %s', async (_, first, second) => {
    await republish(portal.database);
    const alone = await textOf(second(path));
    await republish(portal.database);
    const kept = await textOf(first(path));
    const hit = await textOf(first(path));
    const other = await textOf(second(path));
    expect(hit).toBe(kept);
    expect(other).not.toBe(kept);
    expect(other).toBe(alone);
  });

  it('is not told unchanged by the tag of the other', async () => {
    const [mine, theirs] = await Promise.all([anyone(path), reader(path)]);
    const tag = theirs.headers.get('ETag') ?? '';
    const again = await anyone(path, tag === '' ? {} : { 'If-None-Match': tag });
    expect(again.status).toBe(mine.status);
    const ownTag = (await reader(path)).headers.get('ETag') ?? '';
    expect((await reader(path, { 'If-None-Match': ownTag })).status).toBe(304);
  });

  it('stays apart when both miss at once, many times over', async () => {
    await republish(portal.database);
    const asks = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? anyone : reader));
    const answers = await Promise.all(asks.map((ask) => textOf(ask(path))));
    const ofPublic = new Set(answers.filter((_, index) => index % 2 === 0));
    const ofReader = new Set(answers.filter((_, index) => index % 2 === 1));
    expect([ofPublic.size, ofReader.size]).toEqual([1, 1]);
    expect([...ofPublic]).not.toEqual([...ofReader]);
  });
});

describe.each(KEPT)('%s', (path) => {
  it('may be kept by a shared cache only as the public gets it', async () => {
    expect((await reader(path)).headers.get('Cache-Control')).toMatch(/^private/);
    const { status, headers } = await anyone(path);
    expect(headers.get('Cache-Control')).toBe(status === 200 ? 'public, no-cache' : 'no-store');
  });
});

it('what was public is gone from every kept answer once it is published no more', async () => {
  const { sql } = portal.database;
  const path = '/api/attainment/T1/25001?on=2020-09-01';
  const before = await anyone(path);
  const tag = before.headers.get('ETag') ?? '';
  expect(await before.text()).toContain('"numerator":7499');
  await sql`
    insert into portal.figure (plan_id, target_id, unit_id, valid_on, numerator, denominator, supersedes, source_id,
      entered_by, approved_by, reason)
    select plan_id, target_id, unit_id, valid_on, 7498, denominator, f.id, source_id, 'test', 'test', 'corrected'
    from portal.figure f join portal.unit u on u.id = f.unit_id
    where u.code = '25001' and target_id = 'T1' and numerator = 7499`;
  expect(await textOf(anyone(path))).toContain('"numerator":7499');
  await republish(portal.database);
  // The old number is to be had neither by the old tag nor as what stands now.
  const after = await anyone(path, { 'If-None-Match': tag });
  expect(after.status).toBe(200);
  expect(await after.json()).toMatchObject({ judgement: { numerator: 7498 } });
});
