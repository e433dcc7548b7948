import type { Plan } from '../../geodata/plan/plan.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

/** The movements the plan is tied to. */
export function SisterMovements({ movements }: { readonly movements: Plan['sisterMovements'] }) {
  const language = useLanguage();
  if (movements.length === 0) return null;
  return (
    <section className="plan-movements">
      <h3>{m.plan_movements()}</h3>
      <ul>
        {movements.map((movement) => (
          <li key={movement.vi}>{movement[language]}</li>
        ))}
      </ul>
    </section>
  );
}
