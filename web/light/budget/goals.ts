import type { Goal } from '../../../geodata/budget/scenario.ts';
import { formatDong } from '../../../geodata/budget/work-text.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { m } from '../../paraglide/messages.js';
import type { BudgetAnswer } from '../worker/budget-case.ts';

/** The three ways to say how much, in the units a person types. */
export const GOALS: readonly {
  readonly by: Goal['by'];
  readonly name: () => string;
  readonly label: () => string;
  readonly unit: () => string;
  /** Amount of a goal for one unit typed. */
  readonly unitSize: number;
  readonly step: number;
  readonly text: (amount: number, language: Language) => string;
  /** Where the slider ends. */
  readonly most: (answer: BudgetAnswer) => number;
  /** Where to begin when it is chosen, from what stood before. */
  readonly first: (answer: BudgetAnswer | null) => number;
}[] = [
  {
    by: 'money',
    name: m.budget_by_money,
    label: m.budget_label_money,
    unit: m.budget_unit_money,
    unitSize: 1e6,
    step: 1,
    text: formatDong,
    most: ({ all }) => Math.ceil(all.cost / 1e6) * 1e6,
    first: (answer) => Math.ceil((chosenOf(answer)?.cost ?? 2e9) / 1e6) * 1e6,
  },
  {
    by: 'km',
    name: m.budget_by_km,
    label: m.budget_label_km,
    unit: m.budget_unit_km,
    unitSize: 1000,
    step: 0.1,
    text: (metres, language) => formatKm(metres / 1000, language),
    most: ({ all }) => Math.ceil(all.metres / 100) * 100,
    first: (answer) => Math.ceil((chosenOf(answer)?.metres ?? 50_000) / 100) * 100,
  },
  {
    by: 'share',
    name: m.budget_by_share,
    label: m.budget_label_share,
    unit: m.budget_unit_share,
    unitSize: 0.01,
    step: 0.1,
    text: (share, language) => `${formatNumber(share * 100, language, 1)} %`,
    most: () => 1,
    first: (answer) => {
      const chosen = chosenOf(answer);
      if (answer === null || chosen === null || answer.place.total === 0) return 0.8;
      // Down, so that what was reached is enough.
      return Math.floor(((answer.place.lit + chosen.placeM) / answer.place.total) * 1000) / 1000;
    },
  },
];

function chosenOf(answer: BudgetAnswer | null) {
  return answer?.choice.kind === 'chosen' && answer.choice.count > 0 ? answer.choice : null;
}
