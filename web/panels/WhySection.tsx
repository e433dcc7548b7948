import './WhySection.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { whyQuery } from '../data/queries.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { countsText, thresholdText, valueText } from '../figures/value-text.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { reasonText } from './reason-text.ts';

type Props = {
  readonly target: TargetDefinition;
  readonly unit: UnitSummary;
  readonly on: string;
  readonly onClose: () => void;
};

/** Why a figure is what it is: formula, threshold, counts, reports and corrections with their papers. */
export function WhySection({ target, unit, on, onClose }: Props) {
  const language = useLanguage();
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const why = useQuery(whyQuery(target.id, unit.code, on, knownOn, language));
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
        <WhyBody target={target} why={why.data} />
      )}
    </section>
  );
}

type Why = Awaited<ReturnType<NonNullable<ReturnType<typeof whyQuery>['queryFn']>>>;

function WhyBody({ target, why }: { readonly target: TargetDefinition; readonly why: Why }) {
  const language = useLanguage();
  const { judgement, formula, history, series } = why;
  const newest = series.findLast((point) => point.validOn <= why.on);
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
      <h3>{m.formula()}</h3>
      <p>{formula[language]}</p>
      <p className="why-note">{target.source[language]}</p>
      <h3>{m.inputs()}</h3>
      <p>
        {countsText(judgement, language) ??
          (judgement.numerator === null ? m.no_figure() : formatNumber(judgement.numerator, language))}
        {judgement.asOf === null ? null : ` · ${formatDate(judgement.asOf)}`}
        {newest !== undefined && newest.subjects > 1
          ? ` · ${m.reporting_of({ n: newest.reporting, of: newest.subjects })}`
          : null}
      </p>
      <h3>{m.history()}</h3>
      {history.length === 0 ? <p className="why-note">{m.no_history()}</p> : null}
      <ol className="why-history">
        {[...history].reverse().map((row) => (
          <li key={row.id} className={row.superseded ? 'is-superseded' : ''}>
            <span>{formatDate(row.validOn)}</span>
            <strong>{countsText(row, language) ?? formatNumber(row.numerator, language)}</strong>
            <small>
              {row.document === null ? null : `${row.document.number} · `}
              {m.recorded({ date: formatDate(row.recordedAt.slice(0, 10)) })}
              {row.superseded ? ` · ${m.superseded()}` : null}
              {row.reason === null ? null : ` · ${m.correction({ reason: row.reason })}`}
            </small>
          </li>
        ))}
      </ol>
    </>
  );
}
