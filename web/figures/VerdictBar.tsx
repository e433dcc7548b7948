import './VerdictBar.css';
import './verdict-fill.css';
import { VERDICT_SCALE } from '../../geodata/scale/verdict-scale.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';

type Props = { readonly counts: Readonly<Record<Verdict, number>> };

/** One bar of all communes, a stretch per verdict in the order of the scale. */
export function VerdictBar({ counts }: Props) {
  return (
    <span className="verdict-bar" aria-hidden>
      {VERDICT_SCALE.filter(({ id }) => counts[id] > 0).map(({ id }) => (
        <span key={id} className={`verdict-fill ${id}`} style={{ flexGrow: counts[id] }} />
      ))}
    </span>
  );
}
