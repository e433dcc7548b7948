import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Coverage } from '../../../geodata/light/coverage.ts';
import { ROAD_CLASSES, type RoadClass } from '../../../geodata/light/road-class.ts';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { classCoverageQuery } from '../../data/light-queries.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { LightScope } from '../use-light-scope.ts';
import { lightWorker } from '../worker/roads-query.ts';
import { useLatest } from '../worker/use-latest.ts';
import { intervalText } from './interval-text.ts';

type Props = {
  readonly scope: LightScope;
  readonly classes: readonly RoadClass[];
  readonly on: string;
};

/** The same figure class by class, by the same method as the whole. Asked for when it is opened. */
export function ClassTable({ scope, classes, on }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="class-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {m.light_by_class()} <ChevronDown size={14} aria-hidden />
      </summary>
      {isOpen ? <Rows scope={scope} classes={classes} on={on} /> : null}
    </details>
  );
}

function Rows({ scope, classes, on }: Props) {
  const language = useLanguage();
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const { unit, block, isArea, place, placeKey } = scope;
  const level = block !== null ? 'block' : (unit?.level ?? 'province');
  const group = unit ?? block;
  const official = useQuery({ ...classCoverageQuery(level, classes, on, knownOn), enabled: !isArea });
  const drawn = useLatest(
    `${placeKey} ${on}`,
    place.kind === 'area' ? () => lightWorker().measureClasses(on, place.area, classes) : null,
  );
  const told =
    group === null ? official.data?.province : official.data?.units.find(({ code }) => code === group.code);
  const byClass = isArea ? drawn : told?.byClass;
  const rows = classes.flatMap((id): { id: RoadClass; coverage: Coverage }[] => {
    const coverage = byClass?.find((row) => row.class === id);
    return coverage === undefined || coverage.km.total === 0 ? [] : [{ id, coverage }];
  });
  if (official.isError && !isArea) return <p role="alert">{m.light_failed_figures()}</p>;
  if (byClass == null) return <p role="status">{m.loading()}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{m.light_col_class()}</th>
          <th scope="col" className="number">
            {m.light_col_lit()}
          </th>
          <th scope="col" className="number">
            {m.light_col_km()}
          </th>
          <th scope="col" className="number">
            {m.light_col_routes()}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, coverage: { km, routes, interval } }) => (
          <tr key={id}>
            <th scope="row">{ROAD_CLASSES.find((entry) => entry.id === id)?.name[language]}</th>
            <td className="number">{interval === null ? '' : intervalText(interval, language)}</td>
            <td className="number">{formatKm(km.total, language)}</td>
            <td className="number">
              {formatNumber(routes.lit, language)}/{formatNumber(routes.total, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
