import '../overview/OverviewView.css';
import './LightScene.css';
import type { MapRef } from '@vis.gl/react-maplibre';
import type { Position } from 'geojson';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { type Asked, OpenExport } from '../export/open-export.ts';
import { hasWebGl } from '../map/has-web-gl.ts';
import { MapControls } from '../map/MapControls.tsx';
import { useIsPhone } from '../overview/use-is-phone.ts';
import { m } from '../paraglide/messages.js';
import type { SheetHeight } from '../sheet/SheetHandle.tsx';
import { useAreaAsking } from './area/use-area-asking.ts';
import { useAround } from './area/use-around.ts';
import { formatEditList, toggled } from './edit/edit-list.ts';
import { HeatList } from './heat/HeatList.tsx';
import { useHeat } from './heat/use-heat.ts';
import { LeftPanel } from './LeftPanel.tsx';
import { LightDetail } from './LightDetail.tsx';
import { LightToolStrip } from './LightToolStrip.tsx';
import { lightRoom } from './light-room.ts';
import { LightMap } from './map/LightMap.tsx';
import type { Target } from './panels/dark-rows.ts';
import { NOWHERE, type OnMap } from './pointing/on-map.ts';
import { PointerContext, pointerNews } from './pointing/under-pointer.ts';
import { LightTable } from './table/LightTable.tsx';
import { TimeStrip } from './time/TimeStrip.tsx';
import { useLightRoads } from './use-light-roads.ts';
import { useLightScope } from './use-light-scope.ts';
import { useLightSelection } from './use-light-selection.ts';
import { useScopeName } from './use-scope-name.ts';
import { useSpokenCoverage } from './use-spoken-coverage.ts';
import { lightWorker } from './worker/roads-query.ts';
import { useLatest } from './worker/use-latest.ts';

const ExportDialog = lazy(() =>
  import('../export/ExportDialog.tsx').then(({ ExportDialog }) => ({ default: ExportDialog })),
);

type Props = {
  readonly meta: Meta;
  readonly plan: Plan;
  readonly communes: readonly UnitSummary[];
  readonly districts: readonly UnitSummary[];
};

/** A road chosen from a list is shown no closer than this. */
const ROAD_ZOOM = 15;

/** The night view laid out: the map beneath, figures on the left, the darkest places or one road on the right. */
export function LightScene({ meta, plan, communes, districts }: Props) {
  const isPhone = useIsPhone();
  const mapRef = useRef<MapRef>(null);
  const [height, setHeight] = useState<SheetHeight>('half');
  const selection = useLightSelection({ meta, plan, communes, districts });
  const { on, unit, area, around, classes, segment, isTable, select } = selection;
  const room = lightRoom(isPhone, selection.isTime);

  const { time, table, isWaiting, failure } = useLightRoads(selection);
  const hasRoads = table !== undefined;
  const asking = useAreaAsking(selection, table);
  const { drawing } = asking;
  const near = useAround(selection, hasRoads);
  const shownArea = area ?? near.area;
  const scope = useLightScope(
    selection,
    drawing.moving ?? shownArea,
    { meta, communes },
    table?.dataVersion ?? null,
    shownArea === null && around !== null ? { problem: near.problem } : null,
    time,
  );
  const scopeName = useScopeName(selection, scope, drawing.moving !== null);
  useSpokenCoverage(
    scopeName,
    scope.coverage?.interval ?? null,
    drawing.moving !== null || time.isMoving || near.isMoving,
  );
  const darkness = useLatest(
    `${scope.placeKey} ${time.shown}`,
    hasRoads ? () => lightWorker().darkness(time.shown, scope.place, classes) : null,
  );
  const gap = useLatest(
    `${on} ${classes.join()} ${segment} ${table?.dataVersion}`,
    hasRoads && segment !== null ? () => lightWorker().gapOf(on, Number(segment), classes) : null,
  );
  const heat = useHeat(selection, scope, communes);
  const [news] = useState(pointerNews);
  const [listed, setListed] = useState<OnMap>(NOWHERE);
  const [exporting, setExporting] = useState<Asked | null>(null);
  const [works, setWorks] = useState<readonly number[]>([]);
  const [cutAt, setCutAt] = useState<Position | null>(null);

  const nameOf = useCallback(
    (code: string) => communes.find((commune) => commune.code === code)?.name ?? null,
    [communes],
  );
  const open = (target: Target) => {
    // The list goes, and nothing will say that the pointer left it.
    setListed(NOWHERE);
    if ('block' in target) {
      select({ block: target.block, unit: undefined, area: undefined, around: undefined });
      return;
    }
    if ('unit' in target) {
      select({ unit: target.unit, area: undefined, around: undefined });
      return;
    }
    const [west, south, east, north] = target.bounds;
    select({ segment: String(target.segment) });
    const corners: [[number, number], [number, number]] = [
      [west, south],
      [east, north],
    ];
    mapRef.current?.fitBounds(corners, { padding: room, maxZoom: ROAD_ZOOM, duration: 700 });
  };
  const detail = (
    <LightDetail
      selection={selection}
      scope={scope}
      scopeName={scopeName}
      table={table}
      communes={communes}
      nameOf={nameOf}
      darkness={darkness}
      gap={gap}
      onOpen={open}
      onPointAt={setListed}
      onWorks={setWorks}
      onAim={setCutAt}
      heat={
        <HeatList
          heat={heat}
          selection={selection}
          onOpen={(code) => open({ unit: code })}
          onPointAt={setListed}
        />
      }
    />
  );
  const strip = time.isOpen ? (
    <TimeStrip
      time={time}
      scopeName={unit?.name ?? selection.block?.name ?? m.light_scope_province()}
      isArea={scope.isArea}
      onClose={() => select({ time: undefined })}
    />
  ) : null;
  return (
    <OpenExport value={setExporting}>
      <PointerContext value={news}>
        <main className={`view overview light-view sheet-${height}${time.isOpen ? ' has-time' : ''}`}>
          <LightMap
            mapRef={mapRef}
            meta={meta}
            communes={communes}
            districts={districts}
            selection={selection}
            table={table}
            history={time.history}
            day={time.shown}
            gap={selection.isBudget ? undefined : gap?.rows}
            works={works}
            cutAt={cutAt}
            listed={listed}
            // It is of the day in the address, and is not shown beneath the lamps of another.
            heat={time.isMoving ? null : heat}
            room={room}
            shownArea={shownArea}
            onView={near.onView}
            drawMode={drawing.mode}
            drawing={drawing.handlers}
            fallback={null}
          />
          {hasWebGl() && !isTable ? (
            <MapControls mapRef={mapRef} />
          ) : (
            <LightTable
              table={table}
              scope={scope}
              scopeName={scopeName}
              classes={classes}
              nameOf={nameOf}
              chosen={segment}
              selected={selection.isEdit ? selection.edited : null}
              onToggle={(id) =>
                select({ edit: formatEditList(toggled(selection.edited, id)) }, { replace: true })
              }
              onChoose={(id) => select({ segment: id })}
            />
          )}
          <LeftPanel
            meta={meta}
            plan={plan}
            selection={selection}
            scope={scope}
            scopeName={scopeName}
            darkness={darkness}
            hasRoads={hasRoads}
            height={height}
            onHeight={setHeight}
            onClasses={(chosen) =>
              select({
                classes: chosen.join() === T6_CLASSES.join() ? undefined : chosen.join() || undefined,
              })
            }
            failure={failure}
            time={time}
            strip={isPhone ? strip : null}
            detail={isPhone ? detail : null}
          />
          {isPhone ? null : strip}
          <LightToolStrip selection={selection} asking={asking} bounds={meta.bounds} isWaiting={isWaiting} />
          {isPhone ? null : (
            <aside
              className={time.isMoving ? 'right-panel panel is-behind' : 'right-panel panel'}
              aria-label={m.light_details()}
            >
              {time.isMoving ? (
                <p className="light-behind">
                  <span>{m.light_behind({ date: formatDate(on) })}</span>
                </p>
              ) : null}
              {detail}
            </aside>
          )}
          {exporting === null ? null : (
            <Suspense>
              <ExportDialog
                asked={exporting}
                meta={meta}
                table={table}
                scope={scope}
                scopeName={scopeName}
                classes={classes}
                communes={communes}
                nameOf={nameOf}
                onClose={() => setExporting(null)}
              />
            </Suspense>
          )}
        </main>
      </PointerContext>
    </OpenExport>
  );
}
