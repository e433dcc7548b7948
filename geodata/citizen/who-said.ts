import type { Bilingual } from '../text/bilingual.ts';
import { formatDate } from '../text/format.ts';
import type { Stretch } from './road-stretches.ts';

const SOURCES: Record<NonNullable<Stretch['said']>['source'], Bilingual> = {
  official: { vi: 'Theo hồ sơ của cơ quan quản lý', en: 'By the record of the office in charge' },
  survey: { vi: 'Theo người đi khảo sát', en: 'By somebody who surveyed it' },
  osm: {
    vi: 'Theo bản đồ cộng đồng OpenStreetMap, chưa ai kiểm tra',
    en: 'By the community map OpenStreetMap, checked by nobody',
  },
};

/** Who says so and of which day: never more than is known. */
export function whoSaid(said: Stretch['said']): Bilingual {
  if (said === null) return { vi: 'Chưa ai ghi nhận', en: 'Nobody has recorded it' };
  const source = SOURCES[said.source];
  if (said.checkedOn !== null) {
    const day = formatDate(said.checkedOn);
    return { vi: `${source.vi}, kiểm tra ngày ${day}`, en: `${source.en}, checked on ${day}` };
  }
  const day = formatDate(said.validOn);
  return { vi: `${source.vi}, ghi ngày ${day}`, en: `${source.en}, recorded on ${day}` };
}
