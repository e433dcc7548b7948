import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import {
  type LightPromise,
  promiseDetailSchema,
  promiseListSchema,
  promisesApprovedSchema,
} from '../../../geodata/contract/promises.ts';
import { post } from '../harness/sign-in.ts';
import { as, type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const AN = as('planner', 'an');
const CHI = as('steward', 'chi');

const promises = async (who: Record<string, string> = {}) => {
  const response = await portal.ask('/api/promises', who);
  return promiseListSchema.parse(await response.json()).promises;
};
const waiting = async () => (await promises(CHI)).filter(({ approved }) => !approved);
const approve = (wanted: readonly Pick<LightPromise, 'id' | 'seq'>[], who = CHI) =>
  post(
    portal.app,
    '/api/promises/approve',
    { promises: wanted.map(({ id, seq }) => ({ id, after: seq })) },
    who,
  );
async function problemOf(response: Promise<Response>) {
  const problem = problemJsonSchema.parse(await (await response).json());
  return { ...problem, code: problem.type.split(':').at(-1) };
}

/** A promise as a file brings it: planned, approved by nobody. */
async function imported(
  code: string,
  segment: number,
  fromM: number,
  toM: number,
  promisedOn = '2020-12-01',
) {
  const { sql } = portal.database;
  const [row] = await sql<{ id: string }[]>`
    insert into portal.light_promise (code, segment_id, from_m, to_m, status, promised_on, agency, approved)
    values (${code}, ${segment}, ${fromM}, ${toM}, 'planned', ${promisedOn}, 'Tệp nhập', false) returning id`;
  const id = Number(row?.id);
  await sql`
    insert into portal.promise_event (promise_id, seq, happened_on, status, promised_on, agency, approved, actor)
    values (${id}, 1, '2020-08-01', 'planned', ${promisedOn}, 'Tệp nhập', false, 'load')`;
  return { id, seq: 1 };
}

describe('approving promises that came with a file', () => {
  it('is for stewards, and refuses nothing, one twice and one that is not there', async () => {
    const [first] = await waiting();
    if (first === undefined) throw new Error('the canary province has a promise nobody approved');
    expect((await approve([first], {})).status).toBe(401);
    expect((await problemOf(approve([first], AN))).code).toBe('not-allowed');
    expect((await approve([])).status).toBe(400);
    expect((await approve([first, first])).status).toBe(400);
    expect((await problemOf(approve([first, { id: 999_999, seq: 1 }]))).code).toBe('unknown-promise');
    expect((await waiting()).map(({ id }) => id)).toContain(first.id);
  });

  it('makes them public as they stand, all at once, with a publication and a line in the audit log', async () => {
    // The other one lies on segment 3, where the tests below promise.
    const hidden = (await waiting()).filter(({ segment }) => segment !== 3);
    const before = await promises();
    expect(hidden).toHaveLength(1);
    expect(before.map(({ id }) => id)).not.toContain(hidden[0]?.id);
    const answer = await approve(hidden);
    expect(answer.status, await answer.clone().text()).toBe(200);
    expect(promisesApprovedSchema.parse(await answer.json()).approved).toBe(hidden.length);
    const after = await promises();
    expect(after).toHaveLength(before.length + hidden.length);
    const shown = after.find(({ id }) => id === hidden[0]?.id);
    expect(shown).toMatchObject({
      status: hidden[0]?.status,
      promisedOn: hidden[0]?.promisedOn,
      firstPromisedOn: hidden[0]?.promisedOn,
      since: '2020-09-01',
      approved: true,
    });
    const detail = promiseDetailSchema.parse(
      await (await portal.ask(`/api/promises/${hidden[0]?.id}?on=2020-09-01`)).json(),
    );
    expect(detail.entries.map(({ approved, actor }) => [approved, actor])).toEqual([[true, null]]);
    const [entry] = await portal.database.sql`
      select actor, action from portal.audit_log where action = 'approve promises'`;
    expect(entry).toEqual({ actor: 'chi', action: 'approve promises' });
  });

  it('refuses what was approved or moved since it was seen', async () => {
    const [known] = (await promises(CHI)).filter(({ approved }) => approved);
    expect((await problemOf(approve(known === undefined ? [] : [known]))).code).toBe('conflict');
    // A hundred metres of it are lit: progress, and no reason to refuse it.
    const fresh = await imported('moved', 3, 300, 600);
    const step = { request: crypto.randomUUID(), after: 1, on: '2020-09-01', status: 'contracted' };
    expect((await post(portal.app, `/api/promises/${fresh.id}/steps`, step, AN)).status).toBe(200);
    expect((await problemOf(approve([fresh]))).errors?.[0]?.field).toBe(`promises.${fresh.id}`);
    expect((await approve([{ ...fresh, seq: 2 }])).status).toBe(200);
  });

  it('owes a stretch once: to what is approved already, and among those approved together', async () => {
    const over = await imported('over', 3, 500, 700);
    const stands = await problemOf(approve([over]));
    expect(stands.code).toBe('promise-stands');
    expect(stands.errors).toEqual([
      {
        field: `promises.${over.id}`,
        value: 'Đường sáng 400 m: 500–700 m, 01/12/2020, Tệp nhập',
        wanted: 'Đường sáng 400 m: 300–600 m, 01/12/2020, Tệp nhập',
        message: 'Đoạn này đã có lời hứa chưa xong',
      },
    ]);
    const [one, two] = [await imported('one', 3, 700, 900), await imported('two', 3, 800, 1000)];
    expect((await problemOf(approve([one, two]))).errors?.[0]?.field).toBe(`promises.${two.id}`);
    expect((await waiting()).map(({ id }) => id)).toEqual(expect.arrayContaining([over.id, one.id, two.id]));
    expect((await approve([one])).status).toBe(200);
  });

  it('promises no light where all of it is lit', async () => {
    const lit = await imported('lit', 3, 50, 250);
    const refused = await problemOf(approve([lit]));
    expect(refused.code).toBe('lit-since');
    expect(refused.errors).toEqual([
      {
        field: `promises.${lit.id}`,
        value: 'Đường sáng 400 m: 50–250 m',
        message: 'Đoạn này nay đã có đèn (200 m)',
      },
    ]);
  });
});
