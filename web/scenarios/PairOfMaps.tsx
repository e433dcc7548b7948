import type { MapRef } from '@vis.gl/react-maplibre';
import type { FeatureCollection, LineString } from 'geojson';
import { useMemo, useRef } from 'react';
import type { ScenarioDetail } from '../../geodata/contract/scenarios.ts';
import type { ComparedWork } from '../../geodata/scenario/compare-scenarios.ts';
import { useLinkedCameras } from '../compare/stage/use-linked-cameras.ts';
import { hasWebGl } from '../map/has-web-gl.ts';
import { labelPoints } from '../map/label-points.ts';
import { MapControls } from '../map/MapControls.tsx';
import { MapStage } from '../map/MapStage.tsx';
import { m } from '../paraglide/messages.js';
import type { Known } from '../planning/use-known.ts';
import { worksStyle } from './works-style.ts';

type Props = {
  readonly a: ScenarioDetail;
  readonly b: ScenarioDetail;
  readonly works: readonly ComparedWork[];
  readonly known: Known;
};

const ROOM = { top: 24, right: 24, bottom: 24, left: 24 };

/** The chosen stretches of either scenario on a map of its own, both with one camera. */
export function PairOfMaps({ a, b, works, known }: Props) {
  const [mapA, mapB] = [useRef<MapRef>(null), useRef<MapRef>(null)];
  const onLoad = useLinkedCameras(mapA, mapB);
  const bounds = useMemo(() => boundsOf([a, b]) ?? known.meta.bounds, [a, b, known]);
  const shared = useMemo(
    () => new Set(works.flatMap(({ side, work }) => (side === 'both' ? [work.segment] : []))),
    [works],
  );
  const styles = useMemo(
    () =>
      [a, b].map((side) =>
        worksStyle(
          {
            origin: window.location.origin,
            communeLabels: labelPoints(known.communes),
            districtLabels: labelPoints([]),
          },
          linesOf(side, shared),
        ),
      ),
    [a, b, shared, known],
  );
  if (!hasWebGl()) return <p className="planning-note">{m.scenario_no_map()}</p>;
  return (
    <div className="pair-of-maps panel">
      {[a, b].map((side, at) => {
        const style = styles[at];
        if (style === undefined) return null;
        const letter = at === 0 ? 'A' : 'B';
        return (
          <div key={letter} className="pair-map">
            <MapStage
              ref={at === 0 ? mapA : mapB}
              mapStyle={style}
              bounds={bounds}
              padding={ROOM}
              label={m.scenario_map({ side: letter, name: side.name })}
              fallback={null}
              onLoad={onLoad}
            />
            <b className="pair-letter">{letter}</b>
          </div>
        );
      })}
      <div className="pair-controls">
        <MapControls mapRef={mapA} />
      </div>
    </div>
  );
}

function linesOf({ works }: ScenarioDetail, shared: ReadonlySet<number>): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: works.map(({ segment, line }) => ({
      type: 'Feature',
      properties: { both: shared.has(segment) },
      geometry: { type: 'LineString', coordinates: line },
    })),
  };
}

function boundsOf(sides: readonly ScenarioDetail[]): [number, number, number, number] | null {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (const { works } of sides) {
    for (const { line } of works) {
      for (const [lon, lat] of line) {
        bounds[0] = Math.min(bounds[0], lon);
        bounds[1] = Math.min(bounds[1], lat);
        bounds[2] = Math.max(bounds[2], lon);
        bounds[3] = Math.max(bounds[3], lat);
      }
    }
  }
  return bounds[0] < bounds[2] ? bounds : null;
}
