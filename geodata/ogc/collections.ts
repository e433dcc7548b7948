import { placeKindSchema } from '../contract/places.ts';
import { litSchema, roadClassSchema } from '../contract/primitives.ts';
import { unitKindSchema } from '../contract/units.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { OgcProperty } from './property.ts';

export const COLLECTION_IDS = ['communes', 'districts', 'roads', 'promises', 'places'] as const;
export type CollectionId = (typeof COLLECTION_IDS)[number];

export interface OgcCollection {
  readonly id: CollectionId;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly geometry: 'multipolygon' | 'linestring' | 'point';
  /** What `datetime` compares with. */
  readonly time: Bilingual;
  /** Codes of units are texts, the other ids are numbers. */
  readonly key: 'text' | 'number';
  /** Which loads of the portal its rows come from: their licences and attributions go with them. */
  readonly sources: readonly ('boundaries' | 'roads' | 'light' | 'places')[];
  readonly properties: readonly OgcProperty[];
}

const text = (name: string, vi: string, en: string, values?: readonly string[]): OgcProperty => ({
  name,
  type: 'string',
  title: { vi, en },
  ...(values === undefined ? {} : { values }),
});
const of = (type: OgcProperty['type'], name: string, vi: string, en: string): OgcProperty => ({
  name,
  type,
  title: { vi, en },
});

const UNIT_PROPERTIES = [
  text('code', 'Mã đơn vị', 'Unit code'),
  text('name', 'Tên', 'Name'),
  text('kind', 'Loại đơn vị', 'Kind of unit', unitKindSchema.options),
  text('parent', 'Mã đơn vị cấp trên', 'Code of the unit above'),
  of('integer', 'households', 'Số hộ', 'Households'),
  of('integer', 'population', 'Dân số', 'Population'),
  of('number', 'area_km2', 'Diện tích (km²)', 'Area (km²)'),
  of('boolean', 'generated_boundary', 'Ranh giới minh hoạ', 'Boundary is an illustration'),
] as const;

const VALIDITY: Bilingual = {
  vi: 'Thời gian đơn vị có hiệu lực',
  en: 'The time in which the unit is valid',
};

/** The public datasets, in the order shown. */
export const COLLECTIONS: readonly OgcCollection[] = [
  {
    id: 'communes',
    title: { vi: 'Xã, phường, thị trấn', en: 'Communes' },
    description: {
      vi: 'Các đơn vị hành chính cấp xã với số hộ, dân số và diện tích.',
      en: 'Commune-level units with households, population and area.',
    },
    geometry: 'multipolygon',
    time: VALIDITY,
    key: 'text',
    sources: ['boundaries'],
    properties: UNIT_PROPERTIES,
  },
  {
    id: 'districts',
    title: { vi: 'Huyện, thị xã, thành phố', en: 'Districts' },
    description: { vi: 'Các đơn vị hành chính cấp huyện.', en: 'District-level units.' },
    geometry: 'multipolygon',
    time: VALIDITY,
    key: 'text',
    sources: ['boundaries'],
    properties: UNIT_PROPERTIES,
  },
  {
    id: 'roads',
    title: { vi: 'Đoạn đường và chiếu sáng', en: 'Road segments and their light' },
    description: {
      vi: 'Mỗi đoạn đường với số mét có đèn, chưa có đèn và chưa rõ theo hồ sơ mới nhất. Chưa rõ không có nghĩa là chưa có đèn.',
      en: 'Each road segment with its lit, unlit and unknown metres by the newest record. Unknown is not unlit.',
    },
    geometry: 'linestring',
    time: { vi: 'Ngày của hồ sơ chiếu sáng mới nhất', en: 'Day of the newest light record' },
    key: 'number',
    sources: ['roads', 'light'],
    properties: [
      text('route', 'Mã tuyến', 'Route code'),
      text('name', 'Tên tuyến', 'Route name'),
      text('class', 'Loại đường', 'Road class', roadClassSchema.options),
      of('number', 'length_m', 'Chiều dài (m)', 'Length (m)'),
      of('number', 'lit_m', 'Có đèn (m)', 'Lit (m)'),
      of('number', 'unlit_m', 'Chưa có đèn (m)', 'Unlit (m)'),
      of('number', 'unknown_m', 'Chưa rõ (m)', 'Unknown (m)'),
      text(
        'lit',
        'Cả đoạn có đèn (yes), không có đèn (no); còn lại là unknown',
        'Whole segment lit (yes) or unlit (no), else unknown',
        litSchema.options,
      ),
      of('boolean', 'broken', 'Có đèn hỏng', 'Has broken lamps'),
      of('boolean', 'promised', 'Đã có lời hứa lắp đèn', 'Light is promised'),
      of('date', 'recorded_for', 'Ngày của hồ sơ chiếu sáng', 'Day of the light record'),
    ],
  },
  {
    id: 'promises',
    title: { vi: 'Lời hứa thắp sáng', en: 'Promises of light' },
    description: {
      vi: 'Các đoạn đường đã được duyệt lắp đèn: trạng thái, ngày hứa, cơ quan.',
      en: 'Approved promises of light on roads: state, day promised, agency.',
    },
    geometry: 'linestring',
    time: { vi: 'Ngày hứa', en: 'Day promised' },
    key: 'number',
    sources: ['roads', 'light'],
    properties: [
      of('integer', 'segment', 'Số của đoạn đường', 'Id of the road segment'),
      text('name', 'Tên tuyến', 'Route name'),
      of('number', 'from_m', 'Từ mét', 'From metre'),
      of('number', 'to_m', 'Đến mét', 'To metre'),
      text('status', 'Trạng thái', 'State', ['planned', 'contracted', 'installing', 'lit', 'maintenance']),
      of('date', 'promised_on', 'Ngày hứa', 'Day promised'),
      text('agency', 'Cơ quan', 'Agency'),
    ],
  },
  {
    id: 'places',
    title: {
      vi: 'Trường học, chợ, trạm y tế, cầu, nơi qua đường',
      en: 'Schools, markets, clinics, bridges, crossings',
    },
    description: {
      vi: 'Những nơi công cộng mà đường tối quanh đó đáng lo nhất.',
      en: 'Public places at which the dark is worst.',
    },
    geometry: 'point',
    time: { vi: 'Thời gian địa điểm tồn tại', en: 'The time in which the place stands' },
    key: 'number',
    sources: ['places'],
    properties: [
      text('code', 'Mã địa điểm', 'Code of the place'),
      text('kind', 'Loại địa điểm', 'Kind of place', placeKindSchema.options),
      text('name', 'Tên', 'Name'),
      text('unit', 'Mã xã', 'Code of the commune'),
      of('date', 'valid_from', 'Có từ ngày', 'Stands from'),
      of('date', 'valid_to', 'Không còn từ ngày', 'Gone from'),
    ],
  },
];

export function collectionOf(id: string): OgcCollection | null {
  return COLLECTIONS.find((collection) => collection.id === id) ?? null;
}
