import type { WorkLine } from '../../../geodata/budget/worklist.ts';
import { type AboutFacts, provenanceOf } from '../../../geodata/export/about.ts';
import type { ExportLayer } from '../../../geodata/export/layer.ts';
import { darkLayer } from '../../../geodata/export/layers/dark-layer.ts';
import { placesLayer } from '../../../geodata/export/layers/places-layer.ts';
import { promisesLayer } from '../../../geodata/export/layers/promises-layer.ts';
import { resurveyLayer } from '../../../geodata/export/layers/resurvey-layer.ts';
import { roadsLayer } from '../../../geodata/export/layers/roads-layer.ts';
import { worklistLayer } from '../../../geodata/export/layers/worklist-layer.ts';
import { roads } from '../../web/light/roads.ts';

export const FACTS: AboutFacts = {
  title: 'Danh sách thắp sáng',
  place: 'Xã Suối Dây',
  choice: 'Ngân sách 300 triệu đồng',
  on: '2020-09-30',
  knownOn: null,
  dataVersion: 7,
  attributions: ['© OpenStreetMap contributors', 'Niên giám & "thống kê"'],
  sample: { figures: true, borders: true, roads: false },
  link: 'https://thapsang.example.vn/light?on=2020-09-30&budget=money.300',
};
const names = new Map([
  ['25459', 'Xã Suối Dây'],
  ['25516', 'Xã Tân Hội'],
]);
const words = { language: 'vi', nameOf: (code: string) => names.get(code) ?? null } as const;
const provenance = provenanceOf(FACTS, 'vi');

/** Written apart (NFD), as a file from elsewhere may be; as a formula; with what XML reads as its own. */
export const ROUTE_NAMES = [
  'Đường Cầy Xiêng, ấp 3'.normalize('NFD'),
  '=HYPERLINK("http://x")',
  '<b>Đường & "tối"</b>',
];

export const TABLE = roads(
  {
    segment: 77,
    routeName: ROUTE_NAMES[0] ?? '',
    lit: 'no',
    lengthM: 1234.56,
    unit: '25459',
    coordinates: [
      [106.1, 11.3],
      [106.105, 11.31],
      [106.11, 11.3],
    ],
  },
  { segment: 78, routeName: ROUTE_NAMES[1] ?? '', lit: 'unknown', lengthM: 500, weight: 0.5 },
  { segment: 79, routeName: ROUTE_NAMES[2] ?? '', lit: 'yes', broken: true, lengthM: 800.25, unit: null },
);

const line = (rank: number, row: number, facts: Partial<WorkLine['facts']> = {}): WorkLine => ({
  rank,
  rows: [row],
  segment: TABLE.segment[row] ?? 0,
  route: ROUTE_NAMES[row] ?? '',
  roadClass: 'hamlet',
  units: ['25459', '25516'],
  metres: TABLE.lengthM[row] ?? 0,
  cost: Math.ceil((TABLE.lengthM[row] ?? 0) * 21_000),
  facts: { isForced: false, households: 240, metres: 1, gapM: 1, turns: null, ...facts },
});

export const WORKS: ExportLayer = worklistLayer({
  table: TABLE,
  lines: [line(1, 0), line(2, 1, { households: null }), line(3, 2)],
  words,
  whyOf: () => 'khoảng 240 hộ',
  provenance,
});

export const ROADS: ExportLayer = roadsLayer({
  table: TABLE,
  rows: [0, 1, 2],
  metres: [1234.56, 250, 800.25],
  words,
  provenance: provenanceOf({ ...FACTS, title: 'Đường và ánh sáng' }, 'vi'),
});

export const GAPS: ExportLayer = darkLayer({
  id: 'dark_gaps',
  table: TABLE,
  lines: [
    {
      name: ROUTE_NAMES[0] ?? '',
      units: ['25459'],
      segment: 77,
      darkKm: 1.73456,
      totalKm: null,
      throughKm: 1.7,
      why: '1,7 km tối liền nhau',
      rows: [0, 1],
    },
  ],
  words,
  provenance,
});

const units = [{ code: '25459', name: 'Xã Suối Dây' }];

export const RESURVEY: ExportLayer = resurveyLayer({
  table: TABLE,
  lines: [
    {
      due: {
        ...{ segmentId: 78, routeId: 1, routeName: ROUTE_NAMES[1] ?? '', class: 'hamlet', units, km: 0.25 },
        ...{ checkedOn: null, ageDays: null, reports: 0, reportedOn: null },
      },
      rows: [1],
    },
    {
      due: {
        ...{ segmentId: 77, routeId: 2, routeName: ROUTE_NAMES[0] ?? '', class: 'alley', units, km: 1.23456 },
        ...{ checkedOn: '2019-01-31', ageDays: 608, reports: 0, reportedOn: null },
      },
      rows: [0],
    },
  ],
  limitDays: 365,
  words,
  provenance,
});

export const PROMISES: ExportLayer = promisesLayer({
  promises: [
    {
      ...{
        id: 5,
        seq: 2,
        segment: 77,
        route: { id: 2, name: ROUTE_NAMES[2] ?? '' },
        class: 'commune',
        units,
      },
      ...{ fromM: 100, toM: 700.55, at: [106.1, 11.3], status: 'contracted', since: '2020-05-01' },
      ...{ firstPromisedOn: '2020-06-30', promisedOn: '2020-09-01', litOn: null, agency: '=UBND xã' },
      ...{ approved: true, slipDays: 92, overdueDays: 29, daysLeft: null },
      line: [
        [106.1, 11.3],
        [106.105, 11.31],
      ],
    },
    {
      ...{ id: 6, seq: 4, segment: 78, route: { id: 3, name: '' }, class: 'alley', units },
      ...{ fromM: 0, toM: 50, at: [106.2, 11.4], status: 'lit', since: '2020-06-27' },
      ...{ firstPromisedOn: '2020-06-30', promisedOn: '2020-06-30', litOn: '2020-06-27', agency: 'Điện lực' },
      ...{ approved: false, slipDays: -3, overdueDays: null, daysLeft: null },
      line: [
        [106.2, 11.4],
        [106.21, 11.4],
      ],
    },
  ],
  words,
  provenance,
});

export const PLACES: ExportLayer = placesLayer({
  places: [
    {
      ...{ code: 'p-1', kind: 'school', name: 'Trường Tiểu học <Suối Dây>', unit: '25459' },
      ...{ lon: 106.1234567, lat: 11.3 },
      near: { unlitM: 420.4, unknownM: 80, litM: 0, road: '', distanceM: 35.2 },
    },
    { code: 'p-2', kind: 'bridge', name: null, unit: null, lon: 106.2, lat: 11.4, near: null },
  ],
  reachM: 200,
  words,
  provenance,
});
