import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { type ComparedRow, countBy, rowClasses } from './compared-rows.ts';
import type { Comparison } from './comparison.ts';

type Props = {
  readonly comparison: Comparison;
  readonly rows: readonly ComparedRow[];
  readonly onChoose: (change: string) => void;
};

/** How many communes of each class of change; each opens its list. */
export function ClassCounts({ comparison, rows, onChoose }: Props) {
  const language = useLanguage();
  const counts = countBy(rows, 'change');
  const title = comparison.kind === 'days' ? m.compare_what_changed() : m.compare_which_worse();
  return (
    <section className="class-counts" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {rowClasses(comparison.kind).map(({ id, name, meaning }) => {
          const n = counts.get(id) ?? 0;
          return (
            <li key={id}>
              <button
                type="button"
                disabled={n === 0}
                title={meaning?.[language]}
                onClick={() => onChoose(id)}
              >
                <span>{name[language]}</span> <strong>{n}</strong>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
