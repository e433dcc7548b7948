import { VERDICT_SCALE } from '../../geodata/scale/verdict-scale.ts';
import { countVerdicts } from '../../geodata/verdict/roll-up.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import { VerdictSwatch } from '../figures/VerdictSwatch.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { ComparedRow } from './compared-rows.ts';
import type { Comparison } from './comparison.ts';

type Props = {
  readonly kind: Comparison['kind'];
  readonly rows: readonly ComparedRow[];
  readonly chosen: Verdict | null;
  readonly onChoose: (verdict: Verdict | undefined) => void;
};

/** One legend for both maps: each verdict with its communes on A and on B; choosing one lets it stand out on both. */
export function PairLegend({ kind, rows, chosen, onChoose }: Props) {
  const language = useLanguage();
  const a = countVerdicts(rows.map((row) => row.a.judgement));
  const b = countVerdicts(rows.map((row) => row.b.judgement));
  return (
    <fieldset className="legend panel" aria-label={m.legend()}>
      {VERDICT_SCALE.filter(({ id }) => a[id] + b[id] > 0 || id === chosen).map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen === id}
          title={m.compare_show_only({ name: label[language] })}
          onClick={() => onChoose(chosen === id ? undefined : id)}
        >
          <VerdictSwatch verdict={id} />
          {label[language]}{' '}
          <span>
            <span className="visually-hidden">A</span> {a[id]}{' '}
            <span aria-hidden>{kind === 'days' ? '→' : '·'}</span> <span className="visually-hidden">B</span>{' '}
            <strong>{b[id]}</strong>
          </span>
        </button>
      ))}
    </fieldset>
  );
}
