import { expect, it } from 'vitest';
import { findQgis } from '../../../../scripts/testing/find-qgis.ts';
import { SMALL_PROVINCE } from '../../../fixtures/in/small-province.ts';
import { openRunningPortal } from '../../harness/running-portal.ts';
import { type Extent, readWithQgis } from './run-qgis.ts';

const EVERYWHERE: Extent = [100, 110, 8, 24];
const ONE_COMMUNE: Extent = [106.32, 106.38, 11.21, 11.29];
const PAGE = 2;

it('opens in QGIS, page by page: attributes, types, geometries, and what an extent holds', async ({
  skip,
}) => {
  const qgis = findQgis();
  if (qgis === null) return skip('no QGIS here: apt-get install qgis');
  const portal = await openRunningPortal();
  const read = (name: string, extent: Extent) => readWithQgis(qgis, `${portal.url}/ogc`, name, PAGE, extent);
  try {
    const wanted = SMALL_PROVINCE.units.filter(({ level }) => level === 'commune');
    const communes = await read('communes', EVERYWHERE);
    expect(communes.map(({ properties: { code, name, households } }) => [code, name, households])).toEqual(
      wanted.map(({ code, name, households }) => [code, name, households]),
    );
    expect(typeof communes[0]?.properties.generated_boundary).toBe('boolean');
    const boxed = await read('communes', ONE_COMMUNE);
    expect(boxed.map(({ properties }) => properties.code)).toEqual(['25700']);

    const roads = await read('roads', EVERYWHERE);
    expect(roads).toHaveLength(SMALL_PROVINCE.segments.length);
    expect(roads.length).toBeGreaterThan(PAGE);
    const alley = roads.find(({ properties }) => properties.name === 'Hẻm 1');
    expect(alley?.geometry).toEqual({
      type: 'LineString',
      coordinates: SMALL_PROVINCE.segments.find(({ id }) => id === 's-alley')?.coordinates,
    });
    const [promise, ...others] = await read('promises', EVERYWHERE);
    expect(others).toEqual([]);
    expect(promise?.properties.promised_on).toMatch(/^\d{4}-\d\d-\d\d$/);
  } finally {
    await portal.close();
  }
});
