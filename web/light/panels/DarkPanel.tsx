import './DarkPanel.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { coverageQuery } from '../../data/light-queries.ts';
import { blocksQuery } from '../../data/queries.ts';
import { ExportButton } from '../../export/ExportButton.tsx';
import { walkWithArrows } from '../../frame/walk-with-arrows.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { NearControls } from '../places/NearControls.tsx';
import { useNearRows } from '../places/use-near.ts';
import { ListLine } from '../pointing/ListLine.tsx';
import type { OnMap } from '../pointing/on-map.ts';
import type { LightScope } from '../use-light-scope.ts';
import type { DarkList } from '../use-light-selection.ts';
import type { Darkness } from '../worker/dark-routes.ts';
import { lightWorker } from '../worker/roads-query.ts';
import { useLatest } from '../worker/use-latest.ts';
import { DARK_LISTS, EXPORTS, type ListId } from './dark-lists.ts';
import {
  blockRows,
  type DarkRow,
  gapRows,
  householdRows,
  lastRows,
  routeRows,
  type Target,
  unitRows,
} from './dark-rows.ts';

type Props = {
  /** The head of the panel: what it shows, and what it could show. */
  readonly tabs: ReactNode;
  readonly on: string;
  readonly classes: readonly RoadClass[];
  readonly scope: LightScope;
  readonly scopeName: string;
  readonly units: readonly UnitSummary[];
  readonly nameOf: (code: string) => string | null;
  readonly darkness: Darkness | null;
  readonly hasRoads: boolean;
  /** Null: communes by dark km. */
  readonly list: DarkList | null;
  readonly onList: (list: DarkList | null) => void;
  readonly onOpen: (target: Target) => void;
  readonly onPointAt: (onMap: OnMap) => void;
  /** The list of communes by how dark they are, with its key; it stands in the place of the others. */
  readonly heat: ReactNode;
};

/** Where to begin: what of the place looked at has the most road in the dark, in eight ways of asking. */
export function DarkPanel(props: Props) {
  const { on, classes, scope, scopeName, units, nameOf, darkness, hasRoads, onList, onOpen, onPointAt } =
    props;
  const language = useLanguage();
  const hasUnits = !scope.isArea && scope.unit?.level !== 'commune';
  const isWhole = hasUnits && scope.unit === null && scope.block === null;
  const lists = DARK_LISTS.filter(({ id, ofUnits }) => (id === 'blocks' ? isWhole : hasUnits || !ofUnits));
  const list = lists.find(({ id }) => id === (props.list ?? 'units')) ?? lists[0];
  const asks = (id: ListId) => hasRoads && list?.id === id;
  const gaps = useLatest(
    `${scope.placeKey} ${list?.id}`,
    asks('gaps') ? () => lightWorker().gaps(on, scope.place, classes) : null,
  );
  const lasts = useLatest(
    `${scope.placeKey} ${list?.id}`,
    asks('last') ? () => lightWorker().lastRoutes(on, scope.place, classes) : null,
  );
  const near = useNearRows(asks('near'), on, scope, classes);
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const blocks = useQuery({
    ...coverageQuery('block', classes, on, knownOn),
    enabled: list?.id === 'blocks',
  });
  const members = useQuery({ ...blocksQuery, enabled: list?.id === 'blocks' });
  const rowsOf: Record<ListId, () => DarkRow[] | null> = {
    heat: () => [],
    units: () => unitRows(scope, units, language),
    blocks: () =>
      blockRows(
        blocks.data?.level === 'block' ? blocks.data : undefined,
        members.data?.blocks ?? [],
        language,
      ),
    routes: () => routeRows(darkness?.routes ?? null, language),
    gaps: () => gapRows(gaps, nameOf, language),
    near: () => near,
    households: () => householdRows(scope, units, language),
    last: () => lastRows(lasts, nameOf, language),
  };
  if (list === undefined) return null;
  const rows = rowsOf[list.id]();
  const exportKind = EXPORTS[list.id];
  return (
    <section className="dark-panel" aria-label={m.light_dark_list()}>
      <header>
        {props.tabs}
        <fieldset className="dark-switch" aria-label={m.light_dark_list()}>
          {lists.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === list.id}
              onClick={() => onList(id === 'units' ? null : id)}
            >
              {name()}
            </button>
          ))}
        </fieldset>
        <p>{list.note({ scope: scopeName })}</p>
        {list.id === 'near' ? <NearControls /> : null}
      </header>
      {list.id === 'heat' ? props.heat : null}
      {rows === null ? <DarkSkeleton /> : null}
      {rows?.length === 0 && list.id !== 'heat' ? (
        <p className="dark-none">{scope.problem === null ? list.none() : m.light_dark_mend()}</p>
      ) : null}
      <ol onKeyDown={walkWithArrows} hidden={list.id === 'heat'}>
        {rows?.map((row, at) => (
          <li key={row.key}>
            <ListLine onMap={row.onMap} onOpen={() => onOpen(row.goTo)} onPointAt={onPointAt}>
              <span className="dark-rank">{at + 1}</span>
              <span className="dark-name">{row.name}</span>
              <strong>{row.figure}</strong>
              <span className="dark-where">{row.why}</span>
              {row.share === null ? null : (
                <span className="dark-share" aria-hidden>
                  <span style={{ width: `${row.share * 100}%` }} />
                </span>
              )}
            </ListLine>
          </li>
        ))}
      </ol>
      {rows === null || rows.length === 0 ? null : (
        <footer className="dark-export">
          <ExportButton kind={exportKind} />
        </footer>
      )}
    </section>
  );
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
