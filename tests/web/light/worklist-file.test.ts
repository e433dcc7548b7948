import { describe, expect, it } from 'vitest';
import type { WorkLine } from '../../../geodata/budget/worklist.ts';
import { worklistCsv, worklistGeoJson } from '../../../web/light/budget/worklist-file.ts';
import { roads } from './roads.ts';

const table = roads({
  routeName: '=HYPERLINK("http://x")',
  coordinates: [
    [106.1, 11.3],
    [106.105, 11.31],
    [106.11, 11.3],
  ],
});
const line: WorkLine = {
  rank: 1,
  rows: [0],
  segment: 77,
  route: 'Đường Cầy Xiêng, ấp 3',
  roadClass: 'hamlet',
  units: ['25459', '25516'],
  metres: 1234.56,
  cost: 25_925_760,
  facts: {
    isForced: false,
    households: 240,
    metres: 1234.56,
    gapM: 1234.56,
    turns: { unit: '25516', isMet: false },
  },
};
const names = new Map([
  ['25459', 'Xã Suối Dây'],
  ['25516', 'Xã Tân Hội'],
]);
const wording = {
  language: 'vi',
  nameOf: (code: string) => names.get(code) ?? null,
  noName: 'Đường chưa có tên',
} as const;

describe('the worklist as CSV', () => {
  it('begins with a byte order mark, and says what, where, how long, how much and why', () => {
    expect(worklistCsv(table, [line], wording)).toBe(
      '\ufeffThứ tự,Tuyến,Đoạn,Loại đường,Xã,"Từ (kinh độ, vĩ độ)","Đến (kinh độ, vĩ độ)",Km,Chi phí ước tính (đồng),Lý do\r\n' +
        '1,"Đường Cầy Xiêng, ấp 3",77,"Đường thôn, ấp",Xã Suối Dây / Xã Tân Hội,"106.100000, 11.300000","106.110000, 11.300000",1.235,25925760,' +
        '"khoảng 240 hộ · khép trọn khoảng tối 1,2 km · giúp Xã Tân Hội hết tuyến tối đã biết"\r\n',
    );
  });

  it('never lets the name of a road become a formula', () => {
    const [, row = ''] = worklistCsv(table, [{ ...line, route: '=HYPERLINK("x")' }], wording).split('\r\n');
    expect(row.startsWith(`1,"'=HYPERLINK(""x"")"`)).toBe(true);
  });

  it('calls a road without a name so, and an unknown commune by its code', () => {
    const text = worklistCsv(table, [{ ...line, route: '', units: ['1'] }], wording);
    expect(text).toContain('1,Đường chưa có tên,77,"Đường thôn, ấp",1,');
  });

  it('has its head even when it is empty', () => {
    expect(worklistCsv(table, [], wording)).toMatch(/^\ufeffThứ tự,/);
  });
});

it('draws the worklist as GeoJSON lines, numbers as numbers', () => {
  const { features } = JSON.parse(worklistGeoJson(table, [line], { ...wording, language: 'en' }));
  expect(features).toEqual([
    {
      type: 'Feature',
      properties: {
        rank: 1,
        route: 'Đường Cầy Xiêng, ấp 3',
        segment: 77,
        class: 'hamlet',
        commune: 'Xã Suối Dây / Xã Tân Hội',
        units: ['25459', '25516'],
        metres: 1234.6,
        cost: 25_925_760,
        why: 'about 240 households · closes a gap of 1.2 km whole · helps Xã Tân Hội to leave no route known dark',
      },
      geometry: {
        type: 'LineString',
        coordinates: [
          [106.1, 11.3],
          [106.105, 11.31],
          [106.11, 11.3],
        ],
      },
    },
  ]);
});
