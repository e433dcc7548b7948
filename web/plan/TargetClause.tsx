import './TargetClause.css';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { BINDING } from '../../geodata/plan/binding.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { portalRulesOf } from '../../geodata/plan/source-text.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { formulaInWords } from '../../geodata/verdict/formula.ts';
import type { VerdictCounts } from '../../geodata/verdict/roll-up.ts';
import { VerdictBar } from '../figures/VerdictBar.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import { ClauseHead } from './ClauseHead.tsx';

type Props = {
  readonly target: TargetDefinition;
  /** Communes of each verdict; null where the target is not judged by communes. */
  readonly counts: VerdictCounts | null;
  readonly of: number;
  readonly on: string;
};

/** One target: what it asks, of whom, how it is computed, where that comes from, and how many communes are there. */
export function TargetClause({ target, counts, of, on }: Props) {
  const language = useLanguage();
  const rules = portalRulesOf(target);
  const { measure, met } = formulaInWords(target, language);
  const facts = [
    [m.plan_binds(), BINDING[target.binds][language]],
    [m.formula(), measure],
    [m.plan_met_when(), met],
    [m.plan_source(), target.source[language]],
  ] as const;
  return (
    <article className="plan-target" aria-label={target.title[language]}>
      <ClauseHead id={target.id} title={target.title[language]} clause={target.clause.vi}>
        <span className={target.hard ? 'plan-tag' : 'plan-tag plan-strive'}>
          {target.hard ? m.plan_hard() : m.plan_strive()}
        </span>
      </ClauseHead>
      {counts === null ? null : (
        <p className="plan-met">
          <span>
            <strong>{counts.met}</strong> {m.met_of({ of })}
          </span>
          <VerdictBar counts={counts} />
          <Link
            to="/"
            search={(search) => ({ ...keepShared(search), target: target.id, on })}
            aria-label={m.plan_on_map_of({ target: target.title[language] })}
          >
            {m.profile_on_map()} <ArrowRight size={14} aria-hidden />
          </Link>
          <small>{m.figures_on({ date: formatDate(on) })}</small>
        </p>
      )}
      <dl className="plan-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {rules.length === 0 ? null : (
          <div className="plan-rules">
            <dt>
              <span className="plan-tag plan-own">{m.plan_own_rules()}</span>
            </dt>
            <dd>
              <ul>
                {rules.map((rule) => (
                  <li key={rule.vi}>{rule[language]}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}
