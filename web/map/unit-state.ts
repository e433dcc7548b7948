import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { ScaleStep } from '../../geodata/scale/verdict-scale.ts';
import type { Portal } from '../data/portal.ts';
import { patternImage } from './patterns.ts';

/**
 * How often a style has been put on the map: 0 while there is none to write into. The patterns of `scale`, which
 * stays the same for the life of the map, are drawn when the style asks for them.
 */
export function useStyleLoads(map: MapLibreMap | undefined, scale: readonly ScaleStep<string>[]): number {
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    if (map === undefined) return;
    map.setMissingStyleImageResolver((id) => addPattern(map, scale, id));
    const onStyle = () => setLoads((n) => n + 1);
    if (map.isStyleLoaded()) onStyle();
    map.on('style.load', onStyle);
    map.on('load', onStyle);
    return () => {
      map.off('style.load', onStyle);
      map.off('load', onStyle);
    };
  }, [map, scale]);
  return loads;
}

/** Writes what is known of a unit into the map's feature-state. */
export function setUnitState(
  map: MapLibreMap,
  source: 'communes' | 'districts',
  code: string,
  state: Record<string, string | boolean>,
): void {
  map.setFeatureState({ source, sourceLayer: source, id: code }, state);
}

/** The outline of the commune or district under the pointer, and of the selected one. */
export function useOutlines(
  map: MapLibreMap | undefined,
  styleLoads: number,
  { communes, districts }: Pick<Portal, 'communes' | 'districts'>,
  hover: string | null,
  selected: string | null,
): void {
  useEffect(() => {
    if (map === undefined || styleLoads === 0) return;
    const levels = [
      ['communes', communes],
      ['districts', districts],
    ] as const;
    for (const [source, units] of levels) {
      for (const { code } of units) {
        setUnitState(map, source, code, { hover: code === hover, selected: code === selected });
      }
    }
  }, [map, styleLoads, communes, districts, hover, selected]);
}

function addPattern(map: MapLibreMap, scale: readonly ScaleStep<string>[], id: string): void {
  const step = scale.find(({ pattern }) => pattern === id);
  if (step === undefined || step.pattern === 'solid' || map.hasImage(id)) return;
  map.addImage(id, patternImage(step.pattern, step.ink), { pixelRatio: 2 });
}
