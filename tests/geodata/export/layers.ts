import type { WorkLine } from '../../../geodata/budget/worklist.ts';
import { type AboutFacts, provenanceOf } from '../../../geodata/export/about.ts';
import type { ExportLayer } from '../../../geodata/export/layer.ts';
import { darkLayer } from '../../../geodata/export/layers/dark-layer.ts';
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
