import { slugOf } from '../report/file-name.ts';
import type { Language } from '../text/bilingual.ts';
import type { Day } from '../time/day.ts';

interface Named {
  /** What the file holds: "Danh sách thắp sáng". */
  readonly what: string;
  readonly place: string;
  readonly on: Day;
  readonly isSample: boolean;
}

const SAMPLE = { vi: 'minh-hoa', en: 'sample' };

/** "danh-sach-thap-sang-xa-tan-phu-2020-09-30-minh-hoa.csv". */
export function exportFileName(
  { what, place, on, isSample }: Named,
  extension: string,
  language: Language,
): string {
  const parts = [slugOf(what), slugOf(place), on, isSample ? SAMPLE[language] : ''];
  return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
}
