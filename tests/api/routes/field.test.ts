import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldPackageSchema, fieldPhotosSchema } from '../../../geodata/contract/field.ts';
import { AS_READER, asPlanner, identifyByHeader } from '../harness/as-planner.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

const PLANNER = asPlanner('planner');
const bytesOf = (text: string) => [...Buffer.from(text)];
const part = (marker: number, content: readonly number[]) => [
  0xff,
  marker,
  0,
  content.length + 2,
  ...content,
];
const EXIF = part(0xe1, bytesOf('Exif\0\0BI-MAT'));
const SCAN = [...part(0xda, [1, 1, 0]), 7, 7, 7];
const jpeg = (...parts: (readonly number[])[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9]);

let portal: SmallPortal;
let alley = 0;
beforeAll(async () => {
  portal = await openSmallPortal(identifyByHeader);
  const [row] = await portal.database.sql`select id::int as id from portal.segment where code = 's-alley'`;
  alley = Number(row?.id);
});
afterAll(() => portal?.close());

const get = async (path: string, headers: Record<string, string> = PLANNER) =>
  portal.app.request(path, { headers });
const pack = async (query: string) =>
  fieldPackageSchema.parse(await (await get(`/api/field/package?${query}`)).json());
const put = async (id: string, body: Uint8Array<ArrayBuffer>, segment = alley, headers = PLANNER) =>
  portal.app.request(
    `/api/field/photos/${id}?segment=${segment}&takenAt=2021-01-14T03:00:00Z&note=M%E1%BB%9Bi`,
    {
      method: 'PUT',
      headers: { 'Content-Type': 'image/jpeg', ...headers },
      body,
    },
  );

describe('what a phone carries along', () => {
  it('is every segment of a commune with its line and what speaks of it, and outlines', async () => {
    const { segments, units, today } = await pack('unit=25456');
    expect(today).toBe('2021-01-15');
    expect(segments.map(({ routeName }) => routeName)).toEqual(['Đường xuyên xã', 'Hẻm 1']);
    const lane = segments.find(({ segmentId }) => segmentId === alley);
    expect(lane?.line).toEqual([
      [106.02, 11.21],
      [106.02, 11.22],
      [106.021, 11.225],
    ]);
    expect(lane?.record).toMatchObject({ source: 'official', validOn: '2020-08-01' });
    expect(units.map(({ code }) => code)).toEqual(['25456', '25474']);
    expect(units[0]?.rings[0]?.length).toBeGreaterThan(3);
  });

  it('is what a list names, in the order of routes, without what is not there', async () => {
    const { segments } = await pack(`segments=${alley},999999`);
    expect(segments.map(({ segmentId }) => segmentId)).toEqual([alley]);
  });

  it('is what lies in a box', async () => {
    const { segments } = await pack('bbox=106.34,11.2,106.36,11.3');
    expect(segments.map(({ routeName }) => routeName)).toEqual(['Đường ra ngoài tỉnh']);
  });

  it.each(['', 'unit=25456&bbox=106,11,107,12', 'segments=x', 'unit=25456&wrong=1'])(
    'refuses "%s"',
    async (query) => {
      expect((await get(`/api/field/package?${query}`)).status).toBe(400);
    },
  );

  it('is for planners, kept by no cache', async () => {
    expect((await get('/api/field/package?unit=25456', {})).status).toBe(401);
    expect((await get('/api/field/package?unit=25456', AS_READER)).status).toBe(403);
    expect((await get('/api/field/package?unit=25456')).headers.get('Cache-Control')).toBe(
      'private, no-store',
    );
  });
});

describe('a photo from the field', () => {
  it('is kept once without its metadata, with a line in the audit', async () => {
    const id = randomUUID();
    expect(await (await put(id, jpeg(EXIF, SCAN))).json()).toEqual({ id, outcome: 'saved' });
    expect(await (await put(id, jpeg(EXIF, SCAN))).json()).toEqual({ id, outcome: 'repeated' });
    const { photos } = fieldPhotosSchema.parse(
      await (await get(`/api/field/photos?segment=${alley}`)).json(),
    );
    expect(photos).toEqual([
      {
        id,
        segmentId: alley,
        takenAt: '2021-01-14T03:00:00Z',
        note: 'Mới',
        by: 'planner',
        bytes: jpeg(SCAN).length,
      },
    ]);
    const image = await get(`/api/field/photos/${id}`);
    expect(image.headers.get('Content-Type')).toBe('image/jpeg');
    expect(new Uint8Array(await image.arrayBuffer())).toEqual(jpeg(SCAN));
    const audit = await portal.database
      .sql`select actor, reason from portal.audit_log where action = 'field-photo'`;
    expect([...audit]).toEqual([{ actor: 'planner', reason: 'Mới' }]);
  });

  it('never changes: its id with another picture is a conflict', async () => {
    const id = randomUUID();
    await put(id, jpeg(SCAN));
    expect((await put(id, jpeg(SCAN, SCAN))).status).toBe(409);
    expect((await put(id, jpeg(SCAN), alley + 1)).status).toBe(409);
  });

  it('is refused where it is none, or of no segment', async () => {
    expect((await put(randomUUID(), Uint8Array.from(bytesOf('<svg onload=alert(1)>')))).status).toBe(400);
    expect((await put(randomUUID(), jpeg(SCAN), 999_999)).status).toBe(404);
    expect((await put(randomUUID(), new Uint8Array(950_000))).status).toBe(413);
    expect((await put('no-uuid', jpeg(SCAN))).status).toBe(400);
  });

  it('is for planners alone', async () => {
    const id = randomUUID();
    await put(id, jpeg(SCAN));
    for (const headers of [{}, AS_READER]) {
      const refused = Object.keys(headers).length === 0 ? 401 : 403;
      expect((await put(randomUUID(), jpeg(SCAN), alley, headers)).status).toBe(refused);
      expect((await get(`/api/field/photos/${id}`, headers)).status).toBe(refused);
      expect((await get(`/api/field/photos?segment=${alley}`, headers)).status).toBe(refused);
    }
    expect((await get(`/api/field/photos/${randomUUID()}`)).status).toBe(404);
  });
});
