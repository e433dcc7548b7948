import { VERDICT_SCALE } from '../../../geodata/scale/verdict-scale.ts';
import type { VerdictCounts } from '../../../geodata/verdict/roll-up.ts';
import { VerdictSwatch } from '../../figures/VerdictSwatch.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';

type Props = {
  readonly counts: VerdictCounts;
  /** Left out where the counts are of several targets at once, which add up to nothing. */
  readonly hasCounts?: boolean;
};

/** The scale of the map with its counts; verdicts that do not occur are left out. */
export function SlideLegend({ counts, hasCounts = true }: Props) {
  const language = useLanguage();
  return (
    <ul className="slide-legend" aria-label={m.legend()}>
      {VERDICT_SCALE.filter(({ id }) => counts[id] > 0).map(({ id, label }) => (
        <li key={id}>
          <VerdictSwatch verdict={id} /> {label[language]} {hasCounts ? <strong>{counts[id]}</strong> : null}
        </li>
      ))}
    </ul>
  );
}
