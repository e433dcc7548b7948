import './VerdictChip.css';
import { verdictStep } from '../../geodata/scale/verdict-scale.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import { useLanguage } from '../language/language.ts';
import { VerdictSwatch } from './VerdictSwatch.tsx';

/** A verdict in words beside its colour and pattern. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const language = useLanguage();
  return (
    <span className="verdict-chip">
      <VerdictSwatch verdict={verdict} />
      {verdictStep(verdict).label[language]}
    </span>
  );
}
