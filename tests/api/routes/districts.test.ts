import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attainmentSeriesSchema, whySchema } from '../../../geodata/contract/attainment.ts';
import { fieldPackageSchema, fieldPhotosSchema } from '../../../geodata/contract/field.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { promiseListSchema } from '../../../geodata/contract/promises.ts';
import { CANARY } from '../../fixtures/in/canary-province.ts';
import { canaryScenario, DARK_WORK } from '../../fixtures/in/canary-scenario.ts';
import { post } from '../harness/sign-in.ts';
import { as, type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

// Organisations, models, areas, T8 and an unapproved promise lie in commune 25001 of district 701; 25003 is district 702's.
const EAST = as('steward', 'dong', '702');
const WEST = as('steward', 'tay', '701');
const PROVINCE = as('steward', 'tinh');
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1, 7, 7, 0xff, 0xd9]);

let portal: CanaryPortal;
let alley = 0;
beforeAll(async () => {
  portal = await openCanaryPortal();
  const [row] = await portal.database.sql`
    select s.id::int as id from portal.segment s join portal.route r on r.id = s.route_id where r.code = 'R3'`;
  alley = Number(row?.id);
});
afterAll(() => portal?.close());

const jsonOf = async (path: string, who: Record<string, string>): Promise<unknown> => {
  const response = await portal.ask(path, who);
  expect(response.status, path).toBe(200);
  return response.json();
};
const seriesOf = async (who: Record<string, string>) =>
  attainmentSeriesSchema.parse(await jsonOf('/api/attainment/series', who)).series;
const whyOf = async (path: string, who: Record<string, string>) =>
  whySchema.parse(await jsonOf(`/api/attainment/${path}`, who));
const agenciesOf = async (who: Record<string, string>) =>
  promiseListSchema.parse(await jsonOf('/api/promises', who)).promises.map(({ agency }) => agency);
const codeOf = async (response: Response) =>
  problemJsonSchema
    .parse(await response.json())
    .type.split(':')
    .at(-1);

describe('an account of one district', () => {
  it('is told no crime figure of another district, nor the one of the province', async () => {
    expect(Object.keys((await seriesOf(PROVINCE)).T8 ?? {})).toEqual(['72', '25001']);
    expect(Object.keys((await seriesOf(WEST)).T8 ?? {})).toEqual(['25001']);
    expect((await seriesOf(EAST)).T8).toEqual({});
  });

  it('has of the rest of the province exactly what the public has', async () => {
    const [open, east] = [await seriesOf({}), await seriesOf(EAST)];
    for (const [target, series] of Object.entries(open)) {
      expect(east[target]?.['25001'], target).toEqual(series['25001']);
      expect(east[target]?.['25002'], target).toEqual(series['25002']);
    }
  });

  it('sees the organisations behind a figure of its own, and only sums of others', async () => {
    const own = await whyOf('T2/25001', WEST);
    expect(own.history.map(({ subjectKind }) => subjectKind)).toEqual(['organisation', 'organisation']);
    const other = await whyOf('T2/25001', EAST);
    expect(other).toMatchObject({ history: [], historyIsWhole: false });
    expect(other.judgement).toEqual((await whyOf('T2/25001', {})).judgement);
  });

  it('reads who entered a figure of its own, and of no other', async () => {
    const names = async (path: string) => (await whyOf(path, EAST)).history.map(({ enteredBy }) => enteredBy);
    expect(await names('T1/25003')).toContain(`${CANARY} nhập`);
    expect(await names('T1/25001')).toEqual([null]);
  });

  it('sees promises nobody approved in its own district alone', async () => {
    expect(await agenciesOf({})).toEqual(['Điện lực']);
    expect((await agenciesOf(EAST)).sort()).toEqual([CANARY, 'Điện lực'].sort());
    expect((await agenciesOf(PROVINCE)).length).toBe(3);
  });

  it('sees accidents of its own district alone', async () => {
    const count = async (who: Record<string, string>) => {
      const list = await jsonOf('/api/accidents', who);
      return JSON.stringify(list).match(/"Feature"/g)?.length ?? 0;
    };
    expect([await count(PROVINCE), await count(WEST), await count(EAST)]).toEqual([1, 1, 0]);
  });

  it('carries no segment of another district into the field, and sees no photo of one', async () => {
    const segments = async (who: Record<string, string>) =>
      fieldPackageSchema.parse(await jsonOf('/api/field/package?unit=25001', who)).segments.length;
    expect(await segments(WEST)).toBeGreaterThan(0);
    // The road along 25001 into 25003 belongs to both.
    expect(await segments(EAST)).toBeLessThan(await segments(WEST));
    const id = randomUUID();
    const send = (who: Record<string, string>, photo: string) =>
      portal.app.request(`/api/field/photos/${photo}?segment=${alley}&takenAt=2020-08-14T03:00:00Z`, {
        method: 'PUT',
        headers: { 'Content-Type': 'image/jpeg', ...who },
        body: JPEG,
      });
    expect((await send(WEST, id)).status).toBe(200);
    const refused = await send(EAST, randomUUID());
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'not-allowed']);
    const photos = async (who: Record<string, string>) =>
      fieldPhotosSchema.parse(await jsonOf(`/api/field/photos?segment=${alley}`, who)).photos.length;
    expect([await photos(WEST), await photos(EAST)]).toEqual([1, 0]);
    expect((await portal.ask(`/api/field/photos/${id}`, WEST)).status).toBe(200);
    expect((await portal.ask(`/api/field/photos/${id}`, EAST)).status).toBe(404);
  });

  it('does not see who recorded light elsewhere', async () => {
    expect((await portal.ask(`/api/lighting/edits?segment=${alley}`, WEST)).status).toBe(200);
    expect((await portal.ask(`/api/lighting/edits?segment=${alley}`, EAST)).status).toBe(404);
  });

  it('moves no promise of another district', async () => {
    const [row] = await portal.database
      .sql`select id::int as id from portal.light_promise where segment_id = ${alley}`;
    const step = { after: 1, on: '2020-08-20', status: 'contracted', request: randomUUID() };
    expect((await post(portal.app, `/api/promises/${row?.id}/steps`, step, EAST)).status).toBe(404);
    expect((await post(portal.app, `/api/promises/${row?.id}/steps`, step, WEST)).status).toBe(200);
  });
});

describe('scenarios', () => {
  const id = randomUUID();
  const planner = (district: string) => as('planner', `planner-${district}`, district);

  it('of another district are neither saved, nor seen, nor decided', async () => {
    const works = [{ ...DARK_WORK, segment: alley }];
    const body = canaryScenario(id, { visibility: 'shared', works });
    const refused = await post(portal.app, '/api/scenarios', body, planner('702'));
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'not-allowed']);
    expect((await post(portal.app, '/api/scenarios', body, planner('701'))).status).toBe(200);
    await post(portal.app, `/api/scenarios/${id}/submit`, { version: 1 }, planner('701'));
    expect((await portal.ask(`/api/scenarios/${id}`, WEST)).status).toBe(200);
    expect((await portal.ask(`/api/scenarios/${id}`, EAST)).status).toBe(404);
    const approval = { version: 1, promisedOn: '2020-12-30', agency: 'Điện lực' };
    const approve = (who: Record<string, string>) =>
      post(portal.app, `/api/scenarios/${id}/approve`, approval, who);
    expect((await approve(EAST)).status).toBe(404);
    const approved = await approve(WEST);
    expect(approved.status, await approved.text()).toBe(200);
  });
});

describe('the database itself', () => {
  it.each([
    ['organisation', 2],
    ['residential_area', 2],
    ['security_model', 1],
    ['model_review', 1],
    ['figure', 17],
    ['light_record', 5],
    ['accident', 1],
  ])('gives rows of %s to who owns them, and none where nothing is owned', async (table, least) => {
    const count = async (access: 'portal_steward' | `portal_steward@${string}`) => {
      const [row] = await portal.database.inRole(
        access,
        (sql) => sql`select count(*)::int as n from ${sql(`portal.${table}`)}`,
      );
      return Number(row?.n);
    };
    expect(await count('portal_steward')).toBeGreaterThanOrEqual(least);
    expect(await count('portal_steward@701')).toBeGreaterThan(0);
    expect(await count('portal_steward@709')).toBe(0);
  });

  it('has a policy on every table whose rows are not public', async () => {
    const open = [
      'emulation_block',
      'place',
      'plan',
      'publication',
      'route',
      'segment',
      'source',
      'target',
      'unit',
      'unit_tree',
    ];
    // Read by portal_admin alone, who has no district; the last by no role at all.
    const record = ['audit_log', 'audit_seal', 'citizen_report_sender'];
    const derived = ['light_piece', 'road_shape', 'segment_piece', 'unit_shape', 'crosswalk', 'public_point'];
    const rows = await portal.database.sql<{ name: string }[]>`
      select c.relname as name from pg_class c
      where c.relnamespace = 'portal'::regnamespace and c.relkind = 'r' and not c.relrowsecurity order by 1`;
    expect(
      rows.map(({ name }) => name).filter((name) => ![...open, ...record, ...derived].includes(name)),
    ).toEqual([]);
  });

  it('takes no word for a district that is no code', async () => {
    await expect(
      portal.database.inRole("portal_reader@701'; reset role; --", (sql) => sql`select 1`),
    ).rejects.toThrow(/no access/);
  });
});
