import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef } from 'react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { type Direction, unitInDirection } from '../../geodata/shape/unit-in-direction.ts';
import { m } from '../paraglide/messages.js';
import type { Room } from './room.ts';

type Props = {
  readonly units: readonly UnitSummary[];
  /** Where the walk stands: the unit under the keyboard or the pointer, else the chosen one. */
  readonly at: string | null;
  readonly room: Room;
  readonly onWalk: (code: string, point: { readonly x: number; readonly y: number }) => void;
  readonly onOpen: (code: string | undefined) => void;
};

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};

/** While the map has the focus: arrows walk from unit to unit, Enter opens one, Escape closes it, + and − zoom. */
export function UnitWalk(props: Props) {
  const map = useMap().current?.getMap();
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (map === undefined) return;
    const canvas = map.getCanvas();
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', m.map_keys());

    const goTo = (unit: UnitSummary) => {
      const { room, onWalk } = latest.current;
      const { width, height } = canvas.getBoundingClientRect();
      const seen = map.project([...unit.centre]);
      const isInView =
        seen.x > room.left &&
        seen.x < width - room.right &&
        seen.y > room.top &&
        seen.y < height - room.bottom;
      if (!isInView) map.jumpTo({ center: [...unit.centre] });
      onWalk(unit.code, isInView ? seen : map.project([...unit.centre]));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { units, at, onOpen } = latest.current;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const direction = ARROWS[event.key];
      if (direction !== undefined) {
        const { lng, lat } = map.getCenter();
        const start = units.find(({ code }) => code === at);
        const next =
          start === undefined
            ? nearest(units, [lng, lat])
            : units.find(({ code }) => code === unitInDirection(units, start.code, direction));
        if (next !== undefined) goTo(next);
      } else if (event.key === 'Enter' && at !== null) onOpen(at);
      else if (event.key === 'Escape') onOpen(undefined);
      else if (event.key === '+' || event.key === '=') map.zoomIn();
      else if (event.key === '-') map.zoomOut();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    canvas.addEventListener('keydown', onKeyDown);
    return () => canvas.removeEventListener('keydown', onKeyDown);
  }, [map]);
  return null;
}

/** Where a walk begins: the unit nearest to the middle of the map. */
function nearest(units: readonly UnitSummary[], [lon, lat]: readonly [number, number]) {
  const away = ({ centre }: UnitSummary) => Math.hypot(centre[0] - lon, centre[1] - lat);
  return units.toSorted((a, b) => away(a) - away(b))[0];
}
