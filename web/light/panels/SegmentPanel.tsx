import './SegmentPanel.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { SegmentDetail } from '../../../geodata/contract/segment-detail.ts';
import { gapText } from '../../../geodata/light/dark-text.ts';
import { ROAD_CLASSES } from '../../../geodata/light/road-class.ts';
import { formatDate, formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { ApiFailure } from '../../client.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { SegmentPromises } from '../../promises/SegmentPromises.tsx';
import { useMayEdit } from '../edit/use-may-edit.ts';
import type { Gap } from '../worker/dark-network.ts';
import { LightMark } from './LightMark.tsx';
import { lookLabel } from './look-label.ts';
import { SpanStrip } from './SpanStrip.tsx';
import { segmentQuery } from './segment-query.ts';
import { lookOfSpan, spanNotes, spanSource } from './span-notes.ts';

const SegmentRecords = lazy(() =>
  import('../edit/SegmentRecords.tsx').then(({ SegmentRecords }) => ({ default: SegmentRecords })),
);

type Props = {
  readonly id: string;
  readonly on: string;
  /** The connected dark it lies in; null: none, or not known yet. */
  readonly gap: Gap | null;
  readonly nameOf: (code: string) => string | null;
  readonly onClose: () => void;
};

/** Everything public about one segment of road. */
export function SegmentPanel({ id, on, gap, nameOf, onClose }: Props) {
  const language = useLanguage();
  const mayEdit = useMayEdit();
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const detail = useQuery(segmentQuery(id, on, knownOn));
  const name = detail.data === undefined ? m.light_segment() : detail.data.routeName || m.light_no_name();
  const isGone = detail.error instanceof ApiFailure && detail.error.problem?.status === 404;
  return (
    <section className="segment-panel" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <button type="button" className="icon-button" aria-label={m.close()} onClick={onClose}>
          <X size={18} aria-hidden />
        </button>
      </header>
      {gap === null ? null : (
        <p className="segment-gap">
          {m.light_gap_of({
            gap: gapText(
              gap,
              gap.units.flatMap((code) => nameOf(code) ?? []),
              language,
            ),
          })}
        </p>
      )}
      {isGone ? (
        <p role="alert">{m.light_segment_gone({ date: formatDate(on) })}</p>
      ) : detail.isError ? (
        <p role="alert">
          {m.failed_title()}{' '}
          <button type="button" className="link-button" onClick={() => detail.refetch()}>
            {m.retry()}
          </button>
        </p>
      ) : detail.data === undefined ? (
        <div className="coverage-skeleton" role="status" aria-label={m.loading()}>
          <span className="skeleton" style={{ height: 20, width: '70%' }} />
          <span className="skeleton" style={{ height: 12 }} />
          <span className="skeleton" style={{ height: 120 }} />
        </div>
      ) : (
        <SegmentBody detail={detail.data} language={language} />
      )}
      {mayEdit && detail.data !== undefined ? (
        <Suspense fallback={null}>
          <SegmentRecords id={id} />
        </Suspense>
      ) : null}
    </section>
  );
}

type BodyProps = { readonly detail: SegmentDetail; readonly language: 'vi' | 'en' };

function SegmentBody({ detail, language }: BodyProps) {
  const roadClass = ROAD_CLASSES.find(({ id }) => id === detail.class);
  return (
    <>
      <p className="segment-facts">
        {roadClass?.name[language]} ·{' '}
        {m.light_segment_length({ km: formatKm(detail.lengthM / 1000, language) })} ·{' '}
        {m.light_route_part({ id: String(detail.id) })}
      </p>
      <SpanStrip detail={detail} />
      <h3>{m.light_spans()}</h3>
      <ul className="segment-spans">
        {detail.spans.map((span) => (
          <li key={span.fromM}>
            <p>
              <LightMark look={lookOfSpan(span)} />
              <strong>{lookLabel(lookOfSpan(span), language)}</strong>
              <span>
                {m.light_from_to({
                  from: formatNumber(span.fromM, language),
                  to: formatNumber(Math.min(span.toM, detail.lengthM), language),
                })}
              </span>
            </p>
            {span.lit === 'yes' ? <small>{spanNotes(span, language).join(' · ')}</small> : null}
            <small>{spanSource(span)}</small>
          </li>
        ))}
        {detail.spans.length === 0 ? (
          <li>
            <p>
              <LightMark look="unknown" />
              <strong>{lookLabel('unknown', language)}</strong>
            </p>
          </li>
        ) : null}
      </ul>
      <SegmentPromises promises={detail.promises} />
      <h3>{m.light_in_units()}</h3>
      <ul className="segment-units">
        {detail.units.map((unit) => (
          <li key={unit.code}>
            <span>{unit.name}</span>
            <span>
              {formatKm(unit.lengthM / 1000, language)}
              {unit.weight === 0.5 ? ` · ${m.light_half()}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
