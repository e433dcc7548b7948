import '../figures/verdict-fill.css';
import './BulletBar.css';
import type { Judgement } from '../../geodata/verdict/judge.ts';

type Props = { readonly judgement: Judgement; readonly isCount: boolean };

/** How far a unit is: the filled length is the value, the tick is the threshold. */
export function BulletBar({ judgement: { value, threshold, verdict }, isCount }: Props) {
  const whole = isCount ? Math.max(threshold, value ?? 0, 1) : 1;
  const share = Math.max(0, Math.min(1, (value ?? 0) / whole));
  return (
    <span className="bullet-bar" aria-hidden>
      <span className="bullet-track">
        {value === null ? (
          <span className={`verdict-fill ${verdict}`} style={{ width: '100%' }} />
        ) : (
          <span className={`verdict-fill ${verdict}`} style={{ width: `${share * 100}%` }} />
        )}
      </span>
      <span className="bullet-tick" style={{ left: `${Math.min(1, threshold / whole) * 100}%` }} />
    </span>
  );
}
