import type { Language } from '../text/bilingual.ts';
import { formatKm, formatNumber } from '../text/format.ts';
import { ACCIDENT_METRES, SCHOOL_METRES } from './beside-works.ts';

/** What speaks for one chosen work. */
export interface WorkFacts {
  readonly isForced: boolean;
  /** An estimate; null: no commune of it knows its households. */
  readonly households: number | null;
  /** Metres of the work and of its whole dark gap. */
  readonly metres: number;
  readonly gapM: number;
  /** Schools within reach, and accidents within reach or of its segment; absent where they were not asked for. */
  readonly schools?: number | undefined;
  readonly accidents?: number | undefined;
  /** The commune that this work and other chosen ones leave without a dark route; null: none. */
  readonly turns: { readonly name: string; readonly isMet: boolean } | null;
}

/** Shares this near to one are the whole of it. */
const WHOLE = 0.999;

/** Why a work was chosen: "khoảng 240 hộ · 23 % của khoảng tối 2,4 km · giúp Xã Suối Dây hết tuyến tối". */
export function workText(
  { isForced, households, metres, gapM, schools = 0, accidents = 0, turns }: WorkFacts,
  language: Language,
): string {
  const vi = language === 'vi';
  const parts: (string | null)[] = [isForced ? (vi ? 'bạn chọn luôn thắp' : 'you chose to light it') : null];
  if (households === null) parts.push(vi ? 'chưa có số hộ' : 'households not known');
  else {
    const n = households < 1 ? `< ${formatNumber(1, language)}` : formatNumber(households, language);
    parts.push(vi ? `khoảng ${n} hộ` : `about ${n} households`);
  }
  if (schools > 0) parts.push(schoolsText(schools, language));
  if (accidents > 0) parts.push(accidentsText(accidents, language));
  const gap = formatKm(gapM / 1000, language);
  if (metres >= gapM * WHOLE) parts.push(vi ? `khép trọn khoảng tối ${gap}` : `closes a gap of ${gap} whole`);
  else {
    const part = Math.floor((metres / gapM) * 100);
    const share = part < 1 ? '< 1 %' : `${formatNumber(part, language)} %`;
    parts.push(vi ? `${share} của khoảng tối ${gap}` : `${share} of a gap of ${gap}`);
  }
  if (turns?.isMet) {
    parts.push(vi ? `giúp ${turns.name} có đèn mọi tuyến` : `helps ${turns.name} to light every route`);
  } else if (turns !== null) {
    parts.push(
      vi ? `giúp ${turns.name} hết tuyến tối đã biết` : `helps ${turns.name} to leave no route known dark`,
    );
  }
  return parts.filter((part) => part !== null).join(' · ');
}

function schoolsText(n: number, language: Language): string {
  const count = formatNumber(n, language);
  if (language === 'vi') return `${count} trường trong ${SCHOOL_METRES} m`;
  return `${count} ${n === 1 ? 'school' : 'schools'} within ${SCHOOL_METRES} m`;
}

function accidentsText(n: number, language: Language): string {
  const count = formatNumber(n, language);
  if (language === 'vi') return `${count} vụ tai nạn trên đoạn hoặc trong ${ACCIDENT_METRES} m`;
  return `${count} ${n === 1 ? 'accident' : 'accidents'} on it or within ${ACCIDENT_METRES} m`;
}

const MILLION = 1e6;
const BILLION = 1e9;

/** "840 triệu đồng", "4,6 tỷ đồng"; three figures that count, cut off for no one: rounded. Below a million in whole đồng. */
export function formatDong(dong: number, language: Language): string {
  const vi = language === 'vi';
  if (dong < MILLION) return `${formatNumber(dong, language)} ${vi ? 'đồng' : 'VND'}`;
  const [unit, name] =
    dong < BILLION ? [MILLION, vi ? 'triệu đồng' : 'million VND'] : [BILLION, vi ? 'tỷ đồng' : 'billion VND'];
  const value = dong / unit;
  const digits = Number.isInteger(value) ? 0 : value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${formatNumber(value, language, digits)} ${name}`;
}
