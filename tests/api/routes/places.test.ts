import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../api/app.ts';
import type { Identity } from '../../../api/identity.ts';
import { accidentListSchema, placeListSchema } from '../../../geodata/contract/places.ts';
import { NOW, openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(() => portal?.close());

async function places(query: string) {
  const response = await portal.app.request(`/api/places?${query}`);
  return placeListSchema.parse(await response.json());
}
const codes = async (query: string) =>
  (await places(query)).features.map(({ properties }) => properties.code);

describe('GET /api/places', () => {
  it('answers GeoJSON with the commune of each place, null outside every one and null without a name', async () => {
    const { features, kinds } = await places('on=2020-06-15');
    expect(kinds).toEqual(['school', 'market', 'clinic', 'bridge', 'crossing']);
    expect(features.map(({ geometry, properties }) => [properties, geometry.coordinates])).toEqual([
      [{ code: 'D1', kind: 'school', name: 'Trường Tiểu học Hiệp Ninh', unit: '25456' }, [106.05, 11.251]],
      [{ code: 'D2', kind: 'market', name: 'Chợ Tân Bình', unit: '25474' }, [106.15, 11.25]],
      [{ code: 'D3', kind: 'bridge', name: null, unit: null }, [106.44, 11.25]],
    ]);
  });

  it('keeps to the day, the kinds, the box, the unit and what is known', async () => {
    expect(await codes('on=2020-05-31')).toEqual(['D1', 'D3']);
    expect(await codes('on=2020-07-01')).toEqual(['D1', 'D2']);
    expect(await codes('on=2020-06-15&kinds=market,bridge')).toEqual(['D2', 'D3']);
    expect(await codes('on=2020-06-15&bbox=106.1,11.2,106.2,11.3')).toEqual(['D2']);
    expect(await codes('on=2020-06-15&unit=703')).toEqual(['D1', 'D2']);
    expect(await codes('on=2020-06-15&knownOn=2019-12-31')).toEqual([]);
    expect((await portal.app.request('/api/places?unit=99999')).status).toBe(404);
  });
});

describe('GET /api/accidents', () => {
  const as = (identity: Identity) =>
    createApp({
      database: portal.database,
      environment: { METRICS: false },
      logger: pino({ level: 'silent' }),
      now: () => NOW,
      identify: () => identity,
    }).request('/api/accidents?to=2020-12-31');

  it('is for planners: the public is asked to sign in, a reader is refused', async () => {
    expect((await as({ role: 'portal_public', actor: null })).status).toBe(401);
    expect((await as({ role: 'portal_reader', actor: 'reader' })).status).toBe(403);
    for (const role of ['portal_public', 'portal_reader'] as const) {
      const asked = portal.database.inRole(role, (sql) => sql`select * from portal.accident`);
      await expect(asked).rejects.toThrow(/permission denied/);
    }
  });

  it('tells planners of points and of segments, kept by no cache', async () => {
    const response = await as({ role: 'portal_planner', actor: 'planner' });
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    const { features } = accidentListSchema.parse(await response.json());
    expect(
      features.map(({ geometry, properties }) => [properties.day, properties.count, geometry === null]),
    ).toEqual([
      ['2020-02-03', 2, false],
      ['2020-08-09', 1, true],
    ]);
    expect(features[1]?.properties.segment).toEqual(expect.any(Number));
  });
});
