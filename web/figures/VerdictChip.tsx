import './VerdictChip.css';
import { verdictStep } from '../../geodata/scale/verdict-scale.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import { useLanguage } from '../language/language.ts';

/** A verdict in words beside its colour and pattern. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const language = useLanguage();
  return (
    <span className="verdict-chip">
      <span className={`verdict-swatch verdict-fill ${verdict}`} aria-hidden />
      {verdictStep(verdict).label[language]}
    </span>
  );
}
