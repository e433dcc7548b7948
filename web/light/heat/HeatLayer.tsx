import '../map/RoadCard.css';
import { useMap } from '@vis.gl/react-maplibre';
import type { MapMouseEvent } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import { heatFigure, heatReason, heatValue } from '../../../geodata/light/heat-text.ts';
import { HEAT_UNKNOWN_INK } from '../../../geodata/scale/heat-scale.ts';
import { useLanguage } from '../../language/language.ts';
import { patternImage } from '../../map/patterns.ts';
import { placeCard } from '../map/place-card.ts';
import { useUnderPointer } from '../pointing/under-pointer.ts';
import { HEAT_BELOW, heatLayers, UNKNOWN_PATTERN } from './heat-style.ts';
import type { Heat } from './use-heat.ts';

/** The heat on the map, beneath the roads, with a card for what lies under the pointer. The list twin says the same. */
export function HeatLayer({ heat }: { readonly heat: Heat }) {
  const map = useMap().current?.getMap();
  const language = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  const { unit } = useUnderPointer();
  const byCode = useMemo(() => new Map(heat.rows.map((row) => [row.code, row])), [heat]);

  useEffect(() => {
    if (map === undefined) return;
    const layers = heatLayers(heat, (code) => heatFigure(byCode.get(code), language));
    const add = () => {
      if (!map.hasImage(UNKNOWN_PATTERN)) {
        map.addImage(UNKNOWN_PATTERN, patternImage('hatched', HEAT_UNKNOWN_INK), { pixelRatio: 2 });
      }
      for (const { layer, below } of layers) if (!map.getLayer(layer.id)) map.addLayer(layer, below);
    };
    if (map.getLayer(HEAT_BELOW)) add();
    map.on('style.load', add);
    return () => {
      map.off('style.load', add);
      // The map itself may be gone before its children.
      if (map.style === undefined) return;
      for (const { layer } of layers) if (map.getLayer(layer.id)) map.removeLayer(layer.id);
    };
  }, [map, heat, byCode, language]);

  useEffect(() => {
    if (map === undefined) return;
    const move = ({ point }: MapMouseEvent) => placeCard(card.current, point, map.getContainer());
    map.on('mousemove', move);
    return () => {
      map.off('mousemove', move);
    };
  }, [map]);

  const row = unit === null ? undefined : byCode.get(unit);
  return (
    <div ref={card} className="road-card panel heat-card" aria-hidden="true" hidden={row === undefined}>
      {row === undefined ? null : (
        <>
          <strong>{heat.factsOf(row.code).name}</strong>
          <small>{heatReason(row, heat.factsOf(row.code), language)}</small>
          <p>{heatValue(row, heat.measure, language)}</p>
        </>
      )}
    </div>
  );
}
