import type { Language } from '../text/bilingual.ts';
import { formatKm, formatNumber } from '../text/format.ts';
import type { DarkHeat, DarkMeasure, HeatRow } from './dark-heat.ts';

const digitsOf = (value: number): number => (value === 0 || value >= 100 ? 0 : value >= 1 ? 1 : 2);

const number = (value: number, language: Language): string =>
  value > 0 && value < 0.01
    ? `< ${formatNumber(0.01, language, 2)}`
    : formatNumber(value, language, digitsOf(value));

/** The bare figure, as it stands on the map: a question mark for what cannot be told, nothing where nothing is dark. */
export function heatFigure(row: HeatRow | undefined, language: Language): string {
  if (row === undefined || row.gap === 'no_roads' || row.value === 0) return '';
  return row.value === null ? '?' : number(row.value, language);
}

const UNITS: Record<DarkMeasure, Record<Language, string>> = {
  km: { vi: 'km', en: 'km' },
  per_km2: { vi: 'km/km²', en: 'km/km²' },
  per_households: { vi: 'km/1.000 hộ', en: 'km/1,000 households' },
};

const GAPS = {
  no_roads: { vi: 'Không có đường được tính', en: 'No road that counts' },
  not_surveyed: { vi: 'Chưa khảo sát', en: 'Not surveyed' },
  no_households: { vi: 'Chưa rõ số hộ', en: 'Households not known' },
} as const;

/** The figure with its unit, or why there is none. */
export function heatValue({ value, gap }: HeatRow, measure: DarkMeasure, language: Language): string {
  if (gap !== null) return GAPS[gap][language];
  return `${number(value ?? 0, language)} ${UNITS[measure][language]}`;
}

export interface HeatFacts {
  readonly districtName: string | null;
  readonly unlitKm: number;
  readonly unknownKm: number;
}

/** Where the commune lies, its unlit km, and what these leave out. */
export function heatReason(
  { gap }: Pick<HeatRow, 'gap'>,
  { districtName, unlitKm, unknownKm }: HeatFacts,
  language: Language,
): string {
  const vi = language === 'vi';
  const isSurveyed = gap === null || gap === 'no_households';
  return [
    districtName,
    isSurveyed ? `${formatKm(unlitKm, language)} ${vi ? 'chưa có đèn' : 'unlit'}` : null,
    unknownKm > 0 ? `${formatKm(unknownKm, language)} ${vi ? 'chưa khảo sát' : 'not surveyed'}` : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

export type HeatClass = { readonly step: number; readonly text: string; readonly count: number };

/** The classes in words, the darkest first, with how many communes each holds; last the one with nothing unlit (step 0). */
export function heatClasses({ rows, breaks }: DarkHeat, language: Language): HeatClass[] {
  const bounds = [0, ...breaks];
  const classes = bounds.map((from, at) => ({
    step: at + 1,
    text: classText(from, bounds[at + 1] ?? null, language),
  }));
  const none = { step: 0, text: language === 'vi' ? 'Không còn đoạn nào chưa có đèn' : 'Nothing left unlit' };
  return [...classes.reverse(), none].map((each) => ({
    ...each,
    count: rows.filter(({ step }) => step === each.step).length,
  }));
}

function classText(from: number, to: number | null, language: Language): string {
  const vi = language === 'vi';
  const lower = number(from, language);
  if (to === null) {
    if (from === 0) return vi ? 'Có đoạn chưa có đèn' : 'Some road unlit';
    return vi ? `Từ ${lower} trở lên` : `${lower} and more`;
  }
  const upper = number(to, language);
  if (from === 0) return vi ? `Dưới ${upper}` : `Below ${upper}`;
  return vi ? `${lower} đến dưới ${upper}` : `${lower} to below ${upper}`;
}
