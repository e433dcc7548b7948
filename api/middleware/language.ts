import type { Language } from '../../geodata/text/bilingual.ts';

const DEFAULT_LANGUAGE: Language = 'vi';
const LONGEST_HEADER = 500;

/** The language of an `Accept-Language` header; Vietnamese unless English is wanted more. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined || header.length > LONGEST_HEADER) return DEFAULT_LANGUAGE;
  const weights: Record<Language, number> = { vi: 0, en: 0 };
  for (const part of header.split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(text)?.[1]).find(Boolean);
    const weight = quality === undefined ? 1 : Number(quality);
    if (tag === 'vi' || tag.startsWith('vi-')) weights.vi = Math.max(weights.vi, weight);
    if (tag === 'en' || tag.startsWith('en-')) weights.en = Math.max(weights.en, weight);
  }
  return weights.en > weights.vi ? 'en' : DEFAULT_LANGUAGE;
}
