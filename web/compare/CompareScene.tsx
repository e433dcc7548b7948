import '../overview/OverviewView.css';
import '../overview/phone.css';
import '../panels/LeadingFigureBlock.css';
import '../legend/Legend.css';
import './CompareScene.css';
import { useEffect, useMemo, useState } from 'react';
import { formatDate } from '../../geodata/text/format.ts';
import type { Portal } from '../data/portal.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useLanguage } from '../language/language.ts';
import { hasWebGl } from '../map/has-web-gl.ts';
import { useIsPhone } from '../overview/use-is-phone.ts';
import { m } from '../paraglide/messages.js';
import { SheetHandle, type SheetHeight } from '../sheet/SheetHandle.tsx';
import { ViewTools } from '../tools/ViewTools.tsx';
import { ClassCounts } from './ClassCounts.tsx';
import { ChangeList } from './changes/ChangeList.tsx';
import { comparePair, countBy, rowClasses } from './compared-rows.ts';
import { type Notice, noticeOf } from './comparison.ts';
import { DifferenceLegend } from './DifferenceLegend.tsx';
import { ModeSwitch } from './ModeSwitch.tsx';
import { Multiples } from './multiples/Multiples.tsx';
import { metOf, PairFigure } from './PairFigure.tsx';
import { PairLegend } from './PairLegend.tsx';
import { PairPicker } from './PairPicker.tsx';
import { DifferenceMap } from './stage/DifferenceMap.tsx';
import { PairStage } from './stage/PairStage.tsx';
import { UnitReadout } from './UnitReadout.tsx';
import { useComparison } from './use-comparison.ts';
import { VerdictKey } from './VerdictKey.tsx';

const DESKTOP_ROOM = { top: 128, right: 20, bottom: 130, left: 20 };
/** Under a legend of two lines, with no badges below. */
const DIFFERENCE_ROOM = { top: 148, right: 20, bottom: 90, left: 20 };
/** On a phone the map begins below the legend. */
const PHONE_ROOM = { top: 8, right: 12, bottom: 62, left: 12 };

/** The comparison laid out: what is compared on the left, the ways to see it over the rest. */
export function CompareScene({ portal }: { readonly portal: Portal }) {
  const language = useLanguage();
  const announce = useAnnounce();
  const isPhone = useIsPhone();
  const [height, setHeight] = useState<SheetHeight>('low');
  const [hover, setHover] = useState<string | null>(null);
  const [comparison, select] = useComparison(portal);
  const { kind, a, b, mode, unit } = comparison;
  // Field by field: the sides are new objects whenever anything of the address changes, the camera too.
  const rows = useMemo(
    () =>
      comparePair(portal, {
        kind,
        a: { target: a.target, on: a.on },
        b: { target: b.target, on: b.on },
      }),
    [portal, kind, a.target, a.on, b.target, b.on],
  );
  const notice = noticeOf(comparison, portal);

  const spoken = [
    m.compare_announce({ a: metOf(rows, 'a'), b: metOf(rows, 'b'), of: rows.length }),
    ...rowClasses(kind).flatMap(({ id, name }) => {
      const n = countBy(rows, 'change').get(id) ?? 0;
      return n === 0 ? [] : [`${name[language]}: ${n}`];
    }),
  ].join('. ');
  useEffect(() => announce(spoken), [announce, spoken]);

  const choose = (code: string | undefined) => select({ unit: code === unit?.code ? undefined : code });
  const shown = rows.find((row) => row.unit.code === (hover ?? unit?.code));
  const stage = {
    portal,
    comparison,
    rows,
    hover,
    onHover: setHover,
    onChoose: choose,
    padding: isPhone ? PHONE_ROOM : mode === 'difference' ? DIFFERENCE_ROOM : DESKTOP_ROOM,
  };
  const isMap = mode === 'split' || mode === 'swipe' || mode === 'difference';
  return (
    <main className={`view compare mode-${mode} sheet-${height}`}>
      <aside className="left-panel panel">
        {isPhone ? <SheetHandle height={height} onChange={setHeight} /> : null}
        <PanelHead province={portal.meta.province} plan={portal.plan} />
        <div className="left-body">
          <PairFigure comparison={comparison} rows={rows} />
          <PairPicker portal={portal} comparison={comparison} select={select} />
          <ClassCounts
            comparison={comparison}
            rows={rows}
            onChoose={(change) => select({ mode: 'changes', change, all: undefined })}
          />
        </div>
        <PanelFoot meta={portal.meta} on={b.on} />
      </aside>
      {mode === 'split' || mode === 'swipe' ? <PairStage isSwipe={mode === 'swipe'} {...stage} /> : null}
      {mode === 'difference' ? <DifferenceMap {...stage} /> : null}
      {mode === 'multiples' ? (
        <Multiples
          portal={portal}
          comparison={comparison}
          onChoose={(target) => select({ target, with: undefined })}
          onPair={(isPair) => select({ pair: isPair ? '1' : undefined })}
        />
      ) : null}
      {mode === 'changes' ? (
        <ChangeList portal={portal} comparison={comparison} rows={rows} select={select} />
      ) : null}
      <div className="compare-strip">
        <ModeSwitch mode={mode} onChange={(next) => select({ mode: next, change: undefined })} />
        {mode === 'split' || mode === 'swipe' ? (
          <PairLegend
            kind={kind}
            rows={rows}
            chosen={comparison.verdict}
            onChoose={(verdict) => select({ verdict })}
          />
        ) : null}
        {mode === 'difference' ? (
          <DifferenceLegend comparison={comparison} rows={rows} onChoose={(change) => select({ change })} />
        ) : null}
        {mode === 'multiples' ? <VerdictKey /> : null}
        <ViewTools />
        {notice === null ? null : <p className="compare-notice panel">{noticeText(notice, portal)}</p>}
        {isMap && !hasWebGl() ? <p className="compare-notice panel">{m.compare_no_webgl()}</p> : null}
      </div>
      {isMap && shown !== undefined ? (
        <UnitReadout
          row={shown}
          kind={kind}
          onClose={shown.unit.code === unit?.code ? () => choose(undefined) : undefined}
        />
      ) : null}
    </main>
  );
}

function noticeText(notice: Exclude<Notice, null>, portal: Portal): string {
  switch (notice) {
    case 'same_day':
      return m.compare_same_day();
    case 'same_target':
      return m.compare_same_target();
    case 'before_first': {
      const first = portal.meta.figures?.first;
      return first === undefined
        ? m.compare_no_figures()
        : m.compare_before_first({ date: formatDate(first) });
    }
  }
}
