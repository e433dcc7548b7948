import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addAccount } from '../../../api/accounts/manage.ts';
import { CODE, keepTicket, newTicket } from '../../../api/accounts/oidc/ticket.ts';
import { type AppType, createApp } from '../../../api/app.ts';
import { verifyChain } from '../../../api/audit/verify-chain.ts';
import { AUDIT_ACTIONS } from '../../../geodata/audit/actions.ts';
import {
  backupCodesSchema,
  newSecondFactorSchema,
  ownSessionsSchema,
} from '../../../geodata/contract/account.ts';
import { newPasswordSchema } from '../../../geodata/contract/accounts.ts';
import { editableSegmentsSchema } from '../../../geodata/contract/light-edit-answers.ts';
import { promiseListSchema } from '../../../geodata/contract/promises.ts';
import { canaryScenario } from '../../fixtures/in/canary-scenario.ts';
import { surveyEdit } from '../../fixtures/in/survey-edit.ts';
import { appCode } from '../harness/app-codes.ts';
import { post, signIn, TEST_PASSWORD } from '../harness/sign-in.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { NOW } from '../routes/canary-portal.ts';

type Headers = Record<string, string>;

const ROLES = ['leader', 'planner', 'steward', 'admin'] as const;
/** Nobody asks it anything here. */
const OFFICE = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x', patienceS: 1, label: null };
const NEW_PASSWORD = 'mat-khau-moi-thu-nghiem';
const REPORT = '22222222-2222-4222-8222-222222222222';
const SCENARIO = '11111111-1111-4111-8111-111111111111';
const scenario = (version: number) => canaryScenario(SCENARIO, { version, visibility: 'shared' });
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 5, 1, 1, 0, 7, 7, 7, 0xff, 0xd9]);

let test: TestDatabase;
let app: AppType;
const who = new Map<string, Headers>();
/** Of the second factor that the administrator turns on and off. */
let appKey = '';
let backupCodes: string[] = [];
const WHY = 'Theo phân công';
/** Passwords that were made and told once. */
const made: string[] = [];
async function toldOnce(response: Response): Promise<Response> {
  made.push(newPasswordSchema.parse(await response.clone().json()).password);
  return response;
}
const as = (role: (typeof ROLES)[number]) => who.get(role) ?? {};
const scenarioStep = (action: string, role: 'planner' | 'steward', body: object) =>
  post(app, `/api/scenarios/${SCENARIO}/${action}`, body, as(role));

beforeAll(async () => {
  test = await openTestDatabase('canary');
  app = createApp({
    database: test.database,
    environment: { METRICS: false },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
    sessionSecret: 'a-secret-for-tests-of-32-letters!',
    oidc: OFFICE,
  });
  for (const role of ROLES) {
    await addAccount(test.database.sql, { username: role, role, password: TEST_PASSWORD }, 'test');
    who.set(role, await signIn(app, role));
  }
});
afterAll(() => test?.close());

async function read<T extends z.ZodType>(
  path: string,
  schema: T,
  role: (typeof ROLES)[number] = 'planner',
): Promise<z.output<T>> {
  return schema.parse(await (await app.request(path, { headers: as(role) })).json());
}

/**
 * One successful write by each operation of openapi.json that is not a GET, in this order, and who is recorded for which action.
 * An operation without a line here fails the test: give it one when you add it, and have it leave an entry in portal.audit_log.
 */
const WRITES: Record<string, { run: () => Promise<Response>; actor: string; action: string }> = {
  'POST /api/auth/sign-in': {
    run: () => post(app, '/api/auth/sign-in', { username: 'leader', password: TEST_PASSWORD }),
    actor: 'leader',
    action: 'account sign-in',
  },
  'POST /api/auth/password': {
    run: () => post(app, '/api/auth/password', { current: TEST_PASSWORD, next: NEW_PASSWORD }, as('leader')),
    actor: 'leader',
    action: 'account password',
  },
  'POST /api/auth/sign-out': {
    run: async () => post(app, '/api/auth/sign-out', undefined, await signIn(app, 'leader', NEW_PASSWORD)),
    actor: 'leader',
    action: 'account sign-out',
  },
  'POST /api/auth/sessions/{id}/end': {
    run: async () => {
      await signIn(app, 'steward');
      const { sessions } = await read('/api/auth/sessions', ownSessionsSchema, 'steward');
      const other = sessions.find(({ isThis }) => !isThis);
      return post(app, `/api/auth/sessions/${other?.id}/end`, undefined, as('steward'));
    },
    actor: 'steward',
    action: 'account session end',
  },
  'POST /api/auth/sessions/end-others': {
    run: () => post(app, '/api/auth/sessions/end-others', undefined, as('steward')),
    actor: 'steward',
    action: 'account session end',
  },
  'POST /api/auth/second-factor': {
    run: async () => {
      const begun = await post(app, '/api/auth/second-factor', { password: TEST_PASSWORD }, as('admin'));
      appKey = newSecondFactorSchema.parse(await begun.clone().json()).key;
      return begun;
    },
    actor: 'admin',
    action: 'account second factor',
  },
  'POST /api/auth/second-factor/confirm': {
    run: async () => {
      const code = appCode(appKey);
      const confirmed = await post(app, '/api/auth/second-factor/confirm', { code }, as('admin'));
      backupCodes = backupCodesSchema.parse(await confirmed.clone().json()).codes;
      return confirmed;
    },
    actor: 'admin',
    action: 'account second factor',
  },
  'POST /api/auth/second-factor/backup-codes': {
    run: async () => {
      const body = { password: TEST_PASSWORD, code: backupCodes[0] };
      const renewed = await post(app, '/api/auth/second-factor/backup-codes', body, as('admin'));
      backupCodes.push(...backupCodesSchema.parse(await renewed.clone().json()).codes);
      return renewed;
    },
    actor: 'admin',
    action: 'account backup codes',
  },
  'POST /api/auth/oidc/code': {
    run: async () => {
      const { sql } = test.database;
      const [person] = await sql<{ id: string }[]>`select id from account.person where username = 'admin'`;
      const ticket = newTicket();
      const vouched = { personId: person?.id ?? '', username: 'admin', issuer: OFFICE.issuer };
      await keepTicket(sql, CODE, ticket, vouched, new Date());
      const headers = { Cookie: `thap-sang.oidc=${ticket}` };
      return post(app, '/api/auth/oidc/code', { code: backupCodes.at(-2) }, headers);
    },
    actor: 'admin',
    action: 'account sign-in',
  },
  'POST /api/auth/second-factor/off': {
    run: () => {
      const body = { password: TEST_PASSWORD, code: backupCodes.at(-1) };
      return post(app, '/api/auth/second-factor/off', body, as('admin'));
    },
    actor: 'admin',
    action: 'account second factor',
  },
  'POST /api/accounts': {
    run: async () => {
      const account = { username: 'moi.vao', name: 'Người Mới', role: 'leader', district: null, why: WHY };
      return toldOnce(await post(app, '/api/accounts', account, as('admin')));
    },
    actor: 'admin',
    action: 'account add',
  },
  'POST /api/accounts/{username}/role': {
    run: () =>
      post(app, '/api/accounts/moi.vao/role', { role: 'planner', district: null, why: WHY }, as('admin')),
    actor: 'admin',
    action: 'account role',
  },
  'POST /api/accounts/{username}/state': {
    run: () => post(app, '/api/accounts/moi.vao/state', { open: false, why: WHY }, as('admin')),
    actor: 'admin',
    action: 'account disable',
  },
  'POST /api/accounts/{username}/reset': {
    run: async () => toldOnce(await post(app, '/api/accounts/moi.vao/reset', { why: WHY }, as('admin'))),
    actor: 'admin',
    action: 'account reset',
  },
  'POST /api/lighting/edits': {
    run: async () => {
      const { segments } = await read('/api/lighting/edits/segments?ids=1', editableSegmentsSchema);
      const edits = segments.map((segment) => surveyEdit(segment, randomUUID()));
      return post(app, '/api/lighting/edits', { mode: 'each', reason: 'Khảo sát lại', edits }, as('planner'));
    },
    actor: 'planner',
    action: 'edit-light',
  },
  'PUT /api/field/photos/{id}': {
    run: async () =>
      app.request(`/api/field/photos/${randomUUID()}?segment=1&takenAt=2020-08-31T03:00:00Z&note=x`, {
        method: 'PUT',
        headers: { 'Content-Type': 'image/jpeg', ...as('planner') },
        body: JPEG,
      }),
    actor: 'planner',
    action: 'field-photo',
  },
  'POST /api/scenarios': {
    run: () => post(app, '/api/scenarios', scenario(1), as('planner')),
    actor: 'planner',
    action: 'save scenario',
  },
  'POST /api/scenarios/{id}/submit': {
    run: () => scenarioStep('submit', 'planner', { version: 1 }),
    actor: 'planner',
    action: 'submit scenario',
  },
  'POST /api/scenarios/{id}/return': {
    run: () => scenarioStep('return', 'steward', { version: 1, reason: 'Thiếu một đoạn' }),
    actor: 'steward',
    action: 'return scenario',
  },
  'POST /api/scenarios/{id}/approve': {
    run: async () => {
      await post(app, '/api/scenarios', scenario(2), as('planner'));
      await scenarioStep('submit', 'planner', { version: 2 });
      return scenarioStep('approve', 'steward', {
        version: 2,
        promisedOn: '2020-12-01',
        agency: 'UBND xã',
        except: [],
      });
    },
    actor: 'steward',
    action: 'approve scenario',
  },
  'POST /api/promises/{id}/steps': {
    run: async () => {
      const { promises } = await read('/api/promises', promiseListSchema);
      const promise = promises.find(({ agency }) => agency === 'UBND xã');
      return post(
        app,
        `/api/promises/${promise?.id}/steps`,
        { request: randomUUID(), after: 1, on: '2020-09-01', status: 'contracted' },
        as('planner'),
      );
    },
    actor: 'planner',
    action: 'promise step',
  },
  'POST /api/promises/approve': {
    run: async () => {
      const answer = await app.request('/api/promises', { headers: as('steward') });
      const waiting = promiseListSchema
        .parse(await answer.json())
        .promises.filter(({ approved, segment }) => !approved && segment !== 3)
        .map(({ id, seq }) => ({ id, after: seq }));
      return post(app, '/api/promises/approve', { promises: waiting }, as('steward'));
    },
    actor: 'steward',
    action: 'approve promises',
  },
  'POST /api/citizen-reports': {
    run: async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ id: REPORT, segment: '1', kind: 'broken' }))
        form.set(name, value);
      return app.request(
        '/api/citizen-reports',
        { method: 'POST', body: form },
        { incoming: { socket: { remoteAddress: '198.51.100.7' } } },
      );
    },
    actor: 'anonymous',
    action: 'citizen-report',
  },
  'POST /api/citizen-reports/{id}/decision': {
    run: () =>
      post(
        app,
        `/api/citizen-reports/${REPORT}/decision`,
        { outcome: 'accepted', reason: 'Sẽ khảo sát' },
        as('planner'),
      ),
    actor: 'planner',
    action: 'citizen-report-decision',
  },
};

const rowsSchema = z.array(z.object({ actor: z.string(), action: z.string() }));
async function entriesAfter(id: number) {
  const rows = await test.database.sql`
    select actor, action from portal.audit_log where id > ${id} order by id`;
  return rowsSchema.parse([...rows]);
}
async function newest(): Promise<number> {
  const [row] = await test.database.sql`select coalesce(max(id), 0)::int as id from portal.audit_log`;
  return z.object({ id: z.number() }).parse(row).id;
}

const pathsSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

describe('every operation that writes', () => {
  it('leaves an entry with who and what', async () => {
    const { paths } = await read('/openapi.json', pathsSchema);
    const told = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'get')
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(told.filter((operation) => WRITES[operation] === undefined)).toEqual([]);
    for (const [operation, { run, actor, action }] of Object.entries(WRITES)) {
      const before = await newest();
      const response = await run();
      expect(response.ok, `${operation} ${response.status} ${await response.text()}`).toBe(true);
      expect(await entriesAfter(before), operation).toContainEqual({ actor, action });
    }
  });

  it('keeps passwords, hashes and session tokens out of the log', async () => {
    const rows = await test.database.sql<{ text: string }[]>`select l::text as text from portal.audit_log l`;
    const secrets = await test.database.sql<{ secret: string }[]>`
      select password as secret from account.credential union select token from account.session
      union select id from account.session`;
    const log = rows.map(({ text }) => text).join('\n');
    expect(secrets.length).toBeGreaterThan(8);
    expect(backupCodes).toHaveLength(20);
    expect(made).toHaveLength(2);
    const told = [TEST_PASSWORD, NEW_PASSWORD, appKey, ...backupCodes, ...made];
    for (const secret of [...told, ...secrets.map((row) => row.secret)]) expect(log).not.toContain(secret);
  });

  it('leaves a chain that holds', async () => {
    expect((await verifyChain(test.database.sql)).fault).toBeNull();
  });
});

const FILES: readonly (readonly [string, 'leader' | 'planner' | 'admin'])[] = [
  ['/api/lighting/resurvey.csv?limitDays=0', 'planner'],
  ['/api/field/package?segments=1', 'planner'],
  ['/api/exports/communes.csv', 'planner'],
  ['/api/reports/25001.pdf?on=2020-08-31', 'planner'],
  ['/api/reports/batch.zip?on=2020-08-31', 'planner'],
  ['/api/audit.csv?actor=planner', 'admin'],
];

describe('a file that an account takes away', () => {
  it.each(FILES)('%s leaves an entry, %s', async (path, role) => {
    const before = await newest();
    const response = await app.request(path, { headers: as(role) });
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    const [entry] = await test.database.sql`
      select actor, action, subject, after from portal.audit_log where id > ${before}`;
    expect(entry).toMatchObject({ actor: role, action: 'export', subject: path.split('?')[0] });
    const asked = Object.fromEntries(new URLSearchParams(path.split('?')[1]));
    expect(entry?.after).toMatchObject(asked);
  });

  it('leaves none when the public takes it, or when it is refused', async () => {
    const before = await newest();
    expect((await app.request('/api/exports/communes.csv')).status).toBe(200);
    expect((await app.request('/api/audit.csv')).status).toBe(401);
    expect((await app.request('/api/audit.csv', { headers: as('steward') })).status).toBe(403);
    expect(await newest()).toBe(before);
  });
});

it('puts nothing into the log that has no name on its page', async () => {
  const rows = await test.database.sql<{ action: string }[]>`select distinct action from portal.audit_log`;
  const actions = rows.map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['sync plan', 'publish', 'export', 'approve promises']));
  const named = new Set<string>(AUDIT_ACTIONS);
  expect(actions.filter((action) => !named.has(action))).toEqual([]);
});
