import './TargetList.css';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import type { VerdictCounts } from '../../geodata/verdict/roll-up.ts';
import { VerdictBar } from '../figures/VerdictBar.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

export type TargetSummary = { readonly target: TargetDefinition; readonly counts: VerdictCounts };

type Props = {
  readonly rows: readonly TargetSummary[];
  readonly of: number;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

/** Every target with its bar of verdicts; the chosen one colours the map. */
export function TargetList({ rows, of, chosen, onChoose }: Props) {
  const language = useLanguage();
  return (
    <ul className="target-list" aria-label={m.targets()}>
      {rows.map(({ target, counts }) => (
        <li key={target.id}>
          <button
            type="button"
            aria-current={target.id === chosen ? 'true' : undefined}
            title={target.title[language]}
            onClick={() => onChoose(target.id)}
          >
            <span className="target-line">
              <span className="target-name">{target.title[language]}</span>
              <span className="target-count">
                <strong>{counts.met}</strong>/{of}
              </span>
            </span>
            <VerdictBar counts={counts} />
          </button>
        </li>
      ))}
    </ul>
  );
}
