import { Fragment, type ReactNode, useMemo, useState } from 'react';
import type { LightPromise } from '../../geodata/contract/promises.ts';
import { groupByRoute } from '../../geodata/promise/group-by-route.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { walkWithArrows } from '../frame/walk-with-arrows.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { PromiseRow } from './PromiseRow.tsx';
import { RouteRow } from './RouteRow.tsx';

type Props = {
  readonly promises: readonly LightPromise[];
  readonly onOpen: (id: number) => void;
  /** What stands beside the heading. */
  readonly children: ReactNode;
};

/** Roads shown at a time. */
const PAGE = 50;

/** Promises road by road in the order given, a page at a time; a road of several stretches opens. */
export function PromiseTable({ promises, onOpen, children }: Props) {
  const language = useLanguage();
  const [shown, setShown] = useState(PAGE);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const roads = useMemo(() => groupByRoute(promises), [promises]);
  const toggle = (id: number) =>
    setOpened((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );
  return (
    <section className="panel promise-list">
      <header>
        <h3>
          {m.promises_count({
            roads: formatNumber(roads.length, language),
            n: formatNumber(promises.length, language),
          })}
        </h3>
        {children}
      </header>
      {promises.length === 0 ? (
        <p className="planning-empty">{m.promises_empty()}</p>
      ) : (
        <div className="planning-scroll">
          <table className="planning-table">
            <thead>
              <tr>
                <th scope="col">{m.promises_col_road()}</th>
                <th scope="col">{m.promises_col_status()}</th>
                <th scope="col">{m.promises_col_date()}</th>
                <th scope="col">{m.promises_col_slip()}</th>
                <th scope="col">{m.promises_agency()}</th>
              </tr>
            </thead>
            <tbody onKeyDown={walkWithArrows}>
              {roads.slice(0, shown).map((road) => {
                const isOpen = opened.has(road.route.id);
                const isPart = road.promises.length > 1;
                return (
                  <Fragment key={road.route.id}>
                    {isPart ? (
                      <RouteRow road={road} isOpen={isOpen} onToggle={() => toggle(road.route.id)} />
                    ) : null}
                    {isPart && !isOpen
                      ? null
                      : road.promises.map((promise) => (
                          <PromiseRow
                            key={promise.id}
                            promise={promise}
                            isPart={isPart}
                            onOpen={() => onOpen(promise.id)}
                          />
                        ))}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {shown < roads.length ? (
        <button type="button" className="quiet-action" onClick={() => setShown(shown + PAGE)}>
          {m.promises_more_roads({ n: formatNumber(roads.length - shown, language) })}
        </button>
      ) : null}
    </section>
  );
}
