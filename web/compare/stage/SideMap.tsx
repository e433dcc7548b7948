import type { MapRef } from '@vis.gl/react-maplibre';
import { type Ref, useMemo } from 'react';
import { VERDICT_SCALE, verdictStep } from '../../../geodata/scale/verdict-scale.ts';
import type { Portal } from '../../data/portal.ts';
import { DrawingNote, DrawnProvince } from '../../figures/DrawnProvince.tsx';
import type { Judgements } from '../../figures/judge-all.ts';
import { useDrawing } from '../../figures/use-drawing.ts';
import { useLanguage } from '../../language/language.ts';
import { codeOf } from '../../map/code-of.ts';
import { dayStyle } from '../../map/day-style.ts';
import { hasWebGl } from '../../map/has-web-gl.ts';
import { labelPoints } from '../../map/label-points.ts';
import { MapStage } from '../../map/MapStage.tsx';
import type { Room } from '../../map/room.ts';
import { VerdictState } from '../../map/VerdictState.tsx';
import type { Comparison } from '../comparison.ts';

type Props = {
  readonly ref: Ref<MapRef | null>;
  readonly portal: Portal;
  readonly comparison: Pick<Comparison, 'unit' | 'verdict'>;
  readonly judgements: Judgements;
  readonly label: string;
  readonly padding: Room;
  readonly hover: string | null;
  readonly onHover: (code: string | null) => void;
  readonly onChoose: (code: string | undefined) => void;
  readonly onLoad: () => void;
};

/** CSS pixels a picture of the province is laid out for where no map can be drawn. */
const FALLBACK_WIDTH = 480;

/** One side of the comparison: the map of the overview, or its picture where the browser has no WebGL. */
export function SideMap({ portal, comparison, judgements, label, hover, onHover, onChoose, ...map }: Props) {
  const style = useMemo(
    () =>
      dayStyle({
        origin: window.location.origin,
        level: 'commune',
        communeLabels: labelPoints(portal.communes),
        districtLabels: labelPoints(portal.districts),
      }),
    [portal],
  );
  if (!hasWebGl()) {
    return <SidePicture {...{ comparison, judgements, label, onChoose }} />;
  }
  return (
    <MapStage
      {...map}
      mapStyle={style}
      bounds={portal.meta.bounds}
      label={label}
      fallback={null}
      interactiveLayerIds={['communes']}
      cursor={hover === null ? 'grab' : 'pointer'}
      onClick={(event) => onChoose(codeOf(event.features?.[0]))}
      onMouseMove={(event) => onHover(codeOf(event.features?.[0]) ?? null)}
      onMouseLeave={() => onHover(null)}
    >
      <VerdictState portal={portal} selection={comparison} judgements={judgements} hover={hover} />
    </MapStage>
  );
}

function SidePicture({
  comparison,
  judgements,
  label,
  onChoose,
}: Pick<Props, 'comparison' | 'judgements' | 'label' | 'onChoose'>) {
  const language = useLanguage();
  const state = useDrawing(FALLBACK_WIDTH);
  const stepOf = (code: string) => verdictStep(judgements.get(code)?.verdict ?? 'no_data');
  return (
    <div className="side-picture">
      <DrawingNote state={state} />
      <DrawnProvince
        state={state}
        label={label}
        scale={VERDICT_SCALE}
        stepOf={stepOf}
        selected={comparison.unit?.code ?? null}
        onChoose={onChoose}
        nameOf={({ name, code }) => `${name}: ${stepOf(code).label[language]}`}
      />
    </div>
  );
}
