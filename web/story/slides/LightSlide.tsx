import { useQuery } from '@tanstack/react-query';
import { isRoadClass, T6_CLASSES } from '../../../geodata/light/road-class.ts';
import { LIGHT_SCALE } from '../../../geodata/scale/light-scale.ts';
import { formatDate, formatKm } from '../../../geodata/text/format.ts';
import { coverageQuery } from '../../data/light-queries.ts';
import { useLanguage } from '../../language/language.ts';
import { intervalText } from '../../light/panels/interval-text.ts';
import { m } from '../../paraglide/messages.js';
import type { SlideProps } from './slide-props.ts';

const KM = { yes: 'lit', no: 'unlit', unknown: 'unknown' } as const;

/** How much of the roads has light, in figures, over the night map. */
export function LightSlide({ portal, slide: { unit, on, slide }, knownOn }: SlideProps) {
  const language = useLanguage();
  const wanted = (slide.classes ?? '').split(',').filter(isRoadClass);
  const classes = wanted.length === 0 ? T6_CLASSES : wanted;
  const { data, isError } = useQuery(coverageQuery(unit?.level ?? 'commune', classes, on, knownOn));
  const coverage = unit === null ? data?.province : data?.units.find(({ code }) => code === unit.code);
  return (
    <div className="slide-words-side slide-light">
      <header>
        <h1>
          {m.light_title()} – {unit?.name ?? portal.meta.province.name}
        </h1>
        <p className="slide-date">{formatDate(on)}</p>
      </header>
      {isError ? <p>{m.light_failed_figures()}</p> : null}
      {coverage?.interval == null ? (
        <p>{data === undefined ? m.loading() : m.light_nothing()}</p>
      ) : (
        <>
          <p className="slide-hero">
            <strong>{intervalText(coverage.interval, language)}</strong> <span>{m.light_by_km()}</span>
          </p>
          <div className="slide-light-bar" aria-hidden>
            {LIGHT_SCALE.map(({ id, night }) => (
              <span key={id} style={{ flexGrow: coverage.km[KM[id]], background: night }} />
            ))}
          </div>
          <ul className="slide-legend">
            {LIGHT_SCALE.map(({ id, label, night }) => (
              <li key={id}>
                <span className="verdict-swatch" style={{ background: night }} aria-hidden />{' '}
                {label[language]} <strong>{formatKm(coverage.km[KM[id]], language)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
