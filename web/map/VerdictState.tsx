import { useMap } from '@vis.gl/react-maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { VERDICT_SCALE } from '../../geodata/scale/verdict-scale.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import type { Selection } from '../selection/use-selection.ts';
import { setUnitState, useOutlines, useStyleLoads } from './unit-state.ts';

type Props = {
  readonly portal: Portal;
  readonly selection: Pick<Selection, 'unit' | 'verdict'>;
  readonly judgements: Judgements;
  readonly hover: string | null;
};

const FADE_MS = 200;

/** Writes what is known of each unit into the map's feature-state, again whenever the style was replaced. */
export function VerdictState({ portal, selection, judgements, hover }: Props) {
  const map = useMap().current?.getMap();
  const styleLoads = useStyleLoads(map, VERDICT_SCALE);
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

  useOutlines(map, styleLoads, portal, hover, selected);
  return null;
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
