import { countVerdicts } from '../../../geodata/verdict/roll-up.ts';
import type { Judgements } from '../../figures/judge-all.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { Comparison } from '../comparison.ts';
import { sideName } from '../side-name.ts';

type Props = {
  readonly id: 'a' | 'b';
  readonly comparison: Comparison;
  readonly judgements: Judgements;
};

/** Which side this is, and its own leading figure. */
export function SideBadge({ id, comparison, judgements }: Props) {
  const language = useLanguage();
  return (
    <p className={`side-badge badge-${id} panel`}>
      <b>{id.toUpperCase()}</b>
      <span className="side-name">{sideName(comparison, id, language)}</span>
      <span className="side-met">
        <strong>{countVerdicts(judgements.values()).met}</strong>{' '}
        <span className="side-of">{m.met_of({ of: judgements.size })}</span>
      </span>
    </p>
  );
}
