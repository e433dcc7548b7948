import { type MapRef, useMap } from '@vis.gl/react-maplibre';
import { useMemo, useRef } from 'react';
import type { SignedStep } from '../../../geodata/scale/difference-scale.ts';
import type { Portal } from '../../data/portal.ts';
import { DrawingNote, DrawnProvince } from '../../figures/DrawnProvince.tsx';
import { useDrawing } from '../../figures/use-drawing.ts';
import { useLanguage } from '../../language/language.ts';
import { codeOf } from '../../map/code-of.ts';
import { hasWebGl } from '../../map/has-web-gl.ts';
import { labelPoints } from '../../map/label-points.ts';
import { MapControls } from '../../map/MapControls.tsx';
import { MapStage } from '../../map/MapStage.tsx';
import type { Room } from '../../map/room.ts';
import { useOutlines, useStyleLoads } from '../../map/unit-state.ts';
import { useFlyToUnit } from '../../map/use-fly-to-unit.ts';
import { m } from '../../paraglide/messages.js';
import { type ComparedRow, differenceScale } from '../compared-rows.ts';
import type { Comparison } from '../comparison.ts';
import { differenceStyle } from './difference-style.ts';

type Props = {
  readonly portal: Portal;
  readonly comparison: Comparison;
  readonly rows: readonly ComparedRow[];
  readonly padding: Room;
  readonly hover: string | null;
  readonly onHover: (code: string | null) => void;
  readonly onChoose: (code: string | undefined) => void;
};

const FALLBACK_WIDTH = 520;

/** One map of what differs between the two sides: slate and signs, no colour of a verdict. */
export function DifferenceMap(props: Props) {
  const { portal, comparison, rows, padding, hover, onHover, onChoose } = props;
  const mapRef = useRef<MapRef>(null);
  useFlyToUnit(mapRef, comparison.unit, padding);
  const scale = differenceScale(comparison.kind);
  const style = useMemo(() => {
    const classes = new Map(rows.map(({ unit, difference }) => [unit.code, difference]));
    return differenceStyle({
      origin: window.location.origin,
      communeLabels: labelPoints(portal.communes),
      districtLabels: labelPoints(portal.districts),
      communes: portal.communes,
      scale,
      classOf: (code) => classes.get(code) ?? 'incomparable',
      only: scale.some(({ id }) => id === comparison.change) ? comparison.change : null,
    });
  }, [portal, rows, scale, comparison.change]);
  if (!hasWebGl()) return <DifferencePicture {...props} />;
  return (
    <div className="difference-stage">
      <MapStage
        ref={mapRef}
        mapStyle={style}
        bounds={portal.meta.bounds}
        padding={padding}
        label={m.compare_map_difference()}
        fallback={null}
        interactiveLayerIds={scale.map(({ id }) => `difference-${id}`)}
        cursor={hover === null ? 'grab' : 'pointer'}
        onClick={(event) => onChoose(codeOf(event.features?.[0]))}
        onMouseMove={(event) => onHover(codeOf(event.features?.[0]) ?? null)}
        onMouseLeave={() => onHover(null)}
      >
        <Outlines portal={portal} scale={scale} hover={hover} selected={comparison.unit?.code ?? null} />
      </MapStage>
      <MapControls mapRef={mapRef} />
    </div>
  );
}

type OutlinesProps = {
  readonly portal: Portal;
  readonly scale: readonly SignedStep<string>[];
  readonly hover: string | null;
  readonly selected: string | null;
};

function Outlines({ portal, scale, hover, selected }: OutlinesProps) {
  const map = useMap().current?.getMap();
  useOutlines(map, useStyleLoads(map, scale), portal, hover, selected);
  return null;
}

function DifferencePicture({ comparison, rows, onChoose }: Props) {
  const language = useLanguage();
  const state = useDrawing(FALLBACK_WIDTH);
  const scale = differenceScale(comparison.kind);
  const steps = new Map(
    rows.map(({ unit, difference }) => [unit.code, scale.find(({ id }) => id === difference)]),
  );
  const silent = scale.at(-1);
  if (silent === undefined) return null;
  const stepOf = (code: string) => steps.get(code) ?? silent;
  return (
    <div className="difference-stage">
      <div className="side-picture">
        <DrawingNote state={state} />
        <DrawnProvince
          state={state}
          label={m.compare_map_difference()}
          scale={scale}
          stepOf={stepOf}
          selected={comparison.unit?.code ?? null}
          onChoose={onChoose}
          nameOf={({ name, code }) => `${name}: ${stepOf(code).label[language]}`}
        />
      </div>
    </div>
  );
}
