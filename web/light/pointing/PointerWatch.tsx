import { useMap } from '@vis.gl/react-maplibre';
import type { MapMouseEvent } from 'maplibre-gl';
import { useContext, useEffect } from 'react';
import { PointerContext } from './under-pointer.ts';

/** Tells the lists which commune and which public place the pointer lies over. */
export function PointerWatch() {
  const map = useMap().current?.getMap();
  const { tell } = useContext(PointerContext);
  useEffect(() => {
    if (map === undefined) return;
    const codeIn = (layer: string, { point }: MapMouseEvent): string | null => {
      if (map.getLayer(layer) === undefined) return null;
      const code: unknown = map.queryRenderedFeatures(point, { layers: [layer] })[0]?.properties.code;
      return typeof code === 'string' ? code : null;
    };
    const move = (event: MapMouseEvent) => {
      if (!map.isMoving()) tell({ unit: codeIn('land', event), place: codeIn('places', event) });
    };
    const leave = () => tell({ row: null, unit: null, place: null });
    map.on('mousemove', move);
    map.on('mouseout', leave);
    return () => {
      map.off('mousemove', move);
      map.off('mouseout', leave);
      leave();
    };
  }, [map, tell]);
  return null;
}
