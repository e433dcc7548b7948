import { m } from '../../paraglide/messages.js';

type Props = { readonly isBudget: boolean; readonly onBudget: (isBudget: boolean) => void };

/** What stands on the right: the dark places, or what a budget would do about them. */
export function DetailTabs({ isBudget, onBudget }: Props) {
  return (
    <h2 className="detail-tabs">
      <button type="button" aria-pressed={!isBudget} onClick={() => onBudget(false)}>
        {m.light_dark_list()}
      </button>
      <button type="button" aria-pressed={isBudget} onClick={() => onBudget(true)}>
        {m.budget_title()}
      </button>
    </h2>
  );
}
