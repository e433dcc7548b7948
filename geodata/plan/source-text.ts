import type { Language } from '../text/bilingual.ts';
import type { TargetDefinition } from './plan.ts';

const RULES = { vi: 'Quy tắc của cổng này', en: 'Rules of this portal' };

/** Where a target comes from and what of it this portal decided: "Kế hoạch 399…. Quy tắc của cổng này: …; …". */
export function sourceText({ source, portalRules }: TargetDefinition, language: Language): string {
  if (portalRules.length === 0) return source[language];
  return `${source[language]}. ${RULES[language]}: ${portalRules.map((rule) => rule[language]).join('; ')}`;
}
