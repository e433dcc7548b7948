import { formatDate } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { type ComparedRow, countBy, differenceScale } from './compared-rows.ts';
import type { Comparison } from './comparison.ts';
import { SignedSwatch } from './SignedSwatch.tsx';

type Props = {
  readonly comparison: Comparison;
  readonly rows: readonly ComparedRow[];
  readonly onChoose: (change: string | undefined) => void;
};

/** What the difference map means; choosing a step lets its communes stand out. */
export function DifferenceLegend({ comparison, rows, onChoose }: Props) {
  const language = useLanguage();
  const counts = countBy(rows, 'difference');
  const { kind, a, b, change } = comparison;
  return (
    <div className="difference-legend panel">
      <fieldset className="legend" aria-label={m.legend()}>
        {differenceScale(kind).map((step) => (
          <button
            key={step.id}
            type="button"
            aria-pressed={change === step.id}
            title={m.compare_show_only({ name: step.label[language] })}
            onClick={() => onChoose(change === step.id ? undefined : step.id)}
          >
            <SignedSwatch step={step} />
            {step.label[language]} <strong>{counts.get(step.id) ?? 0}</strong>
          </button>
        ))}
      </fieldset>
      <p>
        {kind === 'days'
          ? m.compare_difference_days({ from: formatDate(a.on), on: formatDate(b.on) })
          : m.compare_difference_targets({
              a: a.target.shortTitle[language],
              b: b.target.shortTitle[language],
            })}
      </p>
    </div>
  );
}
