import './AttentionPanel.css';
import { verdictStep } from '../../geodata/scale/verdict-scale.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';
import { CommuneGroups } from './CommuneGroups.tsx';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly judgements: Judgements;
  readonly onChoose: (code: string) => void;
};

/** What needs a hand first, then who has to report. Silence is no failure: it comes last. */
const URGENT: readonly Verdict[] = ['at_risk', 'late', 'stale', 'no_data'];

/** The communes that will not make it, or not by themselves; or those of the verdict that stands out on the map. */
export function AttentionPanel({ portal, selection, judgements, onChoose }: Props) {
  const language = useLanguage();
  const { target, verdict } = selection;
  const isCalm = ![...judgements.values()].some((row) => row.verdict === 'at_risk' || row.verdict === 'late');
  const title = verdict === null ? m.attention() : verdictStep(verdict).label[language];
  return (
    <section className="attention" aria-label={title}>
      <h2>{title}</h2>
      <p>{m.attention_note({ measure: target.measure.numerator[language] })}</p>
      {verdict === null && isCalm ? <p className="attention-none">{m.attention_none()}</p> : null}
      <CommuneGroups
        target={target}
        communes={portal.communes}
        judgements={judgements}
        verdicts={verdict === null ? URGENT : [verdict]}
        showsDistrict
        onChoose={onChoose}
      />
    </section>
  );
}
