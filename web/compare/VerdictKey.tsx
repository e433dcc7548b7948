import { VERDICT_SCALE } from '../../geodata/scale/verdict-scale.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { m } from '../paraglide/messages.js';

/** The scale of verdicts by name alone, for many small maps at once. */
export function VerdictKey() {
  return (
    <ul className="verdict-key panel" aria-label={m.legend()}>
      {VERDICT_SCALE.map(({ id }) => (
        <li key={id}>
          <VerdictChip verdict={id} />
        </li>
      ))}
    </ul>
  );
}
