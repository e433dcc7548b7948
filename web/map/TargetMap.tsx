import type { MapRef } from '@vis.gl/react-maplibre';
import { useMemo, useRef, useState } from 'react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';
import { codeOf } from './code-of.ts';
import { dayStyle } from './day-style.ts';
import { HoverCard } from './HoverCard.tsx';
import { labelPoints } from './label-points.ts';
import { MapControls } from './MapControls.tsx';
import { MapStage } from './MapStage.tsx';
import type { Room } from './room.ts';
import { spokenUnit } from './spoken-unit.ts';
import { UnitWalk } from './UnitWalk.tsx';
import { useFlyToUnit } from './use-fly-to-unit.ts';
import { VerdictState } from './VerdictState.tsx';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly judgements: Judgements;
  readonly padding: Room;
  readonly onChoose: (code: string | undefined) => void;
};

const layerOf = { commune: 'communes', district: 'districts' } as const;

/** How far the hover card stands from the pointer, and the width it needs before it changes sides. */
const BESIDE = 16;
const CARD_WIDTH = 230;

/** The province coloured by verdict. Geometry is loaded once; a new day or target only changes feature-state. */
export function TargetMap({ portal, selection, judgements, padding, onChoose }: Props) {
  const mapRef = useRef<MapRef>(null);
  const card = useRef<HTMLDivElement>(null);
  const pointer = useRef({ x: 0, y: 0 });
  const [hover, setHover] = useState<string | null>(null);
  const language = useLanguage();
  const announce = useAnnounce();
  const { level, unit } = selection;
  useFlyToUnit(mapRef, unit, padding);

  const counted = level === 'district' ? judgements : null;
  const style = useMemo(
    () =>
      dayStyle({
        origin: window.location.origin,
        level,
        communeLabels: labelPoints(portal.communes),
        districtLabels: labelPoints(portal.districts, (district) =>
          counted === null ? null : metNote(portal, counted, district),
        ),
      }),
    [portal, level, counted],
  );
  const placeCard = () => {
    const { x, y } = pointer.current;
    const left =
      x + BESIDE + CARD_WIDTH > window.innerWidth - padding.right ? x - BESIDE - CARD_WIDTH : x + BESIDE;
    if (card.current !== null) card.current.style.translate = `${left}px ${y + BESIDE}px`;
  };
  const walk = (code: string, point: { readonly x: number; readonly y: number }) => {
    pointer.current = point;
    setHover(code);
    placeCard();
    announce(spokenUnit(portal, selection, judgements, code, language));
  };
  return (
    <>
      <MapStage
        ref={mapRef}
        mapStyle={style}
        bounds={portal.meta.bounds}
        padding={padding}
        label={m.map_label()}
        fallback={null}
        interactiveLayerIds={[layerOf[level]]}
        keyboard={false}
        cursor={hover === null ? 'grab' : 'pointer'}
        onClick={(event) => onChoose(codeOf(event.features?.[0]))}
        onMouseMove={(event) => {
          pointer.current = event.point;
          setHover(codeOf(event.features?.[0]) ?? null);
          placeCard();
        }}
        onMouseLeave={() => setHover(null)}
      >
        <UnitWalk
          units={level === 'district' ? portal.districts : portal.communes}
          at={hover ?? unit?.code ?? null}
          room={padding}
          onWalk={walk}
          onOpen={onChoose}
        />
        <VerdictState portal={portal} selection={selection} judgements={judgements} hover={hover} />
      </MapStage>
      <MapControls mapRef={mapRef} />
      {hover === null ? null : (
        <HoverCard
          ref={(element) => {
            card.current = element;
            placeCard();
          }}
          portal={portal}
          selection={selection}
          judgements={judgements}
          code={hover}
        />
      )}
    </>
  );
}

/** "7/10": of the district's communes, those that have met the target. */
function metNote(portal: Portal, judgements: Judgements, district: UnitSummary): string {
  const communes = portal.communes.filter(({ parentCode }) => parentCode === district.code);
  const met = communes.filter(({ code }) => judgements.get(code)?.verdict === 'met').length;
  return `${met}/${communes.length}`;
}
