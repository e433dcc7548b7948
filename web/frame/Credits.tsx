import { m } from '../paraglide/messages.js';
import { owedCredits } from './owed-credits.ts';

/** Whose data is drawn: licences such as ODbL ask for their names beside the map itself. */
export function Credits({ attributions }: { readonly attributions: readonly string[] }) {
  const owed = owedCredits(attributions);
  return owed.length === 0 ? null : <p className="sample-notice">{m.sources({ names: owed.join(' · ') })}</p>;
}
