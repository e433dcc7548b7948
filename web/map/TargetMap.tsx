import { type MapRef, useMap } from '@vis.gl/react-maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { VERDICT_SCALE } from '../../geodata/scale/verdict-scale.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';
import { dayStyle } from './day-style.ts';
import { labelPoints } from './label-points.ts';
import { MapControls } from './MapControls.tsx';
import { MapStage } from './MapStage.tsx';
import { patternImage } from './patterns.ts';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly judgements: Judgements;
  readonly padding: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly onChoose: (code: string | undefined) => void;
  readonly children?: ReactNode;
};

const layerOf = { commune: 'communes', district: 'districts' } as const;

/** The province coloured by verdict. Geometry is loaded once; a new day or target only changes feature-state. */
export function TargetMap({ portal, selection, judgements, padding, onChoose, children }: Props) {
  const mapRef = useRef<MapRef>(null);
  const [hover, setHover] = useState<string | null>(null);
  const { level } = selection;
  const style = useMemo(
    () =>
      dayStyle({
        origin: window.location.origin,
        level,
        communeLabels: labelPoints(portal.communes),
        districtLabels: labelPoints(portal.districts),
      }),
    [portal, level],
  );
  return (
    <>
      <MapStage
        ref={mapRef}
        mapStyle={style}
        bounds={portal.meta.bounds}
        padding={padding}
        label={m.map_label()}
        fallback={<p className="no-webgl">{m.no_webgl()}</p>}
        interactiveLayerIds={[layerOf[level]]}
        cursor={hover === null ? 'grab' : 'pointer'}
        onClick={(event) => onChoose(codeOf(event.features?.[0]))}
        onMouseMove={(event) => setHover(codeOf(event.features?.[0]) ?? null)}
        onMouseLeave={() => setHover(null)}
      >
        <VerdictState selection={selection} judgements={judgements} hover={hover} portal={portal} />
        {children}
      </MapStage>
      <MapControls mapRef={mapRef} />
      {hover === null ? null : <HoverName portal={portal} code={hover} judgements={judgements} />}
    </>
  );
}

function codeOf(feature: { properties: Record<string, unknown> | null } | undefined): string | undefined {
  const code = feature?.properties?.code;
  return typeof code === 'string' ? code : undefined;
}

function HoverName({
  portal,
  code,
  judgements,
}: {
  readonly portal: Portal;
  readonly code: string;
  readonly judgements: Judgements;
}) {
  const unit = portal.units.get(code);
  const step = VERDICT_SCALE.find(({ id }) => id === judgements.get(code)?.verdict);
  if (unit === undefined) return null;
  return (
    <p className="hover-name panel" aria-hidden="true">
      <strong>{unit.name}</strong>
      {step === undefined ? null : <span className={`verdict-swatch verdict-fill ${step.id}`} />}
      <span>{unit.level === 'commune' ? unit.parentName : null}</span>
    </p>
  );
}

type StateProps = Pick<Props, 'portal' | 'selection' | 'judgements'> & { readonly hover: string | null };

/** Writes what is known of each unit into the map's feature-state, again whenever the style was replaced. */
function VerdictState({ portal, selection, judgements, hover }: StateProps) {
  const map = useMap().current?.getMap();
  const [styleLoads, setStyleLoads] = useState(0);
  useEffect(() => {
    if (map === undefined) return;
    map.setMissingStyleImageResolver((id) => addPattern(map, id));
    const onStyle = () => {
      setStyleLoads((n) => n + 1);
    };
    if (map.isStyleLoaded()) onStyle();
    map.on('style.load', onStyle);
    map.on('load', onStyle);
    return () => {
      map.off('style.load', onStyle);
      map.off('load', onStyle);
    };
  }, [map]);
  const selected = selection.unit?.code ?? null;
  useEffect(() => {
    if (map === undefined || styleLoads === 0) return;
    for (const { code } of portal.communes) {
      const verdict = judgements.get(code)?.verdict ?? 'no_data';
      map.setFeatureState(
        { source: 'communes', sourceLayer: 'communes', id: code },
        {
          verdict,
          dimmed: selection.verdict !== null && selection.verdict !== verdict,
          hover: code === hover,
          selected: code === selected,
        },
      );
    }
    for (const { code } of portal.districts) {
      map.setFeatureState(
        { source: 'districts', sourceLayer: 'districts', id: code },
        { hover: code === hover, selected: code === selected },
      );
    }
  }, [map, styleLoads, portal, judgements, selection.verdict, hover, selected]);
  return null;
}

function addPattern(map: MapLibreMap, id: string): void {
  const step = VERDICT_SCALE.find(({ pattern }) => pattern === id);
  if (step === undefined || step.pattern === 'solid' || map.hasImage(id)) return;
  map.addImage(id, patternImage(step.pattern, step.ink), { pixelRatio: 2 });
}
