import type { Bilingual } from '../text/bilingual.ts';
import type { TargetDefinition } from './plan.ts';

/** Whom a target binds, as a sentence names them. */
export const BINDING: Readonly<Record<TargetDefinition['binds'], Bilingual>> = {
  commune: { vi: 'từng xã, phường, thị trấn', en: 'each commune' },
  organisation: {
    vi: 'từng cơ quan, doanh nghiệp, nhà trường; tính gộp theo xã',
    en: 'each agency, enterprise and school; added up by commune',
  },
  residential_area: {
    vi: 'từng khu dân cư; tính gộp theo xã',
    en: 'each residential area; added up by commune',
  },
  route: { vi: 'từng tuyến đường; tính gộp theo xã', en: 'each route; added up by commune' },
  province: { vi: 'toàn tỉnh', en: 'the province' },
};
