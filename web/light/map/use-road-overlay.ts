import { MapLibreOverlay } from '@deck.gl/maplibre';
import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useState } from 'react';

/**
 * One deck.gl overlay that draws into the map's own canvas, so that names stay above the glow. Added a
 * microtask late, since React's strict mode mounts twice at once and deck.gl attaches to a WebGL context
 * asynchronously, and only once.
 */
export function useRoadOverlay(): MapLibreOverlay {
  const map = useMap().current?.getMap();
  const [overlay] = useState(() => new MapLibreOverlay({ interleaved: true, layers: [] }));
  useEffect(() => {
    let mounted = true;
    queueMicrotask(() => {
      if (mounted) map?.addControl(overlay);
    });
    return () => {
      mounted = false;
      if (map?.hasControl(overlay)) map.removeControl(overlay);
    };
  }, [map, overlay]);
  return overlay;
}
