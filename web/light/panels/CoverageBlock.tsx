import './CoverageBlock.css';
import { TriangleAlert } from 'lucide-react';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { lightStep } from '../../../geodata/scale/light-scale.ts';
import { formatDate, formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { LightScope } from '../use-light-scope.ts';
import type { Darkness } from '../worker/dark-routes.ts';
import { ClassTable } from './ClassTable.tsx';
import { HowComputed } from './HowComputed.tsx';
import { intervalText, pointsText } from './interval-text.ts';
import { LightMark } from './LightMark.tsx';

type Props = {
  readonly scope: LightScope;
  readonly classes: readonly RoadClass[];
  readonly scopeName: string;
  readonly darkness: Darkness | null;
  readonly on: string;
  readonly hasRoads: boolean;
};

const ROWS = [
  { lit: 'yes', amount: 'lit', look: 'lit' },
  { lit: 'unknown', amount: 'unknown', look: 'unknown' },
  { lit: 'no', amount: 'unlit', look: 'unlit' },
] as const;

/** The leading figure of the night: the share of road that is lit, as an interval, and what it is made of. */
export function CoverageBlock({ scope, classes, scopeName, darkness, on, hasRoads }: Props) {
  const language = useLanguage();
  const { coverage, problem } = scope;
  return (
    <section className="coverage" aria-label={m.light_title()}>
      <h2>{m.light_title()}</h2>
      <p className="coverage-scope">{scopeName}</p>
      {problem !== null ? (
        <p className="coverage-problem" role="alert">
          <TriangleAlert size={18} aria-hidden />
          {m.light_area_problem({ reason: problem[language] })}
        </p>
      ) : coverage === null ? (
        <CoverageSkeleton waits={scope.isArea && !hasRoads} />
      ) : coverage.interval === null ? (
        <p className="coverage-nothing">{m.light_nothing()}</p>
      ) : (
        <>
          <p className="coverage-hero">
            <strong>{intervalText(coverage.interval, language)}</strong>
            {[m.light_by_km(), ...comparisons(scope, language)].map((note) => (
              <span key={note}>{note}</span>
            ))}
          </p>
          <span className="coverage-bar" aria-hidden>
            {ROWS.map(({ amount, look }) =>
              coverage.km[amount] > 0 ? (
                <span key={look} className={`is-${look}`} style={{ flexGrow: coverage.km[amount] }} />
              ) : null,
            )}
          </span>
          <ul className="coverage-rows">
            {ROWS.map(({ lit, amount, look }) => (
              <li key={lit}>
                <LightMark look={look} />
                <span>{lightStep(lit).label[language]}</span>
                <b>
                  {m.light_row({
                    km: formatKm(coverage.km[amount], language),
                    n: formatNumber(coverage.routes[amount], language),
                  })}
                </b>
                <PartOf look={look} darkness={darkness} />
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
              <br />
              {m.light_goal()}
            </p>
          )}
          <ClassTable scope={scope} classes={classes} on={on} />
          <HowComputed isOfficial={!scope.isArea} coverage={coverage} on={on} />
        </>
      )}
    </section>
  );
}

function comparisons({ coverage, before, province }: LightScope, language: 'vi' | 'en'): string[] {
  const texts: string[] = [];
  if (coverage?.interval != null && before !== null) {
    const points = pointsText(coverage.interval.low - before.interval.low, language);
    texts.push(m.light_since({ points, date: formatDate(before.on) }));
  }
  if (province !== null) texts.push(m.light_province_has({ interval: intervalText(province, language) }));
  return texts;
}

function PartOf({ look, darkness }: { readonly look: string; readonly darkness: Darkness | null }) {
  const language = useLanguage();
  if (darkness === null) return null;
  if (look === 'lit' && darkness.brokenKm > 0) {
    return (
      <small>
        <LightMark look="broken" /> {m.light_of_which_broken({ km: formatKm(darkness.brokenKm, language) })}
      </small>
    );
  }
  if (look === 'unlit' && darkness.promisedKm > 0) {
    return <small>{m.light_of_which_promised({ km: formatKm(darkness.promisedKm, language) })}</small>;
  }
  return null;
}

function CoverageSkeleton({ waits }: { readonly waits: boolean }) {
  return (
    <div className="coverage-skeleton" role="status" aria-label={waits ? m.light_roads_wait() : m.loading()}>
      <span className="skeleton" style={{ width: '78%', height: 44 }} />
      <span className="skeleton" style={{ height: 10 }} />
      <span className="skeleton" style={{ height: 76 }} />
      {waits ? <p>{m.light_roads_wait()}</p> : null}
    </div>
  );
}
