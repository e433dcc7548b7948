import './OverviewView.css';
import './phone.css';
import { lazy, Suspense, useState } from 'react';
import type { Portal } from '../data/portal.ts';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { Legend } from '../legend/Legend.tsx';
import { hasWebGl } from '../map/has-web-gl.ts';
import { TargetMap } from '../map/TargetMap.tsx';
import { AttentionPanel } from '../panels/AttentionPanel.tsx';
import { LeadingFigureBlock } from '../panels/LeadingFigureBlock.tsx';
import { TargetList } from '../panels/TargetList.tsx';
import { Scrubber } from '../scrubber/Scrubber.tsx';
import { useSelection } from '../selection/use-selection.ts';
import { SheetHandle, type SheetHeight } from '../sheet/SheetHandle.tsx';
import { MapTools } from './MapTools.tsx';
import { mapRoom } from './map-room.ts';
import { useIsNarrow, useIsPhone } from './use-is-phone.ts';
import { useJudged } from './use-judged.ts';
import { useSpokenChanges } from './use-spoken-changes.ts';

// On first use: a bare address shows neither a unit nor the table.
const DetailPanel = lazy(() =>
  import('../panels/DetailPanel.tsx').then((module) => ({ default: module.DetailPanel })),
);
const TableStage = lazy(() =>
  import('../table/TableStage.tsx').then((module) => ({ default: module.TableStage })),
);

/** The province and its targets, by day: figures on the left, what needs attention on the right, time below. */
export function OverviewView({ portal }: { readonly portal: Portal }) {
  const isPhone = useIsPhone();
  const isNarrow = useIsNarrow();
  const [height, setHeight] = useState<SheetHeight>('low');
  const [selection, select] = useSelection(portal);
  const { target, on, unit } = selection;
  const judged = useJudged(portal, selection);
  const { judgements, counts, figure } = judged;
  useSpokenChanges(selection, judged);

  const choose = (code: string | undefined) => {
    select({ unit: code, why: undefined });
    if (code !== undefined && height === 'low') setHeight('half');
  };
  const shared = { portal, selection, judgements, onChoose: choose };
  const hasRightPanel = !isPhone && !(isNarrow && unit === null);
  const rightPanel =
    unit === null ? (
      <AttentionPanel {...shared} />
    ) : (
      <Suspense fallback={<div className="skeleton-lines" />}>
        <DetailPanel {...shared} select={select} unit={unit} judgementOf={judged.judgementOf} />
      </Suspense>
    );
  return (
    <main className={`view overview sheet-${height}`}>
      <aside className="left-panel panel">
        {isPhone ? <SheetHandle height={height} onChange={setHeight} /> : null}
        <PanelHead province={portal.meta.province} plan={portal.plan} />
        <div className="left-body">
          {isPhone && unit !== null ? rightPanel : null}
          <LeadingFigureBlock
            target={target}
            figure={figure}
            deadline={portal.plan.deadline}
            isSilent={counts.no_data === portal.communes.length}
          />
          <TargetList
            rows={judged.summaries}
            of={portal.communes.length}
            chosen={target.id}
            onChoose={(id) => select({ target: id, why: undefined })}
          />
          {isNarrow && unit === null ? rightPanel : null}
        </div>
        <PanelFoot meta={portal.meta} on={on} />
      </aside>
      <div className="top-strip">
        <Legend
          counts={counts}
          chosen={selection.verdict}
          onChoose={(verdict) => select({ verdict: verdict ?? undefined })}
        />
      </div>
      <MapTools selection={selection} select={select} hasDistricts={portal.districts.length > 0} />
      {selection.isTable || !hasWebGl() ? (
        <Suspense>
          <TableStage {...shared} />
        </Suspense>
      ) : (
        <TargetMap {...shared} padding={mapRoom({ isPhone, hasRightPanel, height })} />
      )}
      {hasRightPanel ? <aside className="right-panel panel">{rightPanel}</aside> : null}
      <div className="bottom-strip">
        <Scrubber
          starts={portal.plan.starts}
          deadline={portal.plan.deadline}
          on={on}
          met={counts.met}
          of={portal.communes.length}
          points={judged.progress}
          outlook={judged.outlook}
          onChange={(day, replace) => select({ on: day }, { replace })}
        />
      </div>
    </main>
  );
}
