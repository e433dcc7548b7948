import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { formatDate } from '../../geodata/text/format.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { countsText, valueText } from '../../geodata/verdict/value-text.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { BulletBar } from './BulletBar.tsx';

type Props = {
  readonly target: TargetDefinition;
  readonly judgement: Judgement;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onWhy: () => void;
};

/** A target of one unit: name, value, bullet bar, counts, date, and the way to its why. */
export function TargetBullet({ target, judgement, isCurrent, onChoose, onWhy }: Props) {
  const language = useLanguage();
  const value = valueText(target, judgement, language);
  const counts = countsText(judgement, language);
  return (
    <li className="bullet" aria-current={isCurrent ? 'true' : undefined}>
      <button type="button" className="bullet-head" onClick={onChoose}>
        <span>{target.title[language]}</span>
        <strong>{value ?? '–'}</strong>
      </button>
      <BulletBar
        judgement={judgement}
        isCount={judgement.denominator === null && target.rule.kind === 'count'}
      />
      <p className="bullet-note">
        <span>
          <VerdictChip verdict={judgement.verdict} />
          {counts === null || counts === value ? null : <span>{counts}</span>}
        </span>
        <span>
          {judgement.asOf === null ? null : formatDate(judgement.asOf)}
          <button type="button" onClick={onWhy} aria-label={`${m.why()} ${target.title[language]}`}>
            {m.why()}
          </button>
        </span>
      </p>
    </li>
  );
}
