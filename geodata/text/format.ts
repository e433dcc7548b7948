import { type Day, isDay } from '../time/day.ts';
import type { Language } from './bilingual.ts';

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}/${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format;
}

/** 1234.5 with one digit: "1.234,5" in Vietnamese, "1,234.5" in English. Rounds half away from zero. */
export function formatNumber(value: number, language: Language = 'vi', digits = 0): string {
  return formatOf(language, digits).format(value);
}

/** Above this many counts two shares could lie closer together than the guard below. */
const GUARD = 1e-9;

/**
 * A share in [0, 1] in percent, cut off instead of rounded after so many digits: 0.74996 is 74.9, never 75, because
 * a figure must not read as having reached a threshold it missed. Shares whose decimal lies a hair under by floating
 * point (0.29 × 100) keep their digit.
 */
export function cutPercent(share: number, digits = 1): number {
  const scale = 10 ** digits;
  const scaled = share * 100 * scale;
  const cut = Math.trunc(scaled + Math.sign(scaled) * GUARD) / scale;
  return cut === 0 ? 0 : cut;
}

/** `cutPercent` in words: "74,9%". By default one digit, always shown, so that columns line up. */
export function formatPercent(share: number, language: Language = 'vi', digits = 1): string {
  return `${formatOf(language, digits).format(cutPercent(share, digits))}%`;
}

/** "2020-12-31" as "31/12/2020", the same in both languages. Throws RangeError on what is no day. */
export function formatDate(day: Day): string {
  if (!isDay(day)) throw new RangeError(`Not a calendar day: "${day}"; wanted YYYY-MM-DD`);
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** Kilometres with one digit under 100 km, none above; a length that is not nothing never reads as 0. */
export function formatKm(km: number, language: Language = 'vi'): string {
  if (km > 0 && km < 0.1) return `< ${formatNumber(0.1, language, 1)} km`;
  return `${formatNumber(km, language, km < 100 ? 1 : 0)} km`;
}
