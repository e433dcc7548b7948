import type { Language } from '../../geodata/text/bilingual.ts';

/** The public's page of what may be taken along; the server writes it, so that it is no route of the app. */
export function openDataHref(language: Language): string {
  return language === 'vi' ? '/du-lieu-mo' : `/du-lieu-mo?lang=${language}`;
}
