import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { type UnitShapes, unitShapesSchema } from '../../../geodata/contract/units.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(() => portal?.close());

async function shapes(query = ''): Promise<UnitShapes> {
  const response = await portal.app.request(`/api/units/shapes${query}`);
  expect(response.status).toBe(200);
  return unitShapesSchema.parse(await response.json());
}

/** The corners of a unit without holes, each once, as "lon lat", in order. */
function cornersOf({ features }: UnitShapes, code: string): string[] {
  const rings =
    features.find(({ properties }) => properties.code === code)?.geometry.coordinates.flat() ?? [];
  return [...new Set(rings.flat().map((corner) => corner.join(' ')))].sort();
}

describe('/api/units/shapes', () => {
  it('gives every commune by code, with its district', async () => {
    const { level, tree, features } = await shapes();
    expect({ level, tree }).toEqual({ level: 'commune', tree: '2020' });
    expect(features.map(({ properties }) => properties)).toEqual([
      { code: '25456', name: 'Phường Hiệp Ninh', parentCode: '703' },
      { code: '25474', name: 'Xã Tân Bình', parentCode: '703' },
      { code: '25495', name: 'Xã Tân Bình', parentCode: '712' },
      { code: '25700', name: 'Thị trấn Hoà Thành', parentCode: '712' },
    ]);
  });

  it('keeps the corners of a square, in degrees', async () => {
    expect(cornersOf(await shapes(), '25456')).toEqual(['106 11.2', '106 11.3', '106.1 11.2', '106.1 11.3']);
  });

  it.each([
    ['district', ['703', '712']],
    ['province', ['72']],
  ])('gives the level %s', async (level, codes) => {
    const { features } = await shapes(`?level=${level}`);
    expect(features.map(({ properties }) => properties.code)).toEqual(codes);
  });

  it('is of the data version in force', async () => {
    const meta = metaSchema.parse(await (await portal.app.request('/api/meta')).json());
    expect((await shapes()).dataVersion).toBe(meta.dataVersion);
  });

  it.each(['?level=hamlet', '?level=commune&band=3', '?level=commune&level=district'])(
    'refuses %s',
    async (query) => {
      const response = await portal.app.request(`/api/units/shapes${query}`);
      expect(response.status).toBe(400);
    },
  );
});
