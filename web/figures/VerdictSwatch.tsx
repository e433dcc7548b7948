import './verdict-fill.css';
import './VerdictSwatch.css';
import type { Verdict } from '../../geodata/verdict/verdict.ts';

/** Colour and pattern of a verdict; its name always stands beside it. */
export function VerdictSwatch({ verdict }: { readonly verdict: Verdict }) {
  return <span className={`verdict-swatch verdict-fill ${verdict}`} aria-hidden />;
}
