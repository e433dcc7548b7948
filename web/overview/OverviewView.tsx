import './OverviewView.css';
import './phone.css';
import { Table2 } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { verdictStep } from '../../geodata/scale/verdict-scale.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { outlookOf } from '../../geodata/verdict/outlook.ts';
import { countVerdicts } from '../../geodata/verdict/roll-up.ts';
import type { Portal } from '../data/portal.ts';
import { judgeTarget } from '../figures/judge-all.ts';
import { leadingFigure } from '../figures/leading-figure.ts';
import { progressOf } from '../figures/progress.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useLanguage } from '../language/language.ts';
import { Legend } from '../legend/Legend.tsx';
import { hasWebGl } from '../map/has-web-gl.ts';
import { TargetMap } from '../map/TargetMap.tsx';
import { AttentionPanel } from '../panels/AttentionPanel.tsx';
import { DetailPanel } from '../panels/DetailPanel.tsx';
import { LeadingFigureBlock } from '../panels/LeadingFigureBlock.tsx';
import { TargetList } from '../panels/TargetList.tsx';
import { m } from '../paraglide/messages.js';
import { Scrubber } from '../scrubber/Scrubber.tsx';
import { useSelection } from '../selection/use-selection.ts';
import { SheetHandle, type SheetHeight } from '../sheet/SheetHandle.tsx';
import { TableStage } from '../table/TableStage.tsx';
import { ViewTools } from '../tools/ViewTools.tsx';
import { useIsNarrow, useIsPhone } from './use-is-phone.ts';

const DESKTOP_ROOM = { top: 76, right: 388, bottom: 158, left: 388 };
const NARROW_ROOM = { ...DESKTOP_ROOM, top: 100, right: 28 };
/** By height of the sheet; the tall one hides the map, which stays as it was. */
const PHONE_ROOM = {
  low: { top: 84, right: 16, bottom: 378, left: 16 },
  half: { top: 84, right: 16, bottom: 478, left: 16 },
  tall: { top: 84, right: 16, bottom: 478, left: 16 },
};

export function OverviewView({ portal }: { readonly portal: Portal }) {
  const language = useLanguage();
  const announce = useAnnounce();
  const isPhone = useIsPhone();
  const isNarrow = useIsNarrow();
  const [height, setHeight] = useState<SheetHeight>('low');
  const [selection, select] = useSelection(portal);
  const { target, on, unit, level } = selection;

  const all = useMemo(
    () => new Map(portal.targets.map((row) => [row.id, judgeTarget(portal, row, on)])),
    [portal, on],
  );
  const judgements = all.get(target.id) ?? new Map();
  const summaries = useMemo(
    () =>
      portal.targets.map((row) => ({ target: row, counts: countVerdicts(all.get(row.id)?.values() ?? []) })),
    [portal, all],
  );
  const counts = countVerdicts(judgements.values());
  const progress = useMemo(() => progressOf(portal, target), [portal, target]);
  const figure = leadingFigure(portal, target, on, counts.met);
  const judgementOf = useCallback((id: string, code: string) => all.get(id)?.get(code) ?? null, [all]);

  const title = target.title[language];
  useEffect(() => {
    announce(
      m.announce_target({ target: title, date: formatDate(on), n: counts.met, of: portal.communes.length }),
    );
  }, [announce, title, on, counts.met, portal]);
  useEffect(() => {
    if (unit === null) return;
    const verdict = all.get(target.id)?.get(unit.code)?.verdict;
    if (verdict)
      announce(m.announce_unit({ name: unit.name, verdict: verdictStep(verdict).label[language] }));
  }, [announce, unit, all, target, language]);

  const isTable = selection.isTable || !hasWebGl();
  const choose = (code: string | undefined) => {
    select({ unit: code, why: undefined });
    if (code !== undefined && height === 'low') setHeight('half');
  };
  const rightPanel =
    unit === null ? (
      <AttentionPanel portal={portal} selection={selection} judgements={judgements} onChoose={choose} />
    ) : (
      <DetailPanel
        portal={portal}
        selection={selection}
        select={select}
        unit={unit}
        judgements={judgements}
        judgementOf={judgementOf}
        onChoose={choose}
      />
    );
  return (
    <main className={`view overview sheet-${height}`}>
      <aside className="left-panel panel">
        {isPhone ? <SheetHandle height={height} onChange={setHeight} /> : null}
        <PanelHead province={portal.meta.province} plan={portal.plan} />
        <div className="left-body">
          {isPhone && unit !== null ? rightPanel : null}
          <LeadingFigureBlock target={target} figure={figure} deadline={portal.plan.deadline} />
          <TargetList
            rows={summaries}
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
      <div className="map-tools">
        <div className="top-tools">
          {portal.districts.length === 0 ? null : (
            <fieldset className="segmented panel" aria-label={m.level()}>
              {(['commune', 'district'] as const).map((id) => (
                <button
                  key={id}
                  type="button"
                  aria-pressed={level === id}
                  onClick={() => select({ level: id === 'commune' ? undefined : id })}
                >
                  {id === 'commune' ? m.level_commune() : m.level_district()}
                </button>
              ))}
            </fieldset>
          )}
          <button
            type="button"
            className="tool-button panel"
            aria-pressed={isTable}
            onClick={() => select({ table: selection.isTable ? undefined : '1' })}
          >
            <Table2 size={16} aria-hidden /> {isTable ? m.map() : m.table()}
          </button>
          <ViewTools />
        </div>
      </div>
      {isTable ? (
        <TableStage portal={portal} selection={selection} judgements={judgements} onChoose={choose} />
      ) : (
        <TargetMap
          portal={portal}
          selection={selection}
          judgements={judgements}
          padding={isPhone ? PHONE_ROOM[height] : isNarrow && unit === null ? NARROW_ROOM : DESKTOP_ROOM}
          onChoose={choose}
        />
      )}
      {isPhone || (isNarrow && unit === null) ? null : (
        <aside className="right-panel panel">{rightPanel}</aside>
      )}
      <div className="bottom-strip">
        <Scrubber
          starts={portal.plan.starts}
          deadline={portal.plan.deadline}
          on={on}
          met={counts.met}
          of={portal.communes.length}
          points={progress}
          outlook={outlookOf(judgements.values(), target.rule)}
          onChange={(day, replace) => select({ on: day }, { replace })}
        />
      </div>
    </main>
  );
}
