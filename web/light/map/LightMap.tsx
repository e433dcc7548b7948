import type { MapRef } from '@vis.gl/react-maplibre';
import type { Polygon, Position } from 'geojson';
import {
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Meta } from '../../../geodata/contract/meta.ts';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import type { Area } from '../../../geodata/light/area-edges.ts';
import type { HistoryTable } from '../../../geodata/light/light-history.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { labelPoints } from '../../map/label-points.ts';
import { MapStage } from '../../map/MapStage.tsx';
import type { Room } from '../../map/room.ts';
import { m } from '../../paraglide/messages.js';
import { AreaOutline } from '../area/AreaOutline.tsx';
import type { DrawMode } from '../area/draw-mode.ts';
import type { DrawHandlers } from '../area/use-area-drawing.ts';
import { ViewArea } from '../area/ViewArea.tsx';
import { CutMark } from '../edit/CutMark.tsx';
import { formatEditList, toggled } from '../edit/edit-list.ts';
import { HeatLayer } from '../heat/HeatLayer.tsx';
import type { Heat } from '../heat/use-heat.ts';
import { PlaceLayer } from '../places/PlaceLayer.tsx';
import { LineMark } from '../pointing/LineMark.tsx';
import type { OnMap } from '../pointing/on-map.ts';
import { PointerWatch } from '../pointing/PointerWatch.tsx';
import { PointerContext } from '../pointing/under-pointer.ts';
import { segmentBounds } from '../roads/segment-bounds.ts';
import type { LightSelection } from '../use-light-selection.ts';
import { classMaskOf, shownClasses } from './class-mask.ts';
import { nearestRoad } from './nearest-road.ts';
import { nightStyle } from './night-style.ts';
import { RoadCard } from './RoadCard.tsx';
import { RoadOverlay } from './RoadOverlay.tsx';
import { UnitFocus } from './UnitFocus.tsx';
import { useShowPlace } from './use-show-place.ts';

const AreaDraw = lazy(() => import('../area/AreaDraw.tsx').then(({ AreaDraw }) => ({ default: AreaDraw })));

type Props = {
  readonly mapRef: RefObject<MapRef | null>;
  readonly meta: Meta;
  readonly communes: readonly UnitSummary[];
  readonly districts: readonly UnitSummary[];
  readonly selection: LightSelection;
  readonly table: SegmentTable | undefined;
  /** The roads of every day, where somebody moves through time. */
  readonly history: HistoryTable | undefined;
  /** The day whose light is drawn: the one under the thumb while time is moved. */
  readonly day: string;
  /** Rows of the connected dark that the chosen segment lies in. */
  readonly gap: readonly number[] | undefined;
  /** Rows of the works that a budget chose. */
  readonly works: readonly number[];
  /** Where a segment would be cut; null: nowhere. */
  readonly cutAt: Position | null;
  /** What the line of a list that is pointed at stands for. */
  readonly listed: OnMap;
  /** How dark the communes are; null: not shown. */
  readonly heat: Heat | null;
  readonly room: Room;
  /** What is outlined: drawn, or around something. */
  readonly shownArea: Area | null;
  readonly onView: (area: Polygon, isMoving: boolean) => void;
  readonly drawMode: DrawMode | null;
  readonly drawing: Omit<DrawHandlers, 'area'> & { readonly onUndoable: (undo: (() => void) | null) => void };
  readonly fallback: ReactNode;
};

const NOTHING: readonly number[] = [];
const NO_MARKS = { gap: NOTHING, work: NOTHING, chosen: NOTHING, pointedAt: NOTHING };

/** The night itself: borders, roads, the chosen place, the pen. */
export function LightMap(props: Props) {
  const { mapRef, meta, communes, districts, selection, table, history, gap, works, listed } = props;
  const { heat, room, shownArea, drawMode, drawing, fallback } = props;
  const { unit, area, around, classes, segment, edited, select } = selection;
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const shown = useMemo(() => shownClasses(classes), [classes]);
  const style = useMemo(
    () =>
      nightStyle({
        origin: window.location.origin,
        communeLabels: labelPoints(communes),
        districtLabels: labelPoints(districts),
      }),
    [communes, districts],
  );
  const names = useMemo(() => new Map(communes.map(({ code, name }) => [code, name])), [communes]);
  const nameOf = useCallback((code: string) => names.get(code) ?? null, [names]);
  const chosen = useMemo(
    () => (table === undefined || segment === null ? NOTHING : rowsOf(table, Number(segment))),
    [table, segment],
  );
  const pointed = useMemo(() => (pointedAt === null ? listed.rows : [pointedAt]), [pointedAt, listed]);
  const { tell } = useContext(PointerContext);
  const pointAt = useCallback(
    (row: number | null) => {
      setPointedAt(row);
      tell({ row });
    },
    [tell],
  );

  const drawn = history ?? table;
  const roads = useMemo(() => {
    const wanted = edited.length > 0 ? edited : segment === null ? NOTHING : [Number(segment)];
    return table === undefined || wanted.length === 0 ? null : segmentBounds(table, wanted);
  }, [table, edited, segment]);
  const showPlace = useShowPlace(mapRef, selection, around?.kind === 'view' ? null : shownArea, roads, room);

  // The click that ends a drawing arrives when the drawing has ended: what counts is how it began.
  const beganDrawing = useRef(false);
  const press = async (lngLat: { lng: number; lat: number }, code: unknown) => {
    const map = mapRef.current;
    if (map === null) return;
    const row = table === undefined ? null : await nearestRoad(map, table.on, lngLat, shown);
    if (selection.isEdit) {
      const edit = row === null ? edited : toggled(edited, table?.segment[row] ?? -1);
      select({ edit: formatEditList(edit) }, { replace: true });
    } else if (row !== null) select({ segment: String(table?.segment[row]) });
    else if (typeof code === 'string')
      select({ unit: code, segment: undefined, area: undefined, around: undefined });
    else select({ segment: undefined, unit: undefined });
  };
  return (
    <MapStage
      ref={mapRef}
      mapStyle={style}
      bounds={meta.bounds}
      padding={room}
      label={m.light_map()}
      fallback={fallback}
      interactiveLayerIds={['land']}
      doubleClickZoom={drawMode === null}
      onLoad={showPlace}
      onMouseDown={() => {
        beganDrawing.current = drawMode !== null;
      }}
      onClick={(event) => {
        if (!beganDrawing.current) void press(event.lngLat, event.features?.[0]?.properties?.code);
      }}
    >
      {drawn === undefined ? null : (
        <RoadOverlay
          table={table ?? drawn}
          drawn={drawn}
          day={props.day}
          classMask={classMaskOf(drawn.classes, classes)}
          marks={
            table === undefined ? NO_MARKS : { gap: gap ?? NOTHING, work: works, chosen, pointedAt: pointed }
          }
        />
      )}
      {table === undefined || drawMode !== null ? null : (
        <RoadCard table={table} classes={shown} nameOf={nameOf} onRow={pointAt} />
      )}
      {heat === null || drawMode !== null ? null : <HeatLayer heat={heat} />}
      {drawMode === null ? <PointerWatch /> : null}
      <LineMark units={listed.units} place={listed.place} />
      <PlaceLayer on={selection.on} />
      <UnitFocus unit={area === null ? unit : null} communes={selection.block?.communes ?? null} />
      {props.cutAt === null ? null : <CutMark at={props.cutAt} />}
      {shownArea === null || drawMode !== null ? null : <AreaOutline area={shownArea} />}
      {around?.kind === 'view' ? <ViewArea room={room} onView={props.onView} /> : null}
      {drawMode === null ? null : (
        <Suspense fallback={null}>
          <AreaDraw mode={drawMode} area={area} {...drawing} />
        </Suspense>
      )}
    </MapStage>
  );
}

function rowsOf(table: SegmentTable, segment: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.count; row += 1) if (table.segment[row] === segment) rows.push(row);
  return rows;
}
