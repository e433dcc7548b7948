import '../overview/OverviewView.css';
import '../overview/phone.css';
import './MatrixScene.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EmulationBlock } from '../../geodata/contract/blocks.ts';
import { cellOf, sumColumns } from '../../geodata/matrix/matrix.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { judge } from '../../geodata/verdict/judge.ts';
import type { Portal } from '../data/portal.ts';
import { judgeTarget } from '../figures/judge-all.ts';
import { leadingFigure } from '../figures/leading-figure.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useLanguage } from '../language/language.ts';
import { useIsPhone } from '../overview/use-is-phone.ts';
import { DetailPanel } from '../panels/DetailPanel.tsx';
import { LeadingFigureBlock } from '../panels/LeadingFigureBlock.tsx';
import { m } from '../paraglide/messages.js';
import { ViewTools } from '../tools/ViewTools.tsx';
import { ExportButtons } from './export/ExportButtons.tsx';
import { MatrixMap } from './map/MatrixMap.tsx';
import { MatrixTable } from './table/MatrixTable.tsx';
import { NothingFits } from './table/NothingFits.tsx';
import { MatrixTools } from './tools/MatrixTools.tsx';
import { VerdictFilter } from './tools/VerdictFilter.tsx';
import { useMatrix } from './use-matrix.ts';
import { CLEARED, panelSelect, useMatrixSelection } from './use-matrix-selection.ts';

type Props = { readonly portal: Portal; readonly blocks: readonly EmulationBlock[] };

/** The heat table with its tools, the chosen target's map on the left, one commune's detail on the right. */
export function MatrixScene({ portal, blocks }: Props) {
  const language = useLanguage();
  const announce = useAnnounce();
  const isPhone = useIsPhone();
  const [selection, select] = useMatrixSelection(portal, blocks);
  const { target, on, unit, order, isReversed } = selection;
  const { all, candidates, shown } = useMatrix(portal, selection);
  const [pointed, setPointed] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);

  const met = useMemo(
    () => sumColumns(all).find((column) => column.target.id === target.id)?.counts.met ?? 0,
    [all, target.id],
  );
  const verdicts = useMemo(
    () =>
      new Map(
        shown.flatMap((row) => {
          const cell = cellOf(row, target.id);
          return cell === undefined ? [] : [[row.unit.code, cell.verdict] as const];
        }),
      ),
    [shown, target.id],
  );
  const judgements = useMemo(() => judgeTarget(portal, target, on), [portal, target, on]);
  const judgementOf = useCallback(
    (id: string, code: string) => {
      const of = portal.targets.find((candidate) => candidate.id === id);
      const series = portal.series[id]?.[code] ?? [];
      return of === undefined ? null : judge({ target: of, plan: portal.plan, series, on });
    },
    [portal, on],
  );

  const of = portal.communes.length;
  const title = target.title[language];
  useEffect(() => {
    announce(m.matrix_announce({ n: shown.length, of, target: title, date: formatDate(on) }));
  }, [announce, shown.length, of, title, on]);

  const paint = useCallback(
    (id: string) => {
      if (id !== target.id) select({ target: id, why: undefined });
      else if (order !== 'verdict' && order !== 'value') select({ sort: 'verdict', turned: undefined });
      else select({ turned: isReversed ? undefined : '1' });
    },
    [select, target.id, order, isReversed],
  );
  const open = useCallback(
    (code: string, id: string | null) =>
      select(id === null ? { unit: code, why: undefined } : { unit: code, target: id, why: id }),
    [select],
  );
  const focusRow = useCallback((code: string) => {
    const name = table.current?.querySelector<HTMLElement>(`tr[data-code="${code}"] > th`);
    name?.focus({ preventScroll: true });
    name?.scrollIntoView({ block: 'center' });
  }, []);
  const choose = (code: string) => {
    select({ unit: code, why: undefined });
    focusRow(code);
    if (!verdicts.has(code)) announce(m.matrix_not_shown({ name: portal.units.get(code)?.name ?? code }));
  };
  const panelChoose = panelSelect(select);
  return (
    <main
      className={`view matrix-view${unit === null ? '' : ' has-detail'}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || unit === null) return;
        select({ unit: undefined, why: undefined });
        focusRow(unit.code);
      }}
    >
      <aside className="left-panel panel">
        <PanelHead province={portal.meta.province} plan={portal.plan} />
        <div className="left-body">
          <LeadingFigureBlock
            target={target}
            figure={leadingFigure(portal, target, on, met)}
            deadline={portal.plan.deadline}
          />
          {isPhone ? (
            <ViewTools />
          ) : (
            <MatrixMap
              portal={portal}
              verdicts={verdicts}
              pointed={pointed}
              selected={unit?.code ?? null}
              onPoint={setPointed}
              onChoose={choose}
            />
          )}
        </div>
        <PanelFoot meta={portal.meta} on={on} />
      </aside>
      <section className="matrix-stage panel" aria-label={m.view_matrix()}>
        <header>
          <VerdictFilter rows={candidates} selection={selection} select={select} />
          <MatrixTools portal={portal} blocks={blocks} selection={selection} select={select}>
            <ExportButtons portal={portal} rows={shown} selection={selection} />
            {isPhone ? null : <ViewTools />}
          </MatrixTools>
        </header>
        {shown.length === 0 ? (
          <NothingFits onClear={() => select(CLEARED)} />
        ) : (
          <div className="matrix-scroll">
            <MatrixTable
              ref={table}
              targets={portal.targets}
              rows={shown}
              of={of}
              selection={selection}
              pointed={pointed}
              onPoint={setPointed}
              onTarget={paint}
              onOpen={open}
            />
          </div>
        )}
      </section>
      {unit === null ? null : (
        <aside className="right-panel panel">
          <DetailPanel
            portal={portal}
            selection={selection}
            select={panelChoose}
            unit={unit}
            judgements={judgements}
            judgementOf={judgementOf}
            onChoose={choose}
          />
        </aside>
      )}
    </main>
  );
}
