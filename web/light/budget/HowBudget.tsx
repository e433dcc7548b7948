import { m } from '../../paraglide/messages.js';

/** How the works are chosen, what that rests on, and what it does not know. */
export function HowBudget() {
  return (
    <details className="budget-settings budget-how">
      <summary>{m.formula()}</summary>
      <p>{m.budget_how_works()}</p>
      <p>{m.budget_how_points()}</p>
      <p>{m.budget_how_method()}</p>
      <p>{m.budget_how_steady()}</p>
    </details>
  );
}
