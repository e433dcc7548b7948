import type { TargetDefinition } from '../plan/plan.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import { formatNumber, formatPercent } from '../text/format.ts';
import type { Judgement } from './judge.ts';
import { isWithheld, thresholdPercent, valueText } from './value-text.ts';

type Counted = Pick<Judgement, 'numerator' | 'denominator' | 'value' | 'reasons'>;

const MET_WHEN: Bilingual = { vi: 'đạt khi', en: 'met when' };
const NO_FIGURE: Bilingual = { vi: 'chưa có số liệu', en: 'no figure' };

function condition({ rule, measure }: TargetDefinition, language: Language): string {
  const all = measure.denominator?.[language] ?? measure.numerator[language];
  const vi = language === 'vi';
  switch (rule.kind) {
    case 'ratio':
      return `${rule.operator === '>=' ? '≥' : '≤'} ${thresholdPercent(rule.threshold, language)}`;
    case 'all':
      return vi ? `100% ở từng đơn vị (${all})` : `100% in each subject (${all})`;
    case 'recognised':
      return vi
        ? `bản thân đơn vị được công nhận và ≥ ${thresholdPercent(rule.residentialShare, language)} khu dân cư`
        : `the unit itself is recognised, and ≥ ${thresholdPercent(rule.residentialShare, language)} of residential areas`;
    case 'count':
      return `≥ ${formatNumber(rule.atLeast, language)}`;
    case 'every_subject':
      return vi ? 'mỗi đơn vị có ít nhất 1' : 'each subject has at least 1';
    case 'routes':
      return vi
        ? `≥ ${thresholdPercent(rule.share, language)} số tuyến; một tuyến sáng khi ≥ ${thresholdPercent(rule.litShare, language)} chiều dài sáng`
        : `≥ ${thresholdPercent(rule.share, language)} of routes; a route is lit when ≥ ${thresholdPercent(rule.litShare, language)} of its length is`;
    case 'fewer_than_last_year':
      return vi ? 'ít hơn cùng kỳ năm trước' : 'fewer than in the same period last year';
  }
}

function named({ measure, rule }: TargetDefinition, language: Language): string {
  const sign = rule.kind === 'fewer_than_last_year' ? '−' : '÷';
  const numerator = measure.numerator[language];
  return measure.denominator === null ? numerator : `${numerator} ${sign} ${measure.denominator[language]}`;
}

function computed(target: TargetDefinition, counted: Counted, language: Language): string {
  const { numerator, denominator, value } = counted;
  const { rule } = target;
  const names = named(target, language);
  if (isWithheld(counted)) return `${names}: ${valueText(target, counted, language)}`;
  if (numerator === null) return `${names}: ${NO_FIGURE[language]}`;
  if (denominator === null) return `${names} = ${formatNumber(numerator, language)}`;
  const counts = `${formatNumber(numerator, language)} ÷ ${formatNumber(denominator, language)}`;
  if (rule.kind === 'fewer_than_last_year') {
    return `${formatNumber(numerator, language)} − ${formatNumber(denominator, language)}`;
  }
  return value === null ? `${names} = ${counts}` : `${names} = ${counts} = ${formatPercent(value, language)}`;
}

/**
 * How a value came about and what it is held against, in words and numbers:
 * "hộ dân được tuyên truyền ÷ tổng số hộ dân = 1.180 ÷ 1.640 = 71,9%; đạt khi ≥ 75%".
 */
export function formulaOf(target: TargetDefinition, counted: Counted): Bilingual {
  const text = (language: Language) =>
    `${computed(target, counted, language)}; ${MET_WHEN[language]} ${condition(target, language)}`;
  return { vi: text('vi'), en: text('en') };
}

/** How a target is computed and when it is met, in words: "hộ dân được tuyên truyền ÷ tổng số hộ dân", "≥ 75%". */
export function formulaInWords(target: TargetDefinition, language: Language) {
  return { measure: named(target, language), met: condition(target, language) };
}
