import './AttentionPanel.css';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { valueText } from '../figures/value-text.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly judgements: Judgements;
  /** Only these; null: the whole province. */
  readonly within: UnitSummary | null;
  readonly onChoose: (code: string) => void;
};

const SHOWN = 14;

/** What needs a hand first. Silence is no failure: it comes last. */
const URGENCY: Record<Verdict, number> = { at_risk: 0, late: 1, on_track: 2, met: 3, stale: 4, no_data: 5 };

/** The communes that will not make it, or not by themselves: worst first, with the pace they need. */
export function AttentionPanel({ portal, selection, judgements, within, onChoose }: Props) {
  const language = useLanguage();
  const { target } = selection;
  const rows = portal.communes
    .filter((unit) => within === null || unit.parentCode === within.code)
    .flatMap((unit) => {
      const judgement = judgements.get(unit.code);
      const wanted = within === null ? ['at_risk', 'late'] : null;
      return judgement && (wanted === null || wanted.includes(judgement.verdict))
        ? [{ unit, judgement }]
        : [];
    })
    .sort(
      (p, q) =>
        URGENCY[p.judgement.verdict] - URGENCY[q.judgement.verdict] ||
        (p.judgement.value ?? 0) - (q.judgement.value ?? 0),
    );
  const shown = within === null ? rows.slice(0, SHOWN) : rows;
  return (
    <section className="attention">
      <h2>{within === null ? m.attention() : m.communes_of({ name: within.name })}</h2>
      <p>{within === null ? m.attention_note({ target: target.title[language] }) : target.title[language]}</p>
      {rows.length === 0 ? <p className="attention-none">{m.attention_none()}</p> : null}
      <ol>
        {shown.map(({ unit, judgement }) => (
          <li key={unit.code}>
            <button type="button" onClick={() => onChoose(unit.code)}>
              <span className="attention-name">{unit.name}</span>
              <strong>{valueText(target, judgement, language) ?? '–'}</strong>
              <span className="attention-where">{unit.parentName}</span>
              <span className="attention-note">
                <VerdictChip verdict={judgement.verdict} />
                {judgement.pace === null || judgement.pace.countPerDay <= 0
                  ? null
                  : m.per_day({ n: formatNumber(judgement.pace.countPerDay, language, 1) })}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {rows.length > shown.length ? (
        <p className="attention-none">{m.more({ n: rows.length - shown.length })}</p>
      ) : null}
    </section>
  );
}
