import { describe, expect, it } from 'vitest';
import { type CoordinateSystem, coordinateSystemOf } from '../../../geodata/load/crs.ts';
import { geojsonCollection } from '../../../geodata/load/formats/geojson-collection.ts';
import { parseRoad } from '../../../geodata/load/parse-road.ts';
import { parseUnit } from '../../../geodata/load/parse-unit.ts';
import type { SourceFeature } from '../../../geodata/load/source-feature.ts';
import { unitKindOf } from '../../../geodata/load/unit-kind.ts';
import { pieces } from './read-text.ts';

function system(text: string): CoordinateSystem {
  const found = coordinateSystemOf(text);
  if (!found) throw new Error(`no system ${text}`);
  return found;
}
const wgs84 = system('EPSG:4326');
const units = { level: 'commune', system: wgs84, fields: {}, missingCode: 'error' } as const;

async function features(name: string): Promise<SourceFeature[]> {
  const found: SourceFeature[] = [];
  for await (const item of geojsonCollection.read(pieces(name)))
    if ('feature' in item) found.push(item.feature);
  return found;
}
const feature = (properties: Record<string, unknown>, geometry: unknown): SourceFeature => ({
  index: 1,
  id: null,
  properties,
  geometry,
});
const line = {
  type: 'LineString',
  coordinates: [
    [106, 11],
    [106.01, 11],
  ],
};

describe('parseUnit', () => {
  it('reads the units of a file', async () => {
    const rows = (await features('units.geojson')).map((each) => parseUnit(each, units));
    await expect(JSON.stringify(rows, null, 2)).toMatchFileSnapshot('../../fixtures/out/load/units.json');
  });

  it('guesses Vietnamese field names, with and without marks', () => {
    const { row } = parseUnit(
      feature(
        { MA_XA: 70001, 'Tên xã': 'Xã An Bình', MaHuyen: '701', 'Số hộ': '12' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [106, 11],
              [106.1, 11],
              [106.1, 11.1],
              [106, 11],
            ],
          ],
        },
      ),
      units,
    );
    expect(row).toMatchObject({ code: '70001', name: 'Xã An Bình', districtCode: '701', households: 12 });
  });

  it('takes the field the user names before any guess', () => {
    const { row } = parseUnit(
      feature(
        { code: '1', x: '70001', name: 'Xã A' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [106, 11],
              [106.1, 11],
              [106.1, 11.1],
              [106, 11],
            ],
          ],
        },
      ),
      { ...units, fields: { code: 'x' } },
    );
    expect(row?.code).toBe('70001');
  });

  it('writes names in NFC', () => {
    const { row } = parseUnit(
      feature(
        { code: '1', name: 'Xã Hòa'.normalize('NFD') },
        {
          type: 'Polygon',
          coordinates: [
            [
              [106, 11],
              [106.1, 11],
              [106.1, 11.1],
              [106, 11],
            ],
          ],
        },
      ),
      units,
    );
    expect(row?.name).toBe('Xã Hòa'.normalize('NFC'));
  });

  it('lists every problem of a feature, not the first', () => {
    const { row, problems } = parseUnit(
      feature({ households: -1 }, { type: 'Point', coordinates: [106, 11] }),
      units,
    );
    expect(row).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual([
      'name_missing',
      'count_invalid',
      'geometry_type_wrong',
    ]);
  });

  it('makes up a code that stays the same', () => {
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [106, 11],
          [106.1, 11],
          [106.1, 11.1],
          [106, 11],
        ],
      ],
    };
    const reading = { ...units, missingCode: 'provisional' } as const;
    const { row } = parseUnit(feature({ name: 'Thị trấn Yên Viên', district_code: '018' }, square), reading);
    expect(row).toMatchObject({ code: 'tam-018-thi-tran-yen-vien', provisional: true });
  });

  it('refuses coordinates that lie in another system, and says when they are swapped', () => {
    const at = (x: number, y: number) => ({
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x, y],
          [x, y],
          [x, y],
        ],
      ],
    });
    const codeAt = (x: number, y: number, crs: string) =>
      parseUnit(feature({ code: '1', name: 'Xã A' }, at(x, y)), { ...units, system: system(crs) }).problems[0]
        ?.code;
    expect(codeAt(565148, 1250876, 'EPSG:4326')).toBe('coordinates_out_of_range');
    expect(codeAt(106, 11, 'EPSG:9209')).toBe('coordinates_out_of_range');
    expect(codeAt(11, 106, 'EPSG:4326')).toBe('coordinates_swapped');
    expect(codeAt(1250876, 565148, 'EPSG:9209')).toBe('coordinates_swapped');
    expect(codeAt(Number.NaN, 11, 'EPSG:4326')).toBe('coordinates_not_finite');
    expect(codeAt(1e308, 11, 'EPSG:4326')).toBe('coordinates_out_of_range');
  });
});

describe('parseRoad', () => {
  const roads = { system: wgs84, fields: {} };

  it('reads the roads of a file, and passes over what is no road', async () => {
    const rows = (await features('roads.geojson')).map((each) => parseRoad(each, roads));
    await expect(JSON.stringify(rows, null, 2)).toMatchFileSnapshot('../../fixtures/out/load/roads.json');
  });

  it('makes a segment of each part of a multi line', () => {
    const geometry = {
      type: 'MultiLineString',
      coordinates: [
        line.coordinates,
        [
          [106, 11.1],
          [106.01, 11.1],
        ],
      ],
    };
    const { rows } = parseRoad({ ...feature({ highway: 'service' }, geometry), id: 'way/1' }, roads);
    expect(rows.map(({ code }) => code)).toEqual(['way/1#1', 'way/1#2']);
  });

  it('reads classes by id and by name from a field of the user', () => {
    const classOf = (text: string) =>
      parseRoad(feature({ cap: text, highway: 'track' }, line), { ...roads, fields: { roadClass: 'cap' } })
        .rows[0]?.ruralClass;
    expect(classOf('Quốc lộ')).toBe('national');
    expect(classOf('hamlet')).toBe('hamlet');
    expect(classOf('?')).toBeUndefined();
  });
});

describe('unitKindOf', () => {
  it('asks the field, then the start of the name', () => {
    expect(unitKindOf('commune', 'Phường', 'Phường 1')).toBe('phuong');
    expect(unitKindOf('commune', null, 'THỊ TRẤN GÒ DẦU')).toBe('thi_tran');
    expect(unitKindOf('district', null, 'Thị xã Trảng Bàng')).toBe('thi_xa');
    expect(unitKindOf('province', null, 'Thành phố Hà Nội')).toBe('thanh_pho');
    expect(unitKindOf('commune', null, 'Xaxa')).toBeNull();
    expect(unitKindOf('commune', 'Huyện', 'Xã A')).toBe('xa');
  });
});
