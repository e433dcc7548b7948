import type { Language } from '../../geodata/text/bilingual.ts';

/** Takes both texts, gives the one of the page. */
export type Say = (vi: string, en: string) => string;

export function sayIn(language: Language): Say {
  return (vi, en) => (language === 'vi' ? vi : en);
}
