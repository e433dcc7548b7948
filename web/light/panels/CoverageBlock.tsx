import './CoverageBlock.css';
import type { Coverage } from '../../../geodata/light/coverage.ts';
import { LIGHT_SCALE } from '../../../geodata/scale/light-scale.ts';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { intervalText } from './interval-text.ts';

type Props = {
  readonly scope: string;
  readonly coverage: Coverage | null;
  readonly isOfficial: boolean;
};

const amountOf = { yes: 'lit', unknown: 'unknown', no: 'unlit' } as const;
const ORDER = ['yes', 'unknown', 'no'] as const;

/** The leading figure of the night: the share of road that is lit, as an interval, and what it is made of. */
export function CoverageBlock({ scope, coverage, isOfficial }: Props) {
  const language = useLanguage();
  return (
    <section className="coverage" aria-live="polite">
      <h2>{m.light_title()}</h2>
      <p className="coverage-scope">{scope}</p>
      {coverage === null ? (
        <div className="skeleton" style={{ height: 150 }} role="status" aria-label={m.loading()} />
      ) : coverage.interval === null ? (
        <p className="coverage-nothing">{m.light_nothing()}</p>
      ) : (
        <>
          <p className="coverage-hero">
            <strong>{intervalText(coverage.interval, language)}</strong> <span>{m.light_by_km()}</span>
          </p>
          <span className="coverage-bar" aria-hidden>
            {ORDER.map((lit) => (
              <span key={lit} className={`light-${lit}`} style={{ flexGrow: coverage.km[amountOf[lit]] }} />
            ))}
          </span>
          <ul className="coverage-rows">
            {ORDER.map((lit) => (
              <li key={lit}>
                <span className={`light-mark light-${lit}`} aria-hidden />
                <span>{LIGHT_SCALE.find(({ id }) => id === lit)?.label[language]}</span>
                <span>
                  {m.light_row({
                    km: formatKm(coverage.km[amountOf[lit]], language),
                    n: formatNumber(coverage.routes[amountOf[lit]], language),
                  })}
                </span>
              </li>
            ))}
          </ul>
          {coverage.routeInterval === null ? null : (
            <p className="coverage-routes">
              {m.light_by_route({
                interval: intervalText(coverage.routeInterval, language),
                lit: formatNumber(coverage.routes.lit, language),
                total: formatNumber(coverage.routes.total, language),
              })}
            </p>
          )}
          <details className="coverage-how">
            <summary>
              {isOfficial ? m.light_official() : m.light_interactive()} · {m.light_how()}
            </summary>
            <p>{m.light_how_text()}</p>
          </details>
        </>
      )}
    </section>
  );
}
