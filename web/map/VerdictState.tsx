import { useMap } from '@vis.gl/react-maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { VERDICT_SCALE } from '../../geodata/scale/verdict-scale.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import type { Selection } from '../selection/use-selection.ts';
import { patternImage } from './patterns.ts';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly judgements: Judgements;
  readonly hover: string | null;
};

const FADE_MS = 200;

/** Writes what is known of each unit into the map's feature-state, again whenever the style was replaced. */
export function VerdictState({ portal, selection, judgements, hover }: Props) {
  const map = useMap().current?.getMap();
  const styleLoads = useStyleLoads(map);
  const shown = useRef<ReadonlyMap<string, Verdict>>(new Map());
  const selected = selection.unit?.code ?? null;

  useEffect(() => {
    if (map === undefined || styleLoads === 0) return;
    const verdicts = new Map<string, Verdict>();
    for (const { code } of portal.communes) {
      const verdict = judgements.get(code)?.verdict ?? 'no_data';
      const isDimmed = selection.verdict !== null && selection.verdict !== verdict;
      verdicts.set(code, verdict);
      setUnitState(map, 'communes', code, {
        verdict,
        before: shown.current.get(code) ?? verdict,
        dimmed: isDimmed,
      });
    }
    const isChange = [...shown.current].some(([code, verdict]) => verdicts.get(code) !== verdict);
    shown.current = verdicts;
    if (isChange) fadeOut(map, 'communes-before');
  }, [map, styleLoads, portal, judgements, selection.verdict]);

  useEffect(() => {
    if (map === undefined || styleLoads === 0) return;
    const levels = [
      ['communes', portal.communes],
      ['districts', portal.districts],
    ] as const;
    for (const [source, units] of levels) {
      for (const { code } of units) {
        setUnitState(map, source, code, { hover: code === hover, selected: code === selected });
      }
    }
  }, [map, styleLoads, portal, hover, selected]);
  return null;
}

/** How often a style has been put on the map: 0 while there is none to write into. */
function useStyleLoads(map: MapLibreMap | undefined): number {
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    if (map === undefined) return;
    map.setMissingStyleImageResolver((id) => addPattern(map, id));
    const onStyle = () => setLoads((n) => n + 1);
    if (map.isStyleLoaded()) onStyle();
    map.on('style.load', onStyle);
    map.on('load', onStyle);
    return () => {
      map.off('style.load', onStyle);
      map.off('load', onStyle);
    };
  }, [map]);
  return loads;
}

function setUnitState(
  map: MapLibreMap,
  source: 'communes' | 'districts',
  code: string,
  state: Record<string, string | boolean>,
): void {
  map.setFeatureState({ source, sourceLayer: source, id: code }, state);
}

/** The colours of before lie on top for a moment and fade: the eye sees which communes changed. */
function fadeOut(map: MapLibreMap, layer: string): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  map.setPaintProperty(layer, 'fill-opacity-transition', { duration: 0 });
  map.setPaintProperty(layer, 'fill-opacity', 1);
  requestAnimationFrame(() => {
    if (map.getLayer(layer) === undefined) return;
    map.setPaintProperty(layer, 'fill-opacity-transition', { duration: FADE_MS });
    map.setPaintProperty(layer, 'fill-opacity', 0);
  });
}

function addPattern(map: MapLibreMap, id: string): void {
  const step = VERDICT_SCALE.find(({ pattern }) => pattern === id);
  if (step === undefined || step.pattern === 'solid' || map.hasImage(id)) return;
  map.addImage(id, patternImage(step.pattern, step.ink), { pixelRatio: 2 });
}
