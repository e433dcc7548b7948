import './LightCoverage.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { LightingCoverage } from '../../geodata/contract/lighting.ts';
import { addCoverage } from '../../geodata/light/add-coverage.ts';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import { LIGHT_SCALE } from '../../geodata/scale/light-scale.ts';
import { formatDate, formatKm, formatNumber } from '../../geodata/text/format.ts';
import { coverageQuery } from '../data/light-queries.ts';
import { useLanguage } from '../language/language.ts';
import { intervalText } from '../light/panels/interval-text.ts';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import type { ProfileScope } from './profile-scope.ts';
import type { CommuneSubject, GroupSubject } from './resolve-subject.ts';

type Props = { readonly scope: ProfileScope; readonly subject: CommuneSubject | GroupSubject };

const AMOUNT = { yes: 'lit', no: 'unlit', unknown: 'unknown' } as const;

/** Lengths of the subject; routes only where they are counted once, which those of a block are not. */
function coverageIn({ units, province }: LightingCoverage, subject: CommuneSubject | GroupSubject) {
  if (subject.kind === 'province') return province;
  if (subject.kind !== 'block') return units.find(({ code }) => code === subject.code) ?? null;
  const codes = new Set(subject.members.map(({ code }) => code));
  return { ...addCoverage(units.filter(({ code }) => codes.has(code))), routes: null };
}

/** How much of the subject's roads is lit, as an interval: what nobody surveyed counts neither way. */
export function LightCoverage({ scope, subject }: Props) {
  const language = useLanguage();
  const level = subject.kind === 'district' ? 'district' : 'commune';
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const answer = useQuery(coverageQuery(level, T6_CLASSES, scope.on, knownOn));
  const coverage =
    answer.data === undefined || answer.data.level !== level ? null : coverageIn(answer.data, subject);
  return (
    <section className="profile-light panel" aria-labelledby="profile-light">
      <h3 id="profile-light">{m.light_title()}</h3>
      {answer.isError ? (
        <p role="alert">
          {m.light_failed_figures()}{' '}
          <button type="button" onClick={() => answer.refetch()}>
            {m.retry()}
          </button>
        </p>
      ) : coverage === null ? (
        <div className="skeleton" style={{ height: 64 }} role="status" aria-label={m.loading()} />
      ) : coverage.interval === null ? (
        <p className="profile-note">{m.light_nothing()}</p>
      ) : (
        <>
          <p className="light-figure">
            <strong>{intervalText(coverage.interval, language)}</strong> <span>{m.light_by_km()}</span>
            {coverage.routes === null ? null : (
              <span>
                {m.profile_light_routes({
                  lit: formatNumber(coverage.routes.lit, language),
                  total: formatNumber(coverage.routes.total, language),
                })}
              </span>
            )}
          </p>
          <span className="light-bar" aria-hidden>
            {LIGHT_SCALE.map(({ id, color }) =>
              coverage.km[AMOUNT[id]] > 0 ? (
                <span
                  key={id}
                  className={`is-${id}`}
                  style={{ flexGrow: coverage.km[AMOUNT[id]], backgroundColor: color }}
                />
              ) : null,
            )}
          </span>
          <ul className="light-amounts">
            {LIGHT_SCALE.map(({ id, label, color }) => (
              <li key={id}>
                <i className={`is-${id}`} style={{ backgroundColor: color }} aria-hidden />
                {label[language]} <b>{formatKm(coverage.km[AMOUNT[id]], language)}</b>
              </li>
            ))}
          </ul>
          <p className="profile-note">
            {m.profile_light_note({ date: formatDate(scope.on) })}{' '}
            <Link
              to="/light"
              search={(search) => ({
                ...keepShared(search),
                map: undefined,
                unit: subject.kind === 'commune' || subject.kind === 'district' ? subject.code : undefined,
              })}
            >
              {m.profile_light_link()}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
