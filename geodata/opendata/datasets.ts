import type { CollectionId } from '../ogc/collections.ts';
import type { Bilingual } from '../text/bilingual.ts';

/** Kinds of load that a dataset's rows come from: their licences, attributions and days go with it. */
export type SourceKind = 'boundaries' | 'roads' | 'light' | 'figures' | 'places';

export interface OpenDataset {
  readonly id: 'boundaries' | 'roads' | 'promises' | 'places' | 'attainment';
  readonly title: Bilingual;
  readonly holds: Bilingual;
  /** What is not in it, and why. */
  readonly leftOut: Bilingual;
  readonly keywords: readonly Bilingual[];
  readonly sources: readonly SourceKind[];
  /** Collections of /ogc. */
  readonly collections: readonly CollectionId[];
  /** The layer of /api/exports. */
  readonly layer: 'roads' | 'communes' | 'promises' | 'places' | null;
  /** Layers of /tiles. */
  readonly tiles: readonly ('communes' | 'districts' | 'roads')[];
  /** An answer of the API that holds the same as JSON. */
  readonly api: string | null;
}

const NOBODY: Bilingual = {
  vi: 'Không có tên người hay số điện thoại nào.',
  en: 'It names no person and no telephone.',
};

/** Everything that anyone may take along, in the order shown. */
export const OPEN_DATASETS: readonly OpenDataset[] = [
  {
    id: 'boundaries',
    title: { vi: 'Đơn vị hành chính', en: 'Administrative units' },
    holds: {
      vi: 'Xã, phường, thị trấn và huyện: mã, tên, ranh giới, số hộ, dân số, diện tích.',
      en: 'Communes and districts: code, name, boundary, households, population, area.',
    },
    leftOut: {
      vi: 'Ấp, khu phố không có: nhiều nơi chỉ vài chục hộ, số liệu của từng ấp nói về từng nhà.',
      en: 'Hamlets are not in it: many have a few dozen households, so that their figures would tell of single homes.',
    },
    keywords: [
      { vi: 'ranh giới', en: 'boundaries' },
      { vi: 'đơn vị hành chính', en: 'administrative units' },
    ],
    sources: ['boundaries'],
    collections: ['communes', 'districts'],
    layer: null,
    tiles: ['communes', 'districts'],
    api: '/api/units',
  },
  {
    id: 'roads',
    title: { vi: 'Đường và chiếu sáng', en: 'Roads and their light' },
    holds: {
      vi: 'Từng đoạn đường: tên, loại, chiều dài, bao nhiêu mét có đèn, chưa có đèn, chưa rõ, có đèn hỏng không. Chưa rõ không có nghĩa là chưa có đèn.',
      en: 'Each piece of road: name, class, length, how many metres are lit, unlit and unknown, whether lamps are broken. Unknown is not unlit.',
    },
    leftOut: {
      vi: 'Không có ảnh hiện trường, người khảo sát và báo tin của người dân: để không ai bị nhận ra.',
      en: 'Without photos of the field, who surveyed, and reports of residents: nobody shall be recognised.',
    },
    keywords: [
      { vi: 'đường', en: 'roads' },
      { vi: 'chiếu sáng', en: 'street lighting' },
    ],
    sources: ['roads', 'light'],
    collections: ['roads'],
    layer: 'roads',
    tiles: ['roads'],
    api: '/api/lighting/coverage',
  },
  {
    id: 'promises',
    title: { vi: 'Lời hứa thắp sáng', en: 'Promises of light' },
    holds: {
      vi: 'Những đoạn đường đã được duyệt lắp đèn: từ mét nào đến mét nào, cơ quan nào, hẹn ngày nào, đang đến đâu.',
      en: 'Stretches approved for light: from which metre to which, by whom, for which day, how far it has come.',
    },
    leftOut: {
      vi: 'Chưa được duyệt thì chưa phải lời hứa, nên không có ở đây; phương án đang soạn cũng vậy.',
      en: 'What is not approved is no promise yet and is not here, nor are scenarios in the making.',
    },
    keywords: [{ vi: 'lời hứa', en: 'promises' }],
    sources: ['roads', 'light'],
    collections: ['promises'],
    layer: 'promises',
    tiles: [],
    api: '/api/promises',
  },
  {
    id: 'places',
    title: { vi: 'Trường học, chợ, trạm y tế, cầu', en: 'Schools, markets, clinics, bridges' },
    holds: {
      vi: 'Những nơi công cộng mà đường tối quanh đó đáng lo nhất: loại, tên, vị trí, thuộc xã nào.',
      en: 'Public places at which the dark is worst: kind, name, where, in which commune.',
    },
    leftOut: {
      vi: 'Nơi đặt mô hình an ninh trật tự và các vụ tai nạn không có: vị trí chính xác không công bố.',
      en: 'Models of security and accidents are not in it: their exact places are not published.',
    },
    keywords: [
      { vi: 'trường học', en: 'schools' },
      { vi: 'chợ', en: 'markets' },
      { vi: 'trạm y tế', en: 'clinics' },
    ],
    sources: ['places'],
    collections: ['places'],
    layer: 'places',
    tiles: [],
    api: '/api/places',
  },
  {
    id: 'attainment',
    title: { vi: 'Kết quả chỉ tiêu theo xã', en: 'Targets, commune by commune' },
    holds: {
      vi: 'Từng xã trên từng chỉ tiêu T1–T7: đã làm bao nhiêu trên bao nhiêu, đạt hay chưa, ngày của số liệu; số mô hình; số kilômét có đèn.',
      en: 'Each commune on each target T1–T7: how many of how many, met or not, the day of the figure; how many models; kilometres lit.',
    },
    leftOut: {
      vi: `Không có số liệu của từng cơ quan, doanh nghiệp, trường học; số đếm dưới 3 ghi là “< 3” hoặc không công bố; số vụ phạm tội và số liệu chưa duyệt không công bố. ${NOBODY.vi}`,
      en: `Without figures of single offices, enterprises and schools; counts below 3 are “< 3” or withheld; crime figures and drafts are not published. ${NOBODY.en}`,
    },
    keywords: [
      { vi: 'thi đua', en: 'emulation plan' },
      { vi: 'chỉ tiêu', en: 'targets' },
    ],
    sources: ['figures', 'boundaries'],
    collections: [],
    layer: 'communes',
    tiles: [],
    api: '/api/attainment',
  },
];
