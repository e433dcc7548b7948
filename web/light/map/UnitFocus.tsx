import { useMap } from '@vis.gl/react-maplibre';
import type { ExpressionSpecification } from 'maplibre-gl';
import { useEffect } from 'react';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import { ABOVE_ROADS } from './night-style.ts';

/** Dims what lies outside the chosen commune or district and outlines what lies inside. */
export function UnitFocus({ unit }: { readonly unit: UnitSummary | null }) {
  const map = useMap().current?.getMap();
  useEffect(() => {
    if (map === undefined) return;
    const focus = () => {
      const property = unit?.level === 'district' ? 'parent' : 'code';
      const inside: ExpressionSpecification =
        unit === null ? ['literal', false] : ['==', ['get', property], unit.code];
      map.setFilter(ABOVE_ROADS, unit === null ? ['literal', false] : ['!', inside]);
      map.setFilter('unit-outline', inside);
    };
    if (map.getLayer(ABOVE_ROADS)) focus();
    map.on('style.load', focus);
    return () => {
      map.off('style.load', focus);
    };
  }, [map, unit]);
  return null;
}
