import type { LightFacts } from '../../contract/light-edits.ts';
import { lightStep } from '../../scale/light-scale.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import type { Fact } from './stretches.ts';

/** Names of the facts, as a form and a sentence say them. */
export const FACT_NAMES: Readonly<Record<Fact, Bilingual>> = {
  lit: { vi: 'đèn', en: 'light' },
  operating: { vi: 'tình trạng đèn', en: 'state of the lamps' },
  hours: { vi: 'giờ sáng', en: 'hours' },
  power: { vi: 'nguồn điện', en: 'power' },
  lamps: { vi: 'số trụ đèn', en: 'lamps' },
  payer: { vi: 'nguồn kinh phí', en: 'who pays' },
  checkedOn: { vi: 'ngày kiểm tra', en: 'checked on' },
};

/** Words for the values of the facts that have few. */
export const FACT_VALUES = {
  operating: {
    works: { vi: 'hoạt động', en: 'work' },
    broken: { vi: 'hỏng', en: 'broken' },
    not_checked: { vi: 'chưa kiểm tra', en: 'not checked' },
  },
  hours: {
    all_night: { vi: 'sáng cả đêm', en: 'all night' },
    part_night: { vi: 'sáng một phần đêm', en: 'part of the night' },
    other: { vi: 'giờ khác', en: 'other hours' },
  },
  power: { grid: { vi: 'điện lưới', en: 'grid' }, solar: { vi: 'điện mặt trời', en: 'solar' } },
  payer: { budget: { vi: 'ngân sách', en: 'budget' }, community: { vi: 'xã hội hoá', en: 'community' } },
} as const satisfies { [F in Fact]?: Record<string, Bilingual> };

/** What is written for a fact that nobody knows. */
export const NOT_KNOWN: Bilingual = { vi: 'chưa rõ', en: 'not known' };

/** The value of one fact in words, in the middle of a sentence: "có đèn", "12", "chưa rõ". */
export function factWords(facts: LightFacts, fact: Fact): Bilingual {
  switch (fact) {
    case 'lit': {
      const { label } = lightStep(facts.lit);
      return { vi: lowerFirst(label.vi), en: lowerFirst(label.en) };
    }
    case 'operating':
      return FACT_VALUES.operating[facts.operating];
    case 'hours':
      return facts.hours === null ? NOT_KNOWN : FACT_VALUES.hours[facts.hours];
    case 'power':
      return facts.power === null ? NOT_KNOWN : FACT_VALUES.power[facts.power];
    case 'payer':
      return facts.payer === null ? NOT_KNOWN : FACT_VALUES.payer[facts.payer];
    case 'lamps':
      if (facts.lamps === null) return NOT_KNOWN;
      return { vi: formatNumber(facts.lamps, 'vi'), en: formatNumber(facts.lamps, 'en') };
    case 'checkedOn': {
      const text = facts.checkedOn === null ? null : formatDate(facts.checkedOn);
      return text === null ? NOT_KNOWN : { vi: text, en: text };
    }
  }
}
