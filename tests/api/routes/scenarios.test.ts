import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lightingCoverageSchema, lightingSegmentsSchema } from '../../../geodata/contract/lighting.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { promiseDetailSchema, promiseListSchema } from '../../../geodata/contract/promises.ts';
import {
  approvedSchema,
  scenarioDetailSchema,
  scenarioListSchema,
} from '../../../geodata/contract/scenarios.ts';
import { canaryScenario, DARK_WORK } from '../../fixtures/in/canary-scenario.ts';
import { post } from '../harness/sign-in.ts';
import { as, type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const AN = as('planner', 'an');
const BINH = as('planner', 'binh');
const CHI = as('steward', 'chi');
const DUNG = as('steward', 'dung');

const FIRST = '11111111-1111-4111-8111-111111111111';
const SECOND = '22222222-2222-4222-8222-222222222222';
const PRIVATE = '55555555-5555-4555-8555-555555555555';
const THIRD = '33333333-3333-4333-8333-333333333333';

const send = (path: string, body: unknown, who: Record<string, string>) => post(portal.app, path, body, who);
const save = (body: unknown, who = AN) => send('/api/scenarios', body, who);
const decide = (id: string, action: string, body: object, who: Record<string, string>) =>
  send(`/api/scenarios/${id}/${action}`, { version: 1, ...body }, who);

async function problemOf(response: Response | Promise<Response>) {
  const answer = await response;
  const problem = problemJsonSchema.parse(await answer.json());
  return { ...problem, code: problem.type.split(':').at(-1) };
}
const count = async (table: string) => {
  const [row] = await portal.database.sql.unsafe(`select count(*)::int as n from portal.${table}`);
  return Number(row?.n);
};
const listed = async (who: Record<string, string>) => {
  const response = await portal.ask('/api/scenarios', who);
  return scenarioListSchema.parse(await response.json()).scenarios.map(({ id, state }) => [id, state]);
};
const promises = async (query = '', who: Record<string, string> = {}) => {
  const response = await portal.ask(`/api/promises${query}`, who);
  expect(response.status).toBe(200);
  return promiseListSchema.parse(await response.json()).promises;
};

describe('saving a scenario', () => {
  it('keeps its works as frozen, by the exact measures of the road', async () => {
    const response = await save(canaryScenario(FIRST));
    const saved = scenarioDetailSchema.parse(await response.json());
    expect(saved).toMatchObject({
      id: FIRST,
      version: 1,
      owner: 'an',
      state: 'draft',
      cost: 12_600_000,
      met: 1,
    });
    expect(saved.works).toHaveLength(1);
    expect(saved.works[0]?.fromM).toBe(400);
    expect(saved.works[0]?.toM).toBeCloseTo(1000, 1);
    expect(saved.works[0]?.line.at(0)?.[1]).toBeCloseTo(11.3 + 0.00904021 * 0.4, 5);
  });

  it('takes the same version sent twice once', async () => {
    const before = await count('scenario_version');
    expect((await save(canaryScenario(FIRST))).status).toBe(200);
    expect(await count('scenario_version')).toBe(before);
  });

  it('refuses what is no dark road, and a price that is not the question’s', async () => {
    const lit = await problemOf(
      save(canaryScenario(SECOND, { works: [{ ...DARK_WORK, fromM: 0, toM: 400 }] })),
    );
    expect(lit.code).toBe('conflict');
    expect(lit.errors?.[0]?.value).toBe('Đường sáng 400 m #3: 0–400 m');
    const dear = await problemOf(save(canaryScenario(SECOND, { works: [{ ...DARK_WORK, cost: 1 }] })));
    expect(dear.errors?.[0]).toMatchObject({ field: 'works.0.cost', value: '1' });
    const twice = await problemOf(save(canaryScenario(SECOND, { works: [DARK_WORK, DARK_WORK] })));
    expect(twice.errors?.[0]?.field).toBe('works.1');
    const unread = await problemOf(save(canaryScenario(SECOND, { question: 'budget=much' })));
    expect(unread.errors?.[0]?.field).toBe('question');
    expect(await count('scenario')).toBe(1);
  });

  it('is for planners', async () => {
    expect((await save(canaryScenario(SECOND), {})).status).toBe(401);
    expect((await portal.ask('/api/scenarios')).status).toBe(401);
  });

  it('keeps a private draft to its author, and shows a shared one', async () => {
    expect(await listed(BINH)).toEqual([]);
    const codeOf = async (answer: Promise<Response>) => (await problemOf(answer)).code;
    const asAnother = () => save(canaryScenario(FIRST, { version: 3 }), BINH);
    // Nor is it told whose it is.
    expect(await codeOf(asAnother())).toBe('unknown-scenario');
    expect(await codeOf(decide(FIRST, 'submit', {}, BINH))).toBe('unknown-scenario');
    expect((await portal.ask(`/api/scenarios/${FIRST}`, BINH)).status).toBe(404);
    await save(canaryScenario(FIRST, { version: 2, visibility: 'shared' }));
    expect(await listed(BINH)).toEqual([[FIRST, 'draft']]);
    expect(await codeOf(asAnother())).toBe('not-allowed');
    const answer = await portal.ask(`/api/scenarios/${FIRST}`, BINH);
    expect(answer.headers.get('Cache-Control')).toMatch(/^private/);
    expect(scenarioDetailSchema.parse(await answer.json()).versions).toHaveLength(2);
  });

  it('tells of a version somebody saved meanwhile', async () => {
    const problem = await problemOf(save(canaryScenario(FIRST, { version: 2, name: 'Khác' })));
    expect(problem).toMatchObject({ status: 409, code: 'conflict' });
    expect(problem.errors?.[0]).toMatchObject({ field: 'version', value: '2', wanted: '2' });
  });
});

describe('deciding on a scenario', () => {
  const V2 = { version: 2 };
  const APPROVAL = { ...V2, promisedOn: '2020-12-31', agency: 'UBND xã' };

  it('is refused before it was sent, to its author, and to a planner', async () => {
    expect((await problemOf(decide(FIRST, 'approve', APPROVAL, CHI))).errors?.[0]).toMatchObject({
      field: 'state',
      wanted: 'approved',
    });
    expect((await problemOf(decide(FIRST, 'submit', V2, BINH))).code).toBe('not-allowed');
    expect((await decide(FIRST, 'submit', V2, AN)).status).toBe(200);
    expect((await problemOf(decide(FIRST, 'approve', APPROVAL, BINH))).code).toBe('not-allowed');
    const own = as('steward', 'an');
    expect((await problemOf(decide(FIRST, 'approve', APPROVAL, own))).code).toBe('not-allowed');
  });

  it('cannot save on while it waits', async () => {
    expect((await problemOf(save(canaryScenario(FIRST, { version: 3 })))).errors?.[0]?.value).toBe(
      'submitted (an)',
    );
  });

  it('returns it with a reason, and takes it again as a new version', async () => {
    expect((await decide(FIRST, 'return', { ...V2, reason: ' ' }, CHI)).status).toBe(400);
    const returned = scenarioDetailSchema.parse(
      await (await decide(FIRST, 'return', { ...V2, reason: 'Thiếu ấp 3' }, CHI)).json(),
    );
    expect(returned).toMatchObject({ state: 'returned', lastEvent: { by: 'chi', reason: 'Thiếu ấp 3' } });
    await save(canaryScenario(FIRST, { version: 3, visibility: 'shared' }));
    expect(await listed(BINH)).toEqual([[FIRST, 'draft']]);
    expect((await decide(FIRST, 'submit', { version: 3 }, AN)).status).toBe(200);
  });

  it('answers who returns a private one, who sees it until it is saved anew, and nobody else', async () => {
    await save(canaryScenario(PRIVATE), AN);
    await decide(PRIVATE, 'submit', {}, AN);
    const answer = await decide(PRIVATE, 'return', { reason: 'Thiếu ấp 5' }, CHI);
    expect(answer.status).toBe(200);
    expect(scenarioDetailSchema.parse(await answer.json())).toMatchObject({
      state: 'returned',
      visibility: 'private',
      lastEvent: { by: 'chi', reason: 'Thiếu ấp 5' },
    });
    const seen = (who: Record<string, string>) =>
      portal.ask(`/api/scenarios/${PRIVATE}`, who).then(({ status }) => status);
    expect([await seen(CHI), await seen(AN), await seen(DUNG), await seen(BINH)]).toEqual([
      200, 200, 404, 404,
    ]);
    expect(await listed(CHI)).toContainEqual([PRIVATE, 'returned']);
    expect((await decide(PRIVATE, 'return', { reason: 'Lần nữa' }, CHI)).status).toBe(409);
    await save(canaryScenario(PRIVATE, { version: 2 }), AN);
    expect(await seen(CHI)).toBe(404);
  });

  it('lets exactly one of two approvers win, and promises each stretch once', async () => {
    const before = await count('light_promise');
    const answers = await Promise.all(
      [CHI, DUNG].map((who) => decide(FIRST, 'approve', { ...APPROVAL, version: 3 }, who)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await count('light_promise')).toBe(before + 1);
    const won = answers.find(({ status }) => status === 200);
    expect(approvedSchema.parse(await won?.json())).toMatchObject({ promises: 1, replaced: 0 });
  });

  it('keeps what PostGIS measured at the approval, beside what the browser reckoned', async () => {
    const { units } = await portal.read(
      '/api/lighting/coverage?level=commune&on=2020-09-01',
      lightingCoverageSchema,
    );
    const [commune] = units.filter(({ code }) => code === '25001');
    if (commune === undefined) throw new Error('no commune 25001');
    const { name: _, code: __, ...before } = commune;
    const { official, ...saved } = scenarioDetailSchema.parse(
      await (await portal.ask(`/api/scenarios/${FIRST}`, BINH)).json(),
    );
    expect(saved.units[0]?.before.km.lit).toBe(0.4);
    expect(official).toMatchObject({
      on: '2020-09-01',
      classes: ['commune', 'urban', 'hamlet', 'alley'],
      // The browser was told nothing of a road of the commune that nobody surveyed.
      units: [{ code: '25001', before, turns: 'no_dark' }],
    });
    expect(before.km.unlit).toBeCloseTo(0.6, 2);
    const after = official?.units[0]?.after;
    expect(after?.km.lit).toBeCloseTo(before.km.lit + 0.6, 2);
    expect(after?.km).toMatchObject({ unlit: expect.closeTo(0, 9), total: before.km.total });
    expect(after?.interval?.low).toBeCloseTo((after?.km.lit ?? 0) / (after?.km.total ?? 0), 9);
  });

  it('shows the promise to everyone, and its road as promised on the map', async () => {
    const [promise] = await promises('?unit=25001');
    expect(promise).toMatchObject({
      segment: 3,
      fromM: 400,
      status: 'planned',
      firstPromisedOn: '2020-12-31',
      promisedOn: '2020-12-31',
      agency: 'UBND xã',
      slipDays: 0,
      overdueDays: null,
      daysLeft: 121,
    });
    const { columns } = await portal.read('/api/lighting/segments?classes=hamlet', lightingSegmentsSchema);
    expect(columns.promised).toEqual([0, 1]);
  });

  it('never opens an approved one again', async () => {
    expect((await problemOf(save(canaryScenario(FIRST, { version: 4 })))).code).toBe('conflict');
    expect((await problemOf(decide(FIRST, 'return', { version: 3, reason: 'x' }, DUNG))).code).toBe(
      'conflict',
    );
  });

  it('writes each step into the audit log', async () => {
    const rows = await portal.database.sql`
      select actor, action from portal.audit_log where subject = ${`scenario ${FIRST}`} order by id`;
    const winner = rows.find(({ action }) => action === 'approve scenario')?.actor;
    expect(['chi', 'dung']).toContain(winner);
    expect(rows.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'an save scenario',
      'an save scenario',
      'an submit scenario',
      'chi return scenario',
      'an save scenario',
      'an submit scenario',
      `${winner} approve scenario`,
      `${winner} promise works`,
    ]);
  });

  it('refuses a day that has passed, and a promise on a promise unless it replaces it for a reason', async () => {
    await save(canaryScenario(SECOND), BINH);
    await decide(SECOND, 'submit', {}, BINH);
    const approval = { promisedOn: '2020-10-31', agency: 'Điện lực' };
    const past = await problemOf(decide(SECOND, 'approve', { ...approval, promisedOn: '2020-08-31' }, CHI));
    expect(past.errors?.[0]).toMatchObject({ field: 'promisedOn', wanted: '≥ 2020-09-01' });
    const stands = await problemOf(decide(SECOND, 'approve', approval, CHI));
    expect(stands.code).toBe('promise-stands');
    expect(stands.errors).toEqual([
      {
        field: 'works.0',
        message: 'Đoạn này đã có lời hứa chưa xong',
        value: 'Đường sáng 400 m: 400–1000 m, 31/10/2020, Điện lực',
        wanted: 'Đường sáng 400 m: 400–1000 m, 31/12/2020, UBND xã',
      },
    ]);
    expect(await listed(CHI)).toContainEqual([SECOND, 'submitted']);
    const done = await decide(SECOND, 'approve', { ...approval, replace: 'Điện lực nhận làm sớm' }, CHI);
    expect(approvedSchema.parse(await done.json())).toMatchObject({ promises: 1, replaced: 1 });
    expect((await promises('?unit=25001')).map(({ agency, status }) => [agency, status])).toEqual([
      ['Điện lực', 'planned'],
    ]);
    expect((await promises('?status=replaced')).map(({ agency }) => agency)).toEqual(['UBND xã']);
  });

  it('gives a work another day and agency than the rest', async () => {
    const question = 'classes=alley&budget=money.2000&on=2020-08-31';
    await save(canaryScenario(THIRD, { question, visibility: 'shared' }), AN);
    const official = async () => {
      const answer = await portal.ask(`/api/scenarios/${THIRD}`, BINH);
      return scenarioDetailSchema.parse(await answer.json()).official;
    };
    await decide(THIRD, 'submit', {}, AN);
    expect(await official()).toBeNull();
    const except = [{ work: 0, promisedOn: '2020-11-15', agency: 'Ban quản lý' }];
    const approval = { promisedOn: '2020-10-31', agency: 'Điện lực', replace: 'Đổi đơn vị', except };
    const stray = { ...approval, except: [{ work: 1, agency: 'x' }] };
    expect((await problemOf(decide(THIRD, 'approve', stray, CHI))).errors?.[0]?.field).toBe('except');
    expect((await decide(THIRD, 'approve', approval, CHI)).status).toBe(200);
    expect((await promises('?unit=25001')).map(({ agency, promisedOn }) => [agency, promisedOn])).toEqual([
      ['Ban quản lý', '2020-11-15'],
    ]);
    // A road of a class that its question does not count changes no coverage.
    expect(await official()).toEqual({ on: '2020-09-01', classes: ['alley'], units: [] });
  });
});

describe('moving a promise', () => {
  const REQUEST = '44444444-4444-4444-8444-444444444444';
  const open = async () => {
    const [promise] = await promises('?unit=25001');
    if (promise === undefined) throw new Error('no promise');
    return promise;
  };
  const step = async (change: object, who = AN, request: string = crypto.randomUUID()) => {
    const { id, seq } = await open();
    return send(`/api/promises/${id}/steps`, { request, after: seq, on: '2020-09-01', ...change }, who);
  };

  it('is for planners', async () => {
    expect((await step({ status: 'contracted' }, {})).status).toBe(401);
  });

  it('goes forward, once however often it is sent, and refuses who did not see it', async () => {
    const { id, seq } = await open();
    const body = { request: REQUEST, after: seq, on: '2020-09-01', status: 'contracted' };
    for (const _ of [1, 2]) {
      const moved = promiseDetailSchema.parse(
        await (await send(`/api/promises/${id}/steps`, body, AN)).json(),
      );
      expect(moved).toMatchObject({ status: 'contracted', seq: seq + 1 });
    }
    const late = await problemOf(
      send(`/api/promises/${id}/steps`, { ...body, request: crypto.randomUUID(), status: 'lit' }, BINH),
    );
    expect(late.errors?.[0]).toMatchObject({
      field: 'after',
      value: 'Đã có đèn, 15/11/2020',
      wanted: 'Đã ký hợp đồng, 15/11/2020',
    });
  });

  it('goes back and moves its date only with a reason, and keeps the first date', async () => {
    expect((await problemOf(step({ status: 'planned' }))).errors?.[0]?.field).toBe('reason');
    expect((await problemOf(step({ promisedOn: '2020-12-15' }))).errors?.[0]?.field).toBe('reason');
    expect((await step({ promisedOn: '2020-12-15', reason: 'Chờ vốn' })).status).toBe(200);
    expect(await open()).toMatchObject({
      firstPromisedOn: '2020-11-15',
      promisedOn: '2020-12-15',
      slipDays: 30,
    });
  });

  it('tells planners who and why, and the public neither', async () => {
    const { id } = await open();
    const of = async (who: Record<string, string>) => {
      const answer = await portal.ask(`/api/promises/${id}?on=2020-09-01`, who);
      return promiseDetailSchema
        .parse(await answer.json())
        .entries.map(({ actor, reason }) => [actor, reason]);
    };
    expect((await of(AN)).at(-1)).toEqual(['an', 'Chờ vốn']);
    expect(new Set((await of({})).flat())).toEqual(new Set([null]));
  });

  it('is past its date on the day after it, as asked on any day', async () => {
    const dueOn = async (day: string) => {
      const [promise] = await promises(`?unit=25001&on=${day}`);
      return [promise?.daysLeft, promise?.overdueDays];
    };
    expect(await dueOn('2020-12-15')).toEqual([0, null]);
    expect(await dueOn('2020-12-16')).toEqual([null, 1]);
    expect(await promises('?unit=25001&overdue=1&on=2020-12-15')).toEqual([]);
    expect(await promises('?unit=25001&on=2020-08-31')).toEqual([]);
  });

  it('leaves the record of light alone when it is kept, and takes its road off the promised ones', async () => {
    const records = await count('light_record');
    expect((await step({ status: 'lit' })).status).toBe(200);
    expect(await count('light_record')).toBe(records);
    const { columns } = await portal.read('/api/lighting/segments?classes=hamlet', lightingSegmentsSchema);
    expect([columns.lit, columns.promised]).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });

  it('is append-only in the database, and a planner approves nothing there', async () => {
    const { sql, inRole } = portal.database;
    await expect(sql`update portal.scenario_approval set units = '[]'`).rejects.toThrow(/never changed/);
    const approve = (role: 'portal_planner' | 'portal_steward') =>
      inRole(
        role,
        (tx) => tx`
          insert into portal.scenario_approval (scenario_id, seq, light_on, classes, units)
          values (${FIRST}, 99, '2020-09-01', '{}', '[]')`,
        { readOnly: false },
      );
    await expect(approve('portal_planner')).rejects.toThrow(/permission denied/);
    await expect(approve('portal_steward')).rejects.toThrow(/scenario_event|foreign key/);
    await expect(sql`update portal.promise_event set reason = 'x'`).rejects.toThrow(/never changed/);
    await expect(sql`delete from portal.scenario_version`).rejects.toThrow(/never changed/);
    const write = (role: 'portal_planner' | 'portal_public') =>
      inRole(
        role,
        (tx) => tx`
          insert into portal.promise_event (promise_id, seq, happened_on, status, promised_on, agency, approved, actor)
          values (2, 2, '2020-09-01', 'planned', '2020-12-31', 'x', true, 'an')`,
        { readOnly: false },
      );
    await expect(write('portal_planner')).rejects.toThrow(/does not approve/);
    await expect(write('portal_public')).rejects.toThrow(/permission denied/);
  });
});

describe('approving what was lit since it was saved', () => {
  const FOURTH = '44444444-4444-4444-8444-444444444444';
  const spoken = async (validOn: string, spans: readonly (readonly [number, number, 'yes' | 'no'])[]) => {
    const { sql } = portal.database;
    const [record] = await sql<{ id: string }[]>`
      insert into portal.light_record (segment_id, valid_on, authority, source_kind, source_id, entered_by, reason)
      values (3, ${validOn}, 3, 'official', 1, 'test', 'test') returning id`;
    for (const [from, to, lit] of spans) {
      await sql`insert into portal.light_span (record_id, from_m, to_m, lit) values (${record?.id ?? ''}, ${from}, ${to}, ${lit})`;
    }
  };
  const approval = { promisedOn: '2020-12-01', agency: 'Điện lực', replace: 'Chia lại việc' };

  it('names those stretches, promises nothing, and leaves them out only when told to', async () => {
    await spoken('2020-08-30', [
      [0, 200, 'no'],
      [200, 400, 'yes'],
      [400, 1000, 'no'],
    ]);
    const near = { ...DARK_WORK, fromM: 0, toM: 200, cost: 4_200_000 };
    const saved = await save(canaryScenario(FOURTH, { works: [near, DARK_WORK], units: [] }));
    expect(saved.status, await saved.clone().text()).toBe(200);
    expect(scenarioDetailSchema.parse(await saved.json()).litSince).toEqual([]);
    await decide(FOURTH, 'submit', {}, AN);
    await spoken('2020-09-01', [
      [0, 200, 'no'],
      [200, 700, 'yes'],
      [700, 1000, 'no'],
    ]);
    const told = async () => {
      const answer = await portal.ask(`/api/scenarios/${FOURTH}`, AN);
      return scenarioDetailSchema
        .parse(await answer.json())
        .litSince.map(({ work, litM }) => [work, Math.round(litM)]);
    };
    expect(await told()).toEqual([[1, 300]]);
    const before = await count('promise_event');
    const refused = await problemOf(decide(FOURTH, 'approve', approval, CHI));
    expect(refused.code).toBe('lit-since');
    expect(refused.errors).toEqual([
      {
        field: 'works.1',
        value: 'Đường sáng 400 m: 400–1000 m',
        message: 'Đoạn này nay đã có đèn (300 m)',
      },
    ]);
    expect(await count('promise_event')).toBe(before);
    expect(await listed(CHI)).toContainEqual([FOURTH, 'submitted']);

    const done = await decide(FOURTH, 'approve', { ...approval, dropLit: true }, CHI);
    expect(approvedSchema.parse(await done.json())).toMatchObject({ promises: 1, dropped: 1 });
    const made = (await promises('?unit=25001')).filter(({ promisedOn }) => promisedOn === '2020-12-01');
    expect(made.map(({ fromM, toM }) => [Math.round(fromM), Math.round(toM)])).toEqual([[0, 200]]);
    expect(await told()).toEqual([]);
    const answer = await portal.ask(`/api/scenarios/${FOURTH}`, AN);
    const [unit] = scenarioDetailSchema.parse(await answer.json()).official?.units ?? [];
    expect((unit?.after.km.lit ?? 0) - (unit?.before.km.lit ?? 0)).toBeCloseTo(0.2, 3);
    expect((unit?.before.km.unlit ?? 0) - (unit?.after.km.unlit ?? 0)).toBeCloseTo(0.2, 3);
  });
});
