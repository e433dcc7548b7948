import './Legend.css';
import { VERDICT_SCALE } from '../../geodata/scale/verdict-scale.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import { VerdictSwatch } from '../figures/VerdictSwatch.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly chosen: Verdict | null;
  readonly onChoose: (verdict: Verdict | null) => void;
};

/** The scale of the map with its counts; choosing a step lets its communes stand out. */
export function Legend({ counts, chosen, onChoose }: Props) {
  const language = useLanguage();
  return (
    <fieldset className="legend panel" aria-label={m.legend()}>
      {VERDICT_SCALE.filter(({ id }) => counts[id] > 0 || id === chosen).map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen === id}
          aria-label={m.legend_show_only({ verdict: label[language], n: counts[id] })}
          onClick={() => onChoose(chosen === id ? null : id)}
        >
          <VerdictSwatch verdict={id} />
          {label[language]} <strong>{counts[id]}</strong>
        </button>
      ))}
    </fieldset>
  );
}
