import './DarkPanel.css';
import { useState } from 'react';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import { ROAD_CLASSES } from '../../../geodata/light/road-class.ts';
import { formatKm } from '../../../geodata/text/format.ts';
import { walkWithArrows } from '../../frame/walk-with-arrows.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { LightScope } from '../use-light-scope.ts';
import type { Darkness, DarkRoute } from '../worker/dark-routes.ts';

type Props = {
  readonly scope: LightScope;
  readonly scopeName: string;
  readonly units: readonly UnitSummary[];
  readonly darkness: Darkness | null;
  readonly onUnit: (code: string) => void;
  readonly onRoute: (route: DarkRoute) => void;
};

type Row = {
  readonly key: string;
  readonly name: string;
  readonly where: string;
  readonly unlit: number;
  readonly total: number;
  readonly onPress: () => void;
};

const SHOWN_UNITS = 30;

/** Where to begin: the communes, or the routes of the place looked at, with the most road in the dark. */
export function DarkPanel({ scope, scopeName, units, darkness, onUnit, onRoute }: Props) {
  const language = useLanguage();
  const hasUnits = !scope.isArea && scope.unit?.level !== 'commune';
  const [wanted, setWanted] = useState<'units' | 'routes'>('units');
  const by = hasUnits ? wanted : 'routes';
  const rows = by === 'units' ? unitRows(scope, units, onUnit) : routeRows(darkness, language, onRoute);
  return (
    <section className="dark-panel" aria-label={m.light_dark_list()}>
      <header>
        <h2>{m.light_dark_list()}</h2>
        {hasUnits ? (
          <fieldset className="dark-switch" aria-label={m.light_dark_list()}>
            <button type="button" aria-pressed={by === 'units'} onClick={() => setWanted('units')}>
              {m.light_dark_communes()}
            </button>
            <button type="button" aria-pressed={by === 'routes'} onClick={() => setWanted('routes')}>
              {m.light_dark_routes()}
            </button>
          </fieldset>
        ) : null}
        <p>{m.light_dark_note({ scope: scopeName })}</p>
      </header>
      {rows === null ? <DarkSkeleton /> : null}
      {rows?.length === 0 ? (
        <p className="dark-none">{scope.problem === null ? m.light_dark_none() : m.light_dark_mend()}</p>
      ) : null}
      <ol onKeyDown={walkWithArrows}>
        {rows?.map((row, at) => (
          <li key={row.key}>
            <button type="button" onClick={row.onPress}>
              <span className="dark-rank">{at + 1}</span>
              <span className="dark-name">{row.name}</span>
              <strong>{formatKm(row.unlit, language)}</strong>
              <span className="dark-where">
                {row.where}
                {row.where === '' ? '' : ' · '}
                {m.light_dark_of({
                  unlit: `${Math.round((row.unlit / row.total) * 100)} %`,
                  total: formatKm(row.total, language),
                })}
              </span>
              <span className="dark-share" aria-hidden>
                <span style={{ width: `${(row.unlit / row.total) * 100}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function unitRows(
  scope: LightScope,
  units: readonly UnitSummary[],
  onUnit: (code: string) => void,
): Row[] | null {
  if (scope.communes === undefined) return null;
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return scope.communes.units
    .filter(
      ({ code, km }) =>
        km.unlit > 0 && (scope.unit === null || byCode.get(code)?.parentCode === scope.unit.code),
    )
    .sort((p, q) => q.km.unlit - p.km.unlit)
    .slice(0, SHOWN_UNITS)
    .map(({ code, name, km }) => ({
      key: code,
      name,
      where: scope.unit === null ? (byCode.get(code)?.parentName ?? '') : '',
      unlit: km.unlit,
      total: km.total,
      onPress: () => onUnit(code),
    }));
}

function routeRows(
  darkness: Darkness | null,
  language: 'vi' | 'en',
  onRoute: (route: DarkRoute) => void,
): Row[] | null {
  if (darkness === null) return null;
  return darkness.routes.map((route) => ({
    key: String(route.route),
    name: route.name || m.light_no_name(),
    where: ROAD_CLASSES.find(({ id }) => id === route.roadClass)?.name[language] ?? '',
    unlit: route.unlitKm,
    total: route.totalKm,
    onPress: () => onRoute(route),
  }));
}

function DarkSkeleton() {
  return (
    <div className="skeleton-lines" role="status" aria-label={m.loading()}>
      {[0, 1, 2, 3, 4, 5].map((line) => (
        <span key={line} className="skeleton" style={{ height: 40 }} />
      ))}
    </div>
  );
}
