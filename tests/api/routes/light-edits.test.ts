import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../../api/database/publish/publish.ts';
import {
  type EditableSegment,
  editableSegmentsSchema,
  type LightOutcome,
  lightEditsAnswerSchema,
  lightRecordsSchema,
  refusedEditsSchema,
} from '../../../geodata/contract/light-edit-answers.ts';
import type { LightEdit, LightFacts } from '../../../geodata/contract/light-edits.ts';
import { AS_READER, asPlanner, identifyByHeader } from '../harness/as-planner.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

const PLANNER = asPlanner('planner');
const TODAY = '2021-01-15';
const DARK: LightFacts = {
  lit: 'no',
  operating: 'not_checked',
  hours: null,
  power: null,
  lamps: null,
  payer: null,
  checkedOn: '2021-01-14',
};

let portal: SmallPortal;
const segments = new Map<string, number>();
beforeAll(async () => {
  portal = await openSmallPortal(identifyByHeader);
  const rows = await portal.database.sql<{ code: string; id: string }[]>`select code, id from portal.segment`;
  for (const { code, id } of rows) segments.set(code, Number(id));
});
afterAll(() => portal?.close());

const idOf = (code: string) => segments.get(code) ?? 0;

async function stateOf(code: string): Promise<EditableSegment> {
  const response = await portal.app.request(`/api/lighting/edits/segments?ids=${idOf(code)}`, {
    headers: PLANNER,
  });
  const [segment] = editableSegmentsSchema.parse(await response.json()).segments;
  if (segment === undefined) throw new Error(`no segment ${code}`);
  return segment;
}

/** The whole of a segment in one state, from what speaks of it now. */
async function editOf(
  code: string,
  facts: Partial<LightFacts>,
  more: Partial<LightEdit> = {},
): Promise<LightEdit> {
  const { segmentId, lengthM, record } = await stateOf(code);
  const spans = [{ fromM: 0, toM: lengthM, ...DARK, ...facts }];
  return { id: randomUUID(), segmentId, baseRecordId: record?.id ?? null, validOn: TODAY, spans, ...more };
}

function post(body: unknown, headers: Record<string, string> = PLANNER): Promise<Response> {
  return Promise.resolve(
    portal.app.request('/api/lighting/edits', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
}

async function save(
  edits: readonly LightEdit[],
  mode: 'all' | 'each' = 'each',
): Promise<readonly LightOutcome[]> {
  const response = await post({ mode, reason: 'Khảo sát lại', edits });
  const body = await response.text();
  expect(response.status, body).toBe(200);
  return lightEditsAnswerSchema.parse(JSON.parse(body)).items;
}

const kinds = (items: readonly LightOutcome[]) => items.map(({ outcome }) => outcome);
const countRecords = async () => {
  const [row] = await portal.database.sql<
    { n: number }[]
  >`select count(*)::int as n from portal.light_record`;
  return row?.n;
};

describe('an edit of light', () => {
  it('is appended, speaks at once, and is written in the audit with before, after and reason', async () => {
    const before = await stateOf('s-alley');
    const [item] = await save([await editOf('s-alley', { lit: 'yes', lamps: 7 })]);
    const after = await stateOf('s-alley');
    expect(item).toMatchObject({ outcome: 'saved', recordId: after.record?.id });
    expect(after.record).toMatchObject({
      validOn: TODAY,
      by: 'planner',
      reason: 'Khảo sát lại',
      source: 'official',
    });
    expect(after.record?.spans).toMatchObject([{ lit: 'yes', lamps: 7, checkedOn: '2021-01-14' }]);
    const [audit] = await portal.database.sql`
      select actor, action, before, after, reason from portal.audit_log
      where subject = ${`segment ${before.segmentId}`} order by id desc limit 1`;
    expect(audit).toMatchObject({
      actor: 'planner',
      action: 'edit-light',
      reason: 'Khảo sát lại',
      before: { recordId: before.record?.id, validOn: '2020-08-01' },
      after: { recordId: after.record?.id, validOn: TODAY },
    });
  });

  it('opens a data version that tiles and segments show', async () => {
    const response = await post({
      mode: 'all',
      reason: 'x',
      edits: [await editOf('s-border', { lit: 'yes' })],
    });
    const { dataVersion } = lightEditsAnswerSchema.parse(await response.json());
    const [row] = await portal.database.sql`
      select (select max(data_version)::int from portal.publication) as version,
        (select string_agg(distinct lit, ',') from portal.light_piece where segment_id = ${idOf('s-border')}) as lit`;
    expect(row).toEqual({ version: dataVersion, lit: 'yes' });
  });

  it('sent twice is saved once, also after someone else wrote', async () => {
    const edit = await editOf('s-border', { lit: 'no' });
    const [first] = await save([edit]);
    await save([await editOf('s-border', { lit: 'yes' })]);
    const count = await countRecords();
    expect(await save([edit])).toEqual([{ ...first, outcome: 'repeated' }]);
    expect(await countRecords()).toBe(count);
  });

  it('on an own edit of the same sending stands on it', async () => {
    const first = await editOf('s-away', { lit: 'yes' });
    const second = { ...first, id: randomUUID(), baseEditId: first.id, spans: [] };
    expect(kinds(await save([first, second]))).toEqual(['saved', 'saved']);
    expect((await stateOf('s-away')).record?.spans).toEqual([]);
  });

  it('from an old base is a conflict with both values and what was seen, and changes nothing', async () => {
    const seen = await stateOf('s-whole');
    const mine = await editOf('s-whole', { lit: 'no' });
    await save([await editOf('s-whole', { lit: 'yes', lamps: 3 })]);
    const count = await countRecords();
    const [item] = await save([mine]);
    expect(item).toMatchObject({
      outcome: 'conflict',
      base: { id: seen.record?.id },
      theirs: { by: 'planner', spans: [{ lit: 'yes', lamps: 3 }] },
      mine: [{ lit: 'no' }],
    });
    expect(await countRecords()).toBe(count);
  });
});

describe('two at once', () => {
  it('on one base are one saved and one conflict', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await editOf('s-main', { lit: 'yes' }), await editOf('s-main', { lit: 'no' })];
      const items = await Promise.all([a, b].map((edit) => save([edit])));
      expect(items.flatMap(kinds).sort()).toEqual(['conflict', 'saved']);
    }
  });

  it('with one id are one saved and one repeated', async () => {
    const edit = await editOf('s-main', { lit: 'yes' });
    const items = await Promise.all([save([edit]), save([edit])]);
    expect(items.flatMap(kinds).sort()).toEqual(['repeated', 'saved']);
  });

  it('on many segments in opposite order never wait for each other', async () => {
    const codes = ['s-whole', 's-border', 's-alley', 's-away', 's-main'];
    const edits = async () => Promise.all(codes.map((code) => editOf(code, { lit: 'yes', lamps: 1 })));
    const [forward, back] = [await edits(), (await edits()).reverse()];
    const items = await Promise.all([save(forward), save(back)]);
    expect(items.flatMap(kinds).filter((kind) => kind === 'saved')).toHaveLength(5);
    expect(items.flatMap(kinds).filter((kind) => kind === 'conflict')).toHaveLength(5);
  });
});

describe('mode=all', () => {
  it('saves nothing when one edit meets a conflict: 409, with what would have been saved', async () => {
    const stale = await editOf('s-whole', { lit: 'no' });
    await save([await editOf('s-whole', { lit: 'yes' })]);
    const count = await countRecords();
    const response = await post({ mode: 'all', reason: 'x', edits: [await editOf('s-alley', {}), stale] });
    expect(response.status).toBe(409);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    const problem = refusedEditsSchema.parse(await response.json());
    expect(kinds(problem.items)).toEqual(['would-save', 'conflict']);
    expect(problem.errors?.[0]).toMatchObject({ field: 'edits.1', value: String(stale.segmentId) });
    expect(await countRecords()).toBe(count);
  });

  it('saves nothing when one edit is not valid: 422, with every problem', async () => {
    const count = await countRecords();
    const { lengthM } = await stateOf('s-whole');
    const bad = await editOf('s-whole', { operating: 'works' }, { validOn: '2021-01-16' });
    bad.spans.push({ fromM: lengthM - 1, toM: lengthM + 5, ...DARK });
    const response = await post({ mode: 'all', reason: 'x', edits: [bad] });
    expect(response.status).toBe(422);
    const [item] = refusedEditsSchema.parse(await response.json()).items;
    const codes = item?.outcome === 'refused' ? item.problems.map(({ code }) => code) : [];
    expect(codes).toEqual(['day-to-come', 'unlit-lamps-work', 'outside', 'overlap']);
    expect(await countRecords()).toBe(count);
  });

  it('refuses two edits of a segment', async () => {
    const edit = await editOf('s-whole', {});
    expect(
      (await post({ mode: 'all', reason: 'x', edits: [edit, { ...edit, id: randomUUID() }] })).status,
    ).toBe(400);
  });
});

describe('mode=each', () => {
  it('saves what may be saved and tells the rest, item by item', async () => {
    const stale = await editOf('s-border', { lit: 'no' }, { baseRecordId: 1 });
    const unknown = { ...(await editOf('s-border', {})), id: randomUUID(), segmentId: 987_654 };
    const items = await save([await editOf('s-alley', { lit: 'no' }), stale, unknown]);
    expect(kinds(items)).toEqual(['saved', 'conflict', 'refused']);
    expect((await stateOf('s-alley')).record?.spans).toMatchObject([{ lit: 'no' }]);
  });
});

describe('who may edit', () => {
  it.each([
    ['the public', {}, 401],
    ['a reader', AS_READER, 403],
  ])('%s may neither write nor read who wrote', async (_, headers, status) => {
    expect(
      (await post({ mode: 'each', reason: 'x', edits: [await editOf('s-alley', {})] }, headers)).status,
    ).toBe(status);
    for (const path of ['edits?segment=1', 'edits/segments?ids=1', 'resurvey', 'resurvey.csv']) {
      const response = await portal.app.request(`/api/lighting/${path}`, { headers });
      expect(response.status, path).toBe(status);
      expect(await response.text()).not.toContain('planner');
    }
  });

  it('an account of a district edits nothing outside it, and what reaches into it', async () => {
    const headers = asPlanner('huyen', '712');
    const edits = [await editOf('s-alley', { lit: 'yes' }), await editOf('s-border', { lit: 'yes' })];
    const response = await post({ mode: 'each', reason: 'x', edits }, headers);
    const { items } = lightEditsAnswerSchema.parse(await response.json());
    expect(items).toMatchObject([
      { outcome: 'refused', problems: [{ code: 'other-district' }] },
      { outcome: 'saved' },
    ]);
  });

  it('a reason is needed, and an edit with a field too many is not taken', async () => {
    const edit = await editOf('s-alley', {});
    for (const body of [
      { mode: 'each', reason: '  ', edits: [edit] },
      { mode: 'each', reason: 'x', edits: [] },
      { mode: 'each', reason: 'x', edits: [{ ...edit, source: 'official' }] },
      { mode: 'each', reason: 'x', edits: [{ ...edit, id: 'one' }] },
    ]) {
      expect((await post(body)).status).toBe(400);
    }
  });

  it('what is written is private', async () => {
    const response = await portal.app.request(`/api/lighting/edits?segment=${idOf('s-alley')}`, {
      headers: PLANNER,
    });
    expect(response.headers.get('Cache-Control')).toMatch(/^private/);
  });
});

describe('the records of a segment', () => {
  it('tell who, when, why and what changed, newest first', async () => {
    await save([await editOf('s-alley', { lit: 'yes', lamps: 9 })]);
    const { lengthM } = await stateOf('s-alley');
    const edit = await editOf('s-alley', { lit: 'yes', lamps: 9 });
    edit.spans = [
      { fromM: 0, toM: 100, ...DARK },
      { fromM: 100, toM: lengthM, ...DARK, lit: 'yes', lamps: 8 },
    ];
    await save([edit]);
    const response = await portal.app.request(`/api/lighting/edits?segment=${edit.segmentId}`, {
      headers: PLANNER,
    });
    const { records } = lightRecordsSchema.parse(await response.json());
    expect(records[0]).toMatchObject({
      by: 'planner',
      reason: 'Khảo sát lại',
      speaks: true,
      editId: edit.id,
    });
    expect(records[0]?.changes[0]?.vi).toMatch(/^0–100 m · có đèn → chưa có đèn; số trụ đèn: \d → chưa rõ$/);
    expect(records.filter(({ speaks }) => speaks)).toHaveLength(1);
    expect(records.at(-1)).toMatchObject({ by: 'Dữ liệu minh hoạ', validOn: '2020-08-01', before: [] });
  });
});

describe('a publication of the segments that changed', () => {
  const pieces = () => portal.database.sql`
    select segment_id, route_id, unit_id, road_class, weight, from_m, to_m, length_m, lit, broken, promised,
      st_astext(geom, 9) as geom, st_astext(geom_3857, 3) as geom_3857
    from portal.light_piece order by segment_id, from_m, unit_id`;
  const shapes = () => portal.database.sql`
    select band, route_id, road_class, lit, broken, promised, min_zoom, st_astext(geom_3857, 3) as geom
    from portal.road_shape order by band, route_id, lit, broken, promised`;

  it('leaves the same as a publication of all of them', async () => {
    const { lengthM } = await stateOf('s-whole');
    const edit = await editOf('s-whole', {});
    edit.spans = [{ fromM: 250, toM: lengthM - 250, ...DARK, lit: 'yes', operating: 'broken' }];
    await save([edit]);
    const few = [[...(await pieces())], [...(await shapes())]];
    await portal.database.sql.begin((sql) => publish(sql, { by: 'test', note: 'all', changed: ['light'] }));
    expect(few).toEqual([[...(await pieces())], [...(await shapes())]]);
    expect(few[0]?.some(({ broken }) => broken)).toBe(true);
  });

  it('leaves the caller with its own role', async () => {
    const [row] = await portal.database.sql`
      select count(*)::int as n from portal.light_piece where segment_id = ${idOf('s-whole')}`;
    expect(row?.n).toBeGreaterThan(2);
    await expect(
      portal.database.inRole('portal_planner', (sql) => sql`delete from portal.light_piece`, {
        readOnly: false,
      }),
    ).rejects.toThrow(/permission denied/);
  });
});
