import './SegmentPanel.css';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { SegmentDetail } from '../../../geodata/contract/lighting.ts';
import { ROAD_CLASSES } from '../../../geodata/light/road-class.ts';
import { lightStep } from '../../../geodata/scale/light-scale.ts';
import { formatDate, formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { segmentQuery } from '../../data/queries.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';

type Props = { readonly id: string; readonly on: string; readonly onClose: () => void };

/** Everything public about one segment of road. */
export function SegmentPanel({ id, on, onClose }: Props) {
  const language = useLanguage();
  const detail = useQuery(segmentQuery(id, on));
  const name = detail.data === undefined ? m.light_segment() : detail.data.routeName;
  return (
    <section className="segment-panel" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <button type="button" className="icon-button" aria-label={m.close()} onClick={onClose}>
          <X size={18} aria-hidden />
        </button>
      </header>
      {detail.isError ? (
        <p role="alert">
          {m.failed_title()}{' '}
          <button type="button" onClick={() => detail.refetch()}>
            {m.retry()}
          </button>
        </p>
      ) : detail.data === undefined ? (
        <div className="skeleton" style={{ height: 180 }} role="status" aria-label={m.loading()} />
      ) : (
        <SegmentBody detail={detail.data} language={language} />
      )}
    </section>
  );
}

const percent = (part: number, whole: number) => `${Math.max(0, Math.min(100, (part / whole) * 100))}%`;

function SegmentBody({
  detail,
  language,
}: {
  readonly detail: SegmentDetail;
  readonly language: 'vi' | 'en';
}) {
  const roadClass = ROAD_CLASSES.find(({ id }) => id === detail.class);
  return (
    <>
      <p className="segment-facts">
        {roadClass?.name[language]} ·{' '}
        {m.light_segment_length({ km: formatKm(detail.lengthM / 1000, language) })} ·{' '}
        {detail.units.map((unit) => unit.name).join(', ')}
      </p>
      <h3>{m.light_spans()}</h3>
      <span className="segment-strip light-unknown" aria-hidden>
        {detail.spans.map((span) => (
          <span
            key={span.fromM}
            className={`light-${span.lit}${span.operating === 'broken' ? ' is-broken' : ''}`}
            style={{
              left: percent(span.fromM, detail.lengthM),
              width: percent(span.toM - span.fromM, detail.lengthM),
            }}
          />
        ))}
      </span>
      <ul className="segment-spans">
        {detail.spans.map((span) => (
          <li key={span.fromM}>
            <strong>
              {m.light_span({
                from: formatNumber(span.fromM, language),
                to: formatNumber(span.toM, language),
                state: lightStep(span.lit).label[language],
              })}
            </strong>
            <small>{spanNotes(span, language).join(' · ')}</small>
          </li>
        ))}
        {detail.spans.length === 0 ? <li>{lightStep('unknown').label[language]}</li> : null}
      </ul>
      {detail.promises.length === 0 ? null : (
        <>
          <h3>{m.light_promises()}</h3>
          <ul className="segment-spans">
            {detail.promises.map((promise) => (
              <li key={`${promise.fromM} ${promise.promisedOn}`}>
                {m.light_promise({
                  status: STATUS[promise.status](),
                  date: formatDate(promise.promisedOn),
                  agency: promise.agency,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const STATUS: Record<SegmentDetail['promises'][number]['status'], () => string> = {
  planned: m.light_planned,
  contracted: m.light_contracted,
  installing: m.light_installing,
  lit: m.light_lit,
  maintenance: m.light_maintenance,
};

const SOURCE: Record<SegmentDetail['spans'][number]['source'], () => string> = {
  official: m.light_source_official,
  survey: m.light_source_survey,
  osm: m.light_source_osm,
};

function spanNotes(span: SegmentDetail['spans'][number], language: 'vi' | 'en'): string[] {
  return [
    span.operating === 'broken' ? m.light_broken() : null,
    span.lamps === null ? null : m.light_lamps({ n: formatNumber(span.lamps, language) }),
    span.power === null ? null : span.power === 'solar' ? m.light_solar() : m.light_grid(),
    span.payer === null ? null : span.payer === 'community' ? m.light_community() : m.light_budget(),
    `${SOURCE[span.source]()} ${formatDate(span.checkedOn ?? span.validOn)}`,
  ].filter((note) => note !== null);
}
