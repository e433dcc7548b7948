import type { Bilingual, Language } from '../text/bilingual.ts';
import type { TargetDefinition } from './plan.ts';

const RULES: Bilingual = { vi: 'Quy tắc của cổng này', en: 'Rules of this portal' };

/** What of a target this portal decided: what its file names, and when a figure is stale. */
export function portalRulesOf({ portalRules, stalenessDays }: TargetDefinition): Bilingual[] {
  if (stalenessDays === null) return [...portalRules];
  const stale = {
    vi: `Số liệu quá ${stalenessDays} ngày là số liệu cũ`,
    en: `A figure more than ${stalenessDays} days old is stale`,
  };
  return [...portalRules, stale];
}

/** Where a target comes from and what of it this portal decided: "Kế hoạch 399…. Quy tắc của cổng này: …; …". */
export function sourceText(target: TargetDefinition, language: Language): string {
  const rules = portalRulesOf(target).map((rule) => rule[language]);
  const source = target.source[language];
  return rules.length === 0 ? source : `${source}. ${RULES[language]}: ${rules.join('; ')}`;
}
