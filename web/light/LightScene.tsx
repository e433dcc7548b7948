import '../overview/OverviewView.css';
import './LightScene.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { MapRef } from '@vis.gl/react-maplibre';
import type { Position } from 'geojson';
import { Download, Table2 } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { type Around, formatAround } from '../../geodata/light/around.ts';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { type Asked, OpenExport } from '../export/open-export.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { useLanguage } from '../language/language.ts';
import { hasWebGl } from '../map/has-web-gl.ts';
import { MapControls } from '../map/MapControls.tsx';
import { useIsPhone } from '../overview/use-is-phone.ts';
import { m } from '../paraglide/messages.js';
import type { SheetHeight } from '../sheet/SheetHandle.tsx';
import { ViewTools } from '../tools/ViewTools.tsx';
import { AreaTools } from './area/AreaTools.tsx';
import { formatArea } from './area/area-text.ts';
import { aroundName } from './area/around-name.ts';
import { useAround } from './area/use-around.ts';
import { useDrawing } from './area/use-drawing.ts';
import { formatEditList, toggled } from './edit/edit-list.ts';
import { HeatList } from './heat/HeatList.tsx';
import { useHeat } from './heat/use-heat.ts';
import { LeftPanel } from './LeftPanel.tsx';
import { LightDetail } from './LightDetail.tsx';
import { LoadingRoads } from './LoadingRoads.tsx';
import { LightMap } from './map/LightMap.tsx';
import type { Target } from './panels/dark-rows.ts';
import { intervalText } from './panels/interval-text.ts';
import { LightTable } from './table/LightTable.tsx';
import { TimeStrip } from './time/TimeStrip.tsx';
import { useLightTime } from './time/use-light-time.ts';
import { useLightScope } from './use-light-scope.ts';
import { useLightSelection } from './use-light-selection.ts';
import { lightWorker, roadsQuery } from './worker/roads-query.ts';
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

const DESKTOP_ROOM = { top: 116, right: 388, bottom: 24, left: 388 };
/** The strip of time stands below. */
const TIME_ROOM = { ...DESKTOP_ROOM, bottom: 180 };
const PHONE_ROOM = { top: 64, right: 16, bottom: 320, left: 16 };
const FIRST_BUFFER_M = 300;
/** A road chosen from a list is shown no closer than this. */
const ROAD_ZOOM = 15;

/** The night view laid out: the map beneath, figures on the left, the darkest places or one road on the right. */
export function LightScene({ meta, plan, communes, districts }: Props) {
  const language = useLanguage();
  const announce = useAnnounce();
  const isPhone = useIsPhone();
  const mapRef = useRef<MapRef>(null);
  const [height, setHeight] = useState<SheetHeight>('half');
  const selection = useLightSelection({ meta, plan, communes, districts });
  const { on, unit, area, around, classes, segment, isTable, select } = selection;
  const room = isPhone ? PHONE_ROOM : selection.isTime ? TIME_ROOM : DESKTOP_ROOM;
  const [metres, setMetres] = useState(
    around === null || around.kind === 'view' ? FIRST_BUFFER_M : around.metres,
  );
  const askAround = (asked: Around) =>
    select({
      around: formatAround(asked),
      area: undefined,
      unit: undefined,
      ...(asked.kind === 'segment' ? {} : { segment: undefined }),
    });
  const drawing = useDrawing((drawn) => {
    if (drawn.type === 'Polygon' && selection.isEdit) {
      // In editing an area is a lasso: what lies in it joins the selection.
      void lightWorker()
        .pieces(on, { kind: 'area', area: drawn }, classes)
        .then(({ rows }) => {
          const ids = [...rows].map((row) => table?.segment[row] ?? 0);
          select({ edit: formatEditList([...new Set([...selection.edited, ...ids])]) }, { replace: true });
        });
    } else if (drawn.type === 'Polygon') {
      select({ area: formatArea(drawn), around: undefined, unit: undefined, segment: undefined });
    } else if (drawn.type === 'Point') askAround({ kind: 'point', metres, line: [drawn.coordinates] });
    else askAround({ kind: 'line', metres, line: drawn.coordinates });
  });

  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const time = useLightTime(selection);
  const roads = useQuery(roadsQuery(on, knownOn, time.history !== undefined));
  const table = roads.data?.on === on && !roads.isPlaceholderData ? roads.data : undefined;
  const hasRoads = table !== undefined;
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
  const darkness = useLatest(
    `${scope.placeKey} ${time.shown}`,
    hasRoads ? () => lightWorker().darkness(time.shown, scope.place, classes) : null,
  );
  const gap = useLatest(
    `${on} ${classes.join()} ${segment} ${table?.dataVersion}`,
    hasRoads && segment !== null ? () => lightWorker().gapOf(on, Number(segment), classes) : null,
  );
  const [pointedAt, setPointedAt] = useState<readonly number[]>([]);
  const [exporting, setExporting] = useState<Asked | null>(null);
  const [works, setWorks] = useState<readonly number[]>([]);
  const [cutAt, setCutAt] = useState<Position | null>(null);
  const heat = useHeat(selection, scope, communes);
  const [heatAt, setHeatAt] = useState<string | null>(null);
  const scopeName =
    around !== null && drawing.moving === null
      ? aroundName(around, scope.areaKm2, language)
      : !scope.isArea
        ? (unit?.name ?? selection.block?.name ?? m.light_scope_province())
        : scope.areaKm2 === null
          ? m.light_area_drawn()
          : m.light_scope_area({ km2: formatNumber(scope.areaKm2, language, scope.areaKm2 < 10 ? 2 : 1) });

  const interval = scope.coverage?.interval ?? null;
  const spoken =
    interval === null || drawing.moving !== null || time.isMoving || near.isMoving
      ? null
      : intervalText(interval, language);
  useEffect(() => {
    if (spoken !== null) announce(m.light_announce({ scope: scopeName, interval: spoken }));
  }, [announce, scopeName, spoken]);

  const nameOf = useCallback(
    (code: string) => communes.find((commune) => commune.code === code)?.name ?? null,
    [communes],
  );
  const open = (target: Target) => {
    // The list goes, and nothing will say that the pointer left it.
    setPointedAt([]);
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
  const lightTable = (
    <LightTable
      table={table}
      scope={scope}
      scopeName={scopeName}
      classes={classes}
      nameOf={nameOf}
      chosen={segment}
      selected={selection.isEdit ? selection.edited : null}
      onToggle={(id) => select({ edit: formatEditList(toggled(selection.edited, id)) }, { replace: true })}
      onChoose={(id) => select({ segment: id })}
    />
  );
  const heatList = (
    <HeatList
      heat={heat}
      selection={selection}
      onOpen={(code) => open({ unit: code })}
      onPointAt={setHeatAt}
    />
  );
  const detail = (
    <OpenExport value={setExporting}>
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
        onPointAt={setPointedAt}
        onWorks={setWorks}
        onAim={setCutAt}
        heat={heatList}
      />
    </OpenExport>
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
        listed={pointedAt}
        heat={heat}
        heatAt={heatAt}
        room={room}
        shownArea={shownArea}
        onView={near.onView}
        drawMode={drawing.mode}
        drawing={drawing.handlers}
        fallback={null}
      />
      {hasWebGl() && !isTable ? null : lightTable}
      {hasWebGl() && !isTable ? <MapControls mapRef={mapRef} /> : null}
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
          select({ classes: chosen.join() === T6_CLASSES.join() ? undefined : chosen.join() || undefined })
        }
        failure={roads.isError ? { retry: () => void roads.refetch() } : null}
        time={time}
        strip={isPhone ? strip : null}
        detail={isPhone ? detail : null}
      />
      {isPhone ? null : strip}
      <div className="top-strip light-strip">
        {isTable || !hasWebGl() ? null : (
          <AreaTools
            mode={drawing.mode}
            area={area}
            around={around}
            bounds={meta.bounds}
            segment={segment}
            metres={metres}
            onMetres={setMetres}
            onAround={askAround}
            undo={drawing.undo}
            onMode={drawing.setMode}
            onClear={() => {
              drawing.setMode(null);
              select({ area: undefined, around: undefined });
            }}
            onArea={(typed) =>
              select({ area: formatArea(typed), around: undefined, unit: undefined, segment: undefined })
            }
          />
        )}
        {hasRoads || time.history !== undefined || roads.isError ? null : <LoadingRoads />}
        <div className="light-tools panel">
          {hasWebGl() ? (
            <button
              type="button"
              className="tool-button"
              aria-pressed={isTable}
              onClick={() => select({ table: isTable ? undefined : '1' })}
            >
              <Table2 size={16} aria-hidden /> {isTable ? m.light_map_button() : m.light_table()}
            </button>
          ) : null}
          <button type="button" className="tool-button" onClick={() => setExporting({ kind: 'roads' })}>
            <Download size={16} aria-hidden /> {m.export_button()}
          </button>
        </div>
        <ViewTools />
      </div>
      {isPhone ? null : (
        <aside className="right-panel panel" aria-label={m.light_details()}>
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
  );
}
