import type { Goal } from '../../../geodata/budget/scenario.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { BudgetAnswer } from '../worker/budget-case.ts';
import { GOALS } from './goals.ts';

type Props = {
  readonly choice: Exclude<BudgetAnswer['choice'], { kind: 'chosen' }>;
  readonly goal: Goal;
  readonly place: BudgetAnswer['place'];
};

/** Why there is nothing to choose, and what would help. */
export function NoChoice({ choice, goal, place }: Props) {
  const language = useLanguage();
  const text = (amount: number) => GOALS.find(({ by }) => by === goal.by)?.text(amount, language) ?? '';
  const cut = (share: number) => `${formatNumber(Math.floor(share * 1000) / 10, language, 1)} %`;
  return (
    <p className="budget-none" role="status">
      {choice.kind === 'no_works'
        ? place.total === 0
          ? m.light_nothing()
          : m.budget_no_works()
        : choice.kind === 'pins_too_dear'
          ? m.budget_pins_too_dear({ pinned: text(choice.pinned), budget: text(choice.budget) })
          : m.budget_out_of_reach({
              reachable: cut(choice.reachable),
              unknown: cut(place.total === 0 ? 0 : place.unknown / place.total),
            })}
    </p>
  );
}
