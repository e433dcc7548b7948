import './TargetClause.css';
import { Lock } from 'lucide-react';
import type { Meta } from '../../geodata/contract/meta.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { ClauseHead } from './ClauseHead.tsx';

/** A target of the plan whose figures the reader may not see: what it asks, and why it says no more. */
export function WithheldClause({ target }: { readonly target: Meta['withheld'][number] }) {
  const language = useLanguage();
  return (
    <article className="plan-target" aria-label={target.title[language]}>
      <ClauseHead id={target.id} title={target.title[language]} clause={target.clause}>
        <span className="plan-tag">{m.plan_withheld()}</span>
      </ClauseHead>
      <p className="plan-withheld">
        <Lock size={15} aria-hidden /> {m.plan_withheld_why()}
      </p>
    </article>
  );
}
