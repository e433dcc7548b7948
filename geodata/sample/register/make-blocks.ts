import { type CommuneFact, FACTS } from '../commune-facts.ts';
import type { SampleBlock, SampleOrganisation } from '../sample-rows.ts';

/** Communes (xã) that the sample groups as those along the national border. */
const ALONG_THE_BORDER = new Set([
  ...['25489', '25495', '25504', '25519', '25522', '25528', '25531'],
  ...['25591', '25603', '25606', '25612', '25621', '25624'],
  ...['25687', '25693', '25696', '25699', '25702', '25729', '25738'],
]);

const NORTH = ['705', '706'];

const isBorder = ({ code }: CommuneFact) => ALONG_THE_BORDER.has(code);
const isNorth = ({ districtCode }: CommuneFact) => NORTH.includes(districtCode);
const isInland = (districts: readonly string[]) => (commune: CommuneFact) =>
  commune.kind === 'xa' && !isBorder(commune) && districts.includes(commune.districtCode);

/** Blocks put alike units side by side, whatever their district; each commune is in one of them. */
const OF_COMMUNES: readonly [name: string, belongs: (commune: CommuneFact) => boolean][] = [
  ['Khối phường', ({ kind }) => kind === 'phuong'],
  ['Khối thị trấn', ({ kind }) => kind === 'thi_tran'],
  ['Khối xã biên giới phía bắc', (commune) => isBorder(commune) && isNorth(commune)],
  ['Khối xã biên giới phía tây', (commune) => isBorder(commune) && !isNorth(commune)],
  ['Khối xã nội địa số 1', isInland(NORTH)],
  ['Khối xã nội địa số 2', isInland(['707'])],
  ['Khối xã nội địa số 3', isInland(['708'])],
  ['Khối xã nội địa số 4', isInland(['703', '709', '711'])],
  ['Khối xã nội địa số 5', isInland(['710', '712'])],
];

/** The 14 emulation blocks: communes by what they are alike in, the organisations of the province by what they do. */
export function makeBlocks(organisations: readonly SampleOrganisation[]): SampleBlock[] {
  const ofCommunes = OF_COMMUNES.map(([name, belongs]) => ({
    name,
    members: FACTS.communes.filter(belongs).map(({ code }) => ({ unitCode: code })),
  }));
  const withName = (name: string, belongs: (organisation: SampleOrganisation) => boolean) => ({
    name,
    members: organisations.filter(belongs).map((organisation) => ({ organisationCode: organisation.code })),
  });
  const ofOrganisations = [
    withName('Khối cơ quan hành chính', (o) => o.kind === 'agency' && o.name.startsWith('UBND')),
    withName('Khối đơn vị sự nghiệp', (o) => o.kind === 'agency' && !o.name.startsWith('UBND')),
    withName('Khối trường mầm non, tiểu học', (o) => /Mầm non|Tiểu học/.test(o.name)),
    withName('Khối trường trung học', (o) => /THCS|THPT/.test(o.name)),
    withName('Khối doanh nghiệp, hợp tác xã', (o) => o.kind === 'enterprise'),
  ];
  return [...ofCommunes, ...ofOrganisations].map((block, i) => ({
    code: `K${String(i + 1).padStart(2, '0')}`,
    ...block,
  }));
}
