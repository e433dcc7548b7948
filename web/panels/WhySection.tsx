import './WhySection.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { Why } from '../../geodata/contract/attainment.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { Plan, TargetDefinition } from '../../geodata/plan/plan.ts';
import { sourceText } from '../../geodata/plan/source-text.ts';
import { formatDate } from '../../geodata/text/format.ts';
import {
  countsText,
  isWithheld,
  lowerBoundText,
  thresholdText,
  valueText,
} from '../../geodata/verdict/value-text.ts';
import { whyQuery } from '../data/queries.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { ReportHistory } from './ReportHistory.tsx';
import { reasonText } from './reason-text.ts';
import { TrendChart } from './TrendChart.tsx';
import { WhyPapers } from './WhyPapers.tsx';

type Props = {
  readonly target: TargetDefinition;
  readonly unit: UnitSummary;
  readonly plan: Pick<Plan, 'id' | 'starts' | 'deadline'>;
  readonly on: string;
  readonly onClose: () => void;
};

/** Why a figure is what it is: formula, threshold, counts, reports and corrections with their papers. */
export function WhySection({ target, unit, plan, on, onClose }: Props) {
  const language = useLanguage();
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const why = useQuery(whyQuery(target.id, unit.code, on, knownOn, language, plan.id));
  return (
    <section className="why" aria-label={`${m.why()} ${target.title[language]}`}>
      <button type="button" className="why-back" onClick={onClose}>
        <ArrowLeft size={16} aria-hidden /> {target.title[language]}
      </button>
      {why.isError ? (
        <p role="alert">
          {m.failed_title()}{' '}
          <button type="button" className="why-retry" onClick={() => why.refetch()}>
            {m.retry()}
          </button>
        </p>
      ) : why.data === undefined ? (
        <div className="skeleton" style={{ height: 180 }} role="status" aria-label={m.loading()} />
      ) : (
        <WhyBody target={target} plan={plan} why={why.data} />
      )}
    </section>
  );
}

type BodyProps = Pick<Props, 'target' | 'plan'> & { readonly why: Why };

function WhyBody({ target, plan, why }: BodyProps) {
  const language = useLanguage();
  const { judgement, formula, history, historyIsWhole, series, subjects } = why;
  const seen = series.filter((point) => point.validOn <= why.on);
  const newest = seen.at(-1);
  return (
    <>
      <p className="why-figure">
        <strong>{valueText(target, judgement, language) ?? '–'}</strong>
        <span>{thresholdText(target, judgement.threshold, language)}</span>
        <VerdictChip verdict={judgement.verdict} />
      </p>
      <ul className="why-reasons">
        {judgement.reasons.map((reason) => (
          <li key={reason}>{reasonText(reason, language)}</li>
        ))}
      </ul>
      {seen.length === 0 ? null : (
        <>
          <h3>{m.trend()}</h3>
          <TrendChart target={target} plan={plan} series={seen} judgement={judgement} />
        </>
      )}
      <h3>{m.formula()}</h3>
      <p>{formula[language]}</p>
      <h3>{m.why_threshold()}</h3>
      <p>
        {thresholdText(target, judgement.threshold, language)} ·{' '}
        {m.profile_deadline({ date: formatDate(plan.deadline) })}
      </p>
      <blockquote className="why-clause" lang="vi">
        {target.clause.vi}
      </blockquote>
      <p className="why-note">{sourceText(target, language)}</p>
      <h3>{m.inputs()}</h3>
      <p>
        {countsText(judgement, language) ??
          (isWithheld(judgement)
            ? valueText(target, judgement, language)
            : judgement.numerator === null
              ? m.no_figure()
              : lowerBoundText(judgement.numerator, language))}
        {judgement.asOf === null ? null : ` · ${formatDate(judgement.asOf)}`}
        {newest === undefined || newest.reporting === null || subjects.kind === 'unit'
          ? null
          : ` · ${m.reporting_of({ n: newest.reporting, of: newest.subjects })}`}
      </p>
      <WhyPapers why={why} />
      <h3>{m.history()}</h3>
      {historyIsWhole ? null : (
        <p className="why-note">
          {subjects.kind === 'organisation' ? m.no_history() : m.why_areas_withheld()}
        </p>
      )}
      {history.length === 0 ? (
        historyIsWhole ? (
          <p className="why-note">{m.why_no_reports()}</p>
        ) : null
      ) : (
        <ReportHistory history={history} on={why.on} />
      )}
    </>
  );
}
