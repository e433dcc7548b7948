import { useMap } from '@vis.gl/react-maplibre';
import type { ExpressionSpecification } from 'maplibre-gl';
import { useEffect } from 'react';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import { ABOVE_ROADS } from './night-style.ts';

type Props = {
  readonly unit: UnitSummary | null;
  /** Communes of a block, where no unit is chosen; null: none. */
  readonly communes?: readonly string[] | null;
};

/** Dims what lies outside the chosen commune, district or block and outlines what lies inside. */
export function UnitFocus({ unit, communes = null }: Props) {
  const map = useMap().current?.getMap();
  useEffect(() => {
    if (map === undefined) return;
    const focus = () => {
      const property = unit?.level === 'district' ? 'parent' : 'code';
      const inside: ExpressionSpecification =
        unit !== null
          ? ['==', ['get', property], unit.code]
          : communes !== null
            ? ['in', ['get', 'code'], ['literal', [...communes]]]
            : ['literal', false];
      map.setFilter(ABOVE_ROADS, unit === null && communes === null ? ['literal', false] : ['!', inside]);
      map.setFilter('unit-outline', inside);
    };
    if (map.getLayer(ABOVE_ROADS)) focus();
    map.on('style.load', focus);
    return () => {
      map.off('style.load', focus);
    };
  }, [map, unit, communes]);
  return null;
}
