import { MapLibreOverlay, type MapLibreOverlayProps } from '@deck.gl/maplibre';
import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useState } from 'react';

type Device = Parameters<NonNullable<MapLibreOverlayProps['onDeviceInitialized']>>[0];

/**
 * One deck.gl overlay that draws into the map's own canvas, so that names stay above the glow. Added a
 * microtask late, since React's strict mode mounts twice at once and deck.gl attaches to a WebGL context
 * asynchronously, and only once.
 */
export function useRoadOverlay(): MapLibreOverlay {
  const map = useMap().current?.getMap();
  const [device, setDevice] = useState<Device | null>(null);
  const [overlay] = useState(
    () =>
      new MapLibreOverlay({
        interleaved: true,
        layers: [],
        onDeviceInitialized: setDevice,
        // deck.gl would lay its own cursor over the pen's: the canvas keeps the one it has.
        getCursor: () => map?.getCanvas().style.cursor ?? '',
      }),
  );
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
  useEffect(() => {
    if (map === undefined || device === null) return;
    // Who takes a picture draws the map finer than the screen for a moment. deck.gl only follows the screen.
    const follow = () => {
      const { width, height } = map.getCanvas();
      device.getDefaultCanvasContext().setDrawingBufferSize(width, height);
    };
    map.on('resize', follow);
    return () => {
      map.off('resize', follow);
    };
  }, [map, device]);
  return overlay;
}
