import './PairStage.css';
import type { MapRef } from '@vis.gl/react-maplibre';
import { useMemo, useRef, useState } from 'react';
import type { Portal } from '../../data/portal.ts';
import { useLanguage } from '../../language/language.ts';
import { hasWebGl } from '../../map/has-web-gl.ts';
import { MapControls } from '../../map/MapControls.tsx';
import type { Room } from '../../map/room.ts';
import { useFlyToUnit } from '../../map/use-fly-to-unit.ts';
import { m } from '../../paraglide/messages.js';
import type { ComparedRow } from '../compared-rows.ts';
import type { Comparison } from '../comparison.ts';
import { sideName } from '../side-name.ts';
import { Divider } from './Divider.tsx';
import { SideBadge } from './SideBadge.tsx';
import { SideMap } from './SideMap.tsx';
import { useLinkedCameras } from './use-linked-cameras.ts';

type Props = {
  readonly portal: Portal;
  readonly comparison: Comparison;
  readonly rows: readonly ComparedRow[];
  /** One map over the other, with a divider between them; else side by side. */
  readonly isSwipe: boolean;
  readonly padding: Room;
  readonly hover: string | null;
  readonly onHover: (code: string | null) => void;
  readonly onChoose: (code: string | undefined) => void;
};

/** Both sides as maps with one camera. Going from one arrangement to the other keeps the maps. */
export function PairStage({ portal, comparison, rows, isSwipe, ...map }: Props) {
  const language = useLanguage();
  const [mapA, mapB] = [useRef<MapRef>(null), useRef<MapRef>(null)];
  const onLoad = useLinkedCameras(mapA, mapB);
  useFlyToUnit(mapA, comparison.unit, map.padding);
  const stage = useRef<HTMLDivElement>(null);
  const [divider, setDivider] = useState(50);
  const judgements = useMemo(
    () =>
      ({
        a: new Map(rows.map(({ unit, a }) => [unit.code, a.judgement])),
        b: new Map(rows.map(({ unit, b }) => [unit.code, b.judgement])),
      }) as const,
    [rows],
  );
  const shared = { portal, comparison, onLoad, ...map };
  return (
    <div ref={stage} className={`pair-stage ${isSwipe ? 'swipe' : 'split'}`}>
      {(['a', 'b'] as const).map((id) => {
        const name = sideName(comparison, id, language);
        return (
          <div
            key={id}
            className={`side side-${id}`}
            style={isSwipe && id === 'a' ? { clipPath: `inset(0 ${100 - divider}% 0 0)` } : undefined}
          >
            <SideMap
              ref={id === 'a' ? mapA : mapB}
              judgements={judgements[id]}
              label={m.compare_map({ side: id.toUpperCase(), name })}
              {...shared}
            />
          </div>
        );
      })}
      <SideBadge id="a" comparison={comparison} judgements={judgements.a} />
      <SideBadge id="b" comparison={comparison} judgements={judgements.b} />
      {isSwipe ? <Divider stage={stage} at={divider} onChange={setDivider} /> : null}
      {hasWebGl() ? <MapControls mapRef={mapA} /> : null}
    </div>
  );
}
