import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibre, type MapRef } from '@vis.gl/react-maplibre';
import type { StyleSpecification } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { verdictSchema } from '../../geodata/contract/primitives.ts';
import type { Portal } from '../data/portal.ts';
import { parseCamera } from '../map/camera.ts';
import { dayStyle } from '../map/day-style.ts';
import { labelPoints } from '../map/label-points.ts';
import { mapLibrary } from '../map/map-library.ts';
import { VerdictState } from '../map/VerdictState.tsx';
import { m } from '../paraglide/messages.js';
import type { Judged } from './judged-on.ts';
import type { ShownSlide } from './resolve-slides.ts';
import { storyRoom } from './story-room.ts';

type Props = {
  readonly portal: Portal;
  readonly slide: ShownSlide;
  readonly judged: Judged;
  /** Kept under slides without a map too, so that the next one with a map has nothing to load. */
  readonly isShown: boolean;
};

const CLOSEST_ZOOM = 11;

/** Names as large as a meeting room needs, growing with the screen. */
function enlarged(style: StyleSpecification, factor: number): StyleSpecification {
  const layers = style.layers.map((layer) =>
    layer.type === 'symbol'
      ? { ...layer, layout: { ...layer.layout, 'text-size': Math.round(13 * factor) } }
      : layer,
  );
  return { ...style, layers };
}

/** The one map of a presentation. A slide moves its camera and its feature-state; nothing is loaded again. */
export function StoryMap({ portal, slide, judged, isShown }: Props) {
  const mapRef = useRef<MapRef>(null);
  const stage = useRef<HTMLElement>(null);
  const [isLoaded, setLoaded] = useState(false);
  const [size, setSize] = useState({ width: window.innerWidth, height: window.innerHeight });
  const level = slide.slide.level === 'district' && portal.districts.length > 0 ? 'district' : 'commune';
  const factor = Math.max(1, Math.min(size.width / 1100, size.height / 620));
  const style = useMemo(
    () =>
      enlarged(
        dayStyle({
          origin: window.location.origin,
          level,
          communeLabels: labelPoints(portal.communes),
          districtLabels: labelPoints(portal.districts),
        }),
        factor,
      ),
    [portal, level, factor],
  );

  useEffect(() => {
    const map = mapRef.current;
    if (map === null || !isLoaded) return;
    const padding = storyRoom(size);
    const camera = slide.slide.map === undefined ? null : parseCamera(slide.slide.map);
    if (camera !== null) {
      const offset: [number, number] = [
        (padding.left - padding.right) / 2,
        (padding.top - padding.bottom) / 2,
      ];
      map.easeTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom, offset, duration: 700 });
      return;
    }
    const [west, south, east, north] =
      slide.view === 'unit' && slide.unit !== null ? slide.unit.bbox : portal.meta.bounds;
    map.fitBounds(
      [
        [west, south],
        [east, north],
      ],
      { padding, maxZoom: CLOSEST_ZOOM, duration: 700 },
    );
  }, [isLoaded, slide, size, portal]);

  const verdict = verdictSchema.safeParse(slide.slide.verdict);
  const [west, south, east, north] = portal.meta.bounds;
  const sayIdle = (idle: boolean) => stage.current?.setAttribute('data-map-idle', String(idle));
  return (
    <section
      ref={stage}
      className="story-map"
      style={{ visibility: isShown ? undefined : 'hidden' }}
      aria-label={m.map_label()}
      data-map-idle="false"
    >
      <MapLibre
        ref={mapRef}
        mapLib={mapLibrary}
        mapStyle={style}
        initialViewState={{
          bounds: [west, south, east, north],
          fitBoundsOptions: { padding: storyRoom(size) },
        }}
        interactive={false}
        attributionControl={false}
        fadeDuration={200}
        onLoad={() => setLoaded(true)}
        onResize={({ target }) => {
          const { clientWidth, clientHeight } = target.getContainer();
          setSize({ width: clientWidth, height: clientHeight });
        }}
        onRender={() => sayIdle(false)}
        onIdle={() => sayIdle(true)}
      >
        <VerdictState
          portal={portal}
          selection={{ unit: slide.unit, verdict: verdict.success ? verdict.data : null }}
          judgements={judged.get(slide.target.id) ?? new Map()}
          hover={null}
        />
      </MapLibre>
    </section>
  );
}
