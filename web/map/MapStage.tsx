import 'maplibre-gl/dist/maplibre-gl.css';
import './MapStage.css';
import { Map as MapLibre, type MapProps, type MapRef } from '@vis.gl/react-maplibre';
import type { PaddingOptions, StyleSpecification } from 'maplibre-gl';
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { hasWebGl } from './has-web-gl.ts';
import { useLiveMap } from './live-maps.ts';
import { mapLibrary } from './map-library.ts';
import { isMapWaiting } from './map-work.ts';
import { type Bounds, useCamera } from './use-camera.ts';

type Props = Pick<
  MapProps,
  | 'onLoad'
  | 'onClick'
  | 'onMouseDown'
  | 'onMouseMove'
  | 'onMouseLeave'
  | 'interactiveLayerIds'
  | 'cursor'
  | 'doubleClickZoom'
  | 'keyboard'
> & {
  readonly ref?: Ref<MapRef | null>;
  readonly mapStyle: StyleSpecification;
  /** What a reader sees before moving the map. */
  readonly bounds: Bounds;
  /** Room the floating panels take, so that the province is never hidden by them. */
  readonly padding: PaddingOptions;
  readonly label: string;
  /** Layers, sources, controls. */
  readonly children?: ReactNode;
  /** Shown instead where the browser has no WebGL. */
  readonly fallback: ReactNode;
};

/**
 * The full-bleed map of a view: camera in the URL, no basemap, nothing but what the style draws.
 * `data-map-idle` says whether everything asked for is on screen.
 */
export function MapStage({ ref, bounds, padding, label, fallback, children, ...map }: Props) {
  const inner = useRef<MapRef>(null);
  useImperativeHandle<MapRef | null, MapRef | null>(ref, () => inner.current);
  const stage = useRef<HTMLElement>(null);
  // Written past React: this changes with every frame drawn, and no component depends on it.
  const sayIdle = (idle: boolean) => stage.current?.setAttribute('data-map-idle', String(idle));
  useLiveMap(inner, padding);
  const { initialViewState, onMoveEnd, onResize } = useCamera(inner, bounds, padding);
  if (!hasWebGl()) return <div className="map-stage">{fallback}</div>;
  return (
    <section ref={stage} className="map-stage" aria-label={label} data-map-idle="false">
      <MapLibre
        ref={inner}
        mapLib={mapLibrary}
        initialViewState={initialViewState}
        onMoveEnd={onMoveEnd}
        onResize={onResize}
        onRender={() => sayIdle(false)}
        onIdle={({ target }) => sayIdle(!isMapWaiting(target))}
        attributionControl={false}
        locale={{ 'Map.Title': label }}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        maxPitch={0}
        minZoom={5}
        maxZoom={19}
        fadeDuration={200}
        {...map}
      >
        {children}
      </MapLibre>
    </section>
  );
}
