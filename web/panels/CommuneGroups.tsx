import './CommuneGroups.css';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import type { Rule } from '../../geodata/plan/rule.ts';
import { verdictStep } from '../../geodata/scale/verdict-scale.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { operatorOf } from '../../geodata/verdict/operator.ts';
import { valueText } from '../../geodata/verdict/value-text.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { VerdictSwatch } from '../figures/VerdictSwatch.tsx';
import { walkWithArrows } from '../frame/walk-with-arrows.ts';
import { useLanguage } from '../language/language.ts';
import { paceText } from './pace-text.ts';

type Props = {
  readonly target: TargetDefinition;
  readonly communes: readonly UnitSummary[];
  readonly judgements: Judgements;
  /** Which groups, in which order. */
  readonly verdicts: readonly Verdict[];
  readonly showsDistrict: boolean;
  readonly onChoose: (code: string) => void;
};

type Row = { readonly unit: UnitSummary; readonly judgement: Judgement };

/** Furthest behind first, which is the highest where a share is to fall; without a value, by name. */
function compareRows(rule: Rule) {
  const rises = operatorOf(rule) === '>=' ? 1 : -1;
  return (p: Row, q: Row): number => {
    const [a, b] = [p.judgement.value, q.judgement.value];
    return (a === null || b === null ? 0 : (a - b) * rises) || compareNames(p.unit.name, q.unit.name);
  };
}

/** Communes under the heading of their verdict, each with its value and the pace it needs. */
export function CommuneGroups({ target, communes, judgements, verdicts, showsDistrict, onChoose }: Props) {
  const language = useLanguage();
  return verdicts.map((verdict) => {
    const rows = communes
      .flatMap((unit): Row[] => {
        const judgement = judgements.get(unit.code);
        return judgement?.verdict === verdict ? [{ unit, judgement }] : [];
      })
      .sort(compareRows(target.rule));
    if (rows.length === 0) return null;
    return (
      <section key={verdict} className="commune-group">
        <h3>
          <VerdictSwatch verdict={verdict} />
          {verdictStep(verdict).label[language]} <span>{rows.length}</span>
        </h3>
        <ol onKeyDown={walkWithArrows}>
          {rows.map(({ unit, judgement }) => (
            <li key={unit.code}>
              <button type="button" onClick={() => onChoose(unit.code)}>
                <span className="commune-name">{unit.name}</span>
                <strong>{valueText(target, judgement, language) ?? '–'}</strong>
                <span className="commune-where">{showsDistrict ? unit.parentName : null}</span>
                <span className="commune-pace">{paceText(judgement.pace, language)}</span>
              </button>
            </li>
          ))}
        </ol>
      </section>
    );
  });
}
