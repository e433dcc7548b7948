import './RoadCard.css';
import { useMap } from '@vis.gl/react-maplibre';
import type { MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { ROAD_CLASSES, type RoadClass } from '../../../geodata/light/road-class.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { LightMark } from '../panels/LightMark.tsx';
import { lookLabel } from '../panels/look-label.ts';
import { lookOf } from '../roads/road-look.ts';
import { nearestRoad } from './nearest-road.ts';
import { placeCard } from './place-card.ts';

type Props = {
  readonly table: SegmentTable;
  readonly classes: readonly RoadClass[];
  readonly nameOf: (code: string) => string | null;
  readonly onRow: (row: number | null) => void;
};

/** Says which road lies under the pointer, beside it. The table twin says the same to those without one. */
export function RoadCard({ table, classes, nameOf, onRow }: Props) {
  const map = useMap().current?.getMap();
  const language = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  const [row, setRow] = useState<number | null>(null);

  useEffect(() => {
    if (map === undefined) return;
    let isAsking = false;
    let isHere = true;
    const show = (found: number | null) => {
      setRow(found);
      onRow(found);
      map.getCanvas().style.cursor = found === null ? '' : 'pointer';
    };
    const move = (event: MapMouseEvent) => {
      placeCard(card.current, event.point, map.getContainer());
      if (isAsking || map.isMoving()) return;
      isAsking = true;
      nearestRoad(map, table.on, event.lngLat, classes)
        .then((found) => isHere && show(found))
        .finally(() => {
          isAsking = false;
        });
    };
    const leave = () => show(null);
    map.on('mousemove', move);
    map.on('mouseout', leave);
    return () => {
      isHere = false;
      map.off('mousemove', move);
      map.off('mouseout', leave);
      show(null);
    };
  }, [map, table, classes, onRow]);

  const code = row === null ? undefined : table.units[table.unit[row] ?? -1];
  const name = row === null ? '' : (table.routeNames[table.name[row] ?? -1] ?? '');
  const roadClass = ROAD_CLASSES.find(
    ({ id }) => row !== null && id === table.classes[table.class[row] ?? -1],
  );
  return (
    <div ref={card} className="road-card panel" aria-hidden="true" hidden={row === null}>
      <strong>{name || m.light_no_name()}</strong>
      <small>
        {[roadClass?.name[language], code === undefined ? null : nameOf(code)].filter(Boolean).join(' · ')}
      </small>
      {row === null ? null : (
        <p>
          <LightMark look={lookOf(table, row)} /> {lookLabel(lookOf(table, row), language)}
        </p>
      )}
    </div>
  );
}
