import '../overview/OverviewView.css';
import './LightScene.css';
import { useQuery } from '@tanstack/react-query';
import type { MapRef } from '@vis.gl/react-maplibre';
import type { Polygon } from 'geojson';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { coverageQuery, segmentsQuery } from '../data/queries.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { Brand } from '../frame/Brand.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx';
import { SampleNotice } from '../frame/SampleNotice.tsx';
import { ViewSwitch } from '../frame/ViewSwitch.tsx';
import { useLanguage } from '../language/language.ts';
import { MapControls } from '../map/MapControls.tsx';
import { MapStage } from '../map/MapStage.tsx';
import { useIsPhone } from '../overview/use-is-phone.ts';
import { useOpenPalette } from '../palette/PaletteGate.tsx';
import { m } from '../paraglide/messages.js';
import { SheetHandle, type SheetHeight } from '../sheet/SheetHandle.tsx';
import { AreaDraw, type DrawMode } from './area/AreaDraw.tsx';
import { AreaOutline } from './area/AreaOutline.tsx';
import { AreaTools } from './area/AreaTools.tsx';
import { formatArea } from './area/area-text.ts';
import { classMaskOf } from './map/class-mask.ts';
import { nightStyle } from './map/night-style.ts';
import { RoadOverlay } from './map/RoadOverlay.tsx';
import { UnitFocus } from './map/UnitFocus.tsx';
import { ClassFilter } from './panels/ClassFilter.tsx';
import { CoverageBlock } from './panels/CoverageBlock.tsx';
import { DarkList } from './panels/DarkList.tsx';
import { intervalText } from './panels/interval-text.ts';
import { SegmentPanel } from './panels/SegmentPanel.tsx';
import { useLightSelection } from './use-light-selection.ts';
import { useLightWorker } from './worker/use-light-worker.ts';
import { useMeasured } from './worker/use-measured.ts';

type Props = {
  readonly meta: Meta;
  readonly plan: Plan;
  readonly communes: readonly UnitSummary[];
  readonly districts: readonly UnitSummary[];
};

const DESKTOP_ROOM = { top: 24, right: 388, bottom: 24, left: 388 };
const PHONE_ROOM = { top: 24, right: 16, bottom: 320, left: 16 };
/** A press this many pixels from a road still means the road. */
const REACH_PIXELS = 9;

export function LightScene({ meta, plan, communes, districts }: Props) {
  const language = useLanguage();
  const announce = useAnnounce();
  const openPalette = useOpenPalette();
  const isPhone = useIsPhone();
  const mapRef = useRef<MapRef>(null);
  const [height, setHeight] = useState<SheetHeight>('half');
  const [drawMode, setDrawMode] = useState<DrawMode | null>(null);
  const [dragged, setDragged] = useState<Polygon | null>(null);
  const { on, unit, area, classes, segment, select } = useLightSelection({ meta, plan, communes, districts });

  const segments = useQuery(segmentsQuery(on));
  const worker = useLightWorker(segments.data);
  const level = unit?.level === 'district' ? 'district' : 'commune';
  const official = useQuery(coverageQuery('commune', classes, on));
  const ofDistricts = useQuery({ ...coverageQuery('district', classes, on), enabled: level === 'district' });
  const shownArea = dragged ?? area;
  const measured = useMeasured(worker, shownArea, classes);
  const style = useMemo(() => nightStyle({ origin: window.location.origin, communes }), [communes]);

  const byUnit = level === 'district' ? ofDistricts.data : official.data;
  const officialHere =
    unit === null ? official.data?.province : byUnit?.units.find(({ code }) => code === unit.code);
  const coverage =
    shownArea === null
      ? (officialHere ?? null)
      : measured !== null && 'coverage' in measured
        ? measured.coverage
        : null;
  const scope =
    shownArea === null
      ? (unit?.name ?? m.light_scope_province())
      : measured !== null && 'areaKm2' in measured
        ? m.light_scope_area({ km2: formatNumber(measured.areaKm2, language, 1) })
        : '…';
  const interval = coverage?.interval ?? null;
  const spoken = interval === null ? null : intervalText(interval, language);
  useEffect(() => {
    if (spoken !== null && dragged === null) announce(m.light_announce({ scope, interval: spoken }));
  }, [announce, scope, spoken, dragged]);

  if (segments.isError) return <FailedState error={segments.error} onRetry={() => segments.refetch()} />;

  const setArea = (polygon: Polygon) => {
    setDragged(null);
    select({ area: formatArea(polygon), unit: undefined, segment: undefined });
  };
  const pick = async (lon: number, lat: number, code: unknown) => {
    const zoom = mapRef.current?.getZoom() ?? 9;
    const found = await worker?.nearest(lon, lat, (REACH_PIXELS * 360) / (512 * 2 ** zoom));
    if (found != null && zoom > 10.5) select({ segment: String(found) });
    else if (typeof code === 'string') select({ unit: code, segment: undefined, area: undefined });
    else select({ segment: undefined, unit: undefined });
  };
  const rightPanel =
    segment === null ? (
      <DarkList
        coverage={official.data}
        parentOf={(code) => communes.find((commune) => commune.code === code)?.parentName ?? null}
        onChoose={(code) => select({ unit: code, area: undefined })}
      />
    ) : (
      <SegmentPanel id={segment} on={on} onClose={() => select({ segment: undefined })} />
    );
  return (
    <main className={`view overview light-view sheet-${height}`}>
      <MapStage
        ref={mapRef}
        mapStyle={style}
        bounds={unit?.bbox ?? meta.bounds}
        padding={isPhone ? PHONE_ROOM : DESKTOP_ROOM}
        label={m.light_map()}
        fallback={<p className="no-webgl">{m.no_webgl()}</p>}
        interactiveLayerIds={['land']}
        doubleClickZoom={drawMode === null}
        onClick={(event) => {
          if (drawMode === null)
            void pick(event.lngLat.lng, event.lngLat.lat, event.features?.[0]?.properties?.code);
        }}
      >
        {segments.data === undefined ? null : (
          <RoadOverlay table={segments.data} classMask={classMaskOf(segments.data.classes, classes)} />
        )}
        <UnitFocus unit={shownArea === null ? unit : null} />
        {area === null || drawMode === 'edit' ? null : <AreaOutline area={area} />}
        {drawMode === null ? null : (
          <AreaDraw
            mode={drawMode}
            area={area}
            onArea={(polygon, isFinal) => {
              if (!isFinal) {
                setDragged(polygon);
                return;
              }
              setArea(polygon);
              if (drawMode !== 'edit') setDrawMode(null);
            }}
            onCancel={() => {
              setDragged(null);
              setDrawMode(null);
            }}
          />
        )}
      </MapStage>
      <MapControls mapRef={mapRef} />
      {segments.data === undefined ? (
        <p className="light-loading panel" role="status">
          {m.light_loading()}
        </p>
      ) : null}
      <aside className="left-panel panel">
        {isPhone ? <SheetHandle height={height} onChange={setHeight} /> : null}
        <header className="left-head">
          <Brand
            subtitle={`${meta.province.name.replace(/^Tỉnh /, '')} · ${m.plan_short({ number: plan.number })}`}
          />
          <ViewSwitch />
          <button type="button" className="search-button" onClick={openPalette} aria-label={m.open_search()}>
            <Search size={16} aria-hidden /> <span>{m.search_placeholder()}</span> <kbd>⌘K</kbd>
          </button>
        </header>
        <div className="left-body">
          {isPhone && segment !== null ? rightPanel : null}
          <CoverageBlock scope={scope} coverage={coverage} isOfficial={shownArea === null} />
          {measured !== null && 'problem' in measured ? (
            <p className="light-problem" role="alert">
              {m.light_area_problem({ reason: measured.problem[language] })}
            </p>
          ) : null}
          {unit === null || shownArea !== null ? null : (
            <button type="button" className="light-all" onClick={() => select({ unit: undefined })}>
              {m.light_all()}
            </button>
          )}
          <AreaTools
            mode={drawMode}
            hasArea={area !== null}
            onMode={(mode) => {
              setDragged(null);
              setDrawMode(mode);
            }}
            onClear={() => {
              setDragged(null);
              setDrawMode(null);
              select({ area: undefined });
            }}
            onArea={setArea}
          />
          <ClassFilter
            chosen={classes}
            onChange={(chosen) => select({ classes: chosen.join(',') || undefined })}
          />
          <label className="light-day">
            <span>{m.light_day()}</span>
            <select value={on} onChange={(event) => select({ on: event.target.value })}>
              {[...new Set([...meta.periods, on])].sort().map((day) => (
                <option key={day} value={day}>
                  {formatDate(day)}
                </option>
              ))}
            </select>
          </label>
          {isPhone && segment === null ? rightPanel : null}
        </div>
        <footer className="left-foot">
          <SampleNotice sample={meta.sample} />
          <p>
            <span>{m.figures_on({ date: formatDate(on) })}</span>
            <LanguageSwitch />
          </p>
        </footer>
      </aside>
      {isPhone ? null : <aside className="right-panel panel">{rightPanel}</aside>}
    </main>
  );
}
