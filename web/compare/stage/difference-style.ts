import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import type { SignedStep } from '../../../geodata/scale/difference-scale.ts';
import { type DayStyleInput, dayStyle } from '../../map/day-style.ts';

/** What only verdicts are drawn by. */
const VERDICT_LAYERS = new Set([
  'communes',
  'communes-before',
  'communes-hatched',
  'communes-dotted',
  'veil',
]);

type Input = Omit<DayStyleInput, 'level'> & {
  readonly communes: readonly UnitSummary[];
  readonly scale: readonly SignedStep<string>[];
  /** Id of the step of a commune. */
  readonly classOf: (code: string) => string;
  /** The step that stands out; null: all do. */
  readonly only: string | null;
};

/**
 * The map of the overview with differences in the place of verdicts: fills, patterns and a sign on each commune
 * whose step has one. Pure; a new pair changes paint and filters, no geometry.
 */
export function differenceStyle({ communes, scale, classOf, only, ...input }: Input): StyleSpecification {
  const base = dayStyle({ ...input, level: 'commune' });
  const tiles = { source: 'communes', 'source-layer': 'communes' } as const;
  const isOf = (ids: readonly string[]): ExpressionSpecification => [
    'in',
    ['get', 'code'],
    ['literal', communes.filter(({ code }) => ids.includes(classOf(code))).map(({ code }) => code)],
  ];
  const fills = scale.map(
    ({ id, color }): LayerSpecification => ({
      id: `difference-${id}`,
      type: 'fill',
      ...tiles,
      filter: isOf([id]),
      paint: { 'fill-color': color, 'fill-antialias': false },
    }),
  );
  const patterns = scale
    .filter(({ pattern }) => pattern !== 'solid')
    .map(
      ({ id, pattern }): LayerSpecification => ({
        id: `pattern-${id}`,
        type: 'fill',
        ...tiles,
        filter: isOf([id]),
        paint: { 'fill-pattern': pattern },
      }),
    );
  const veil: LayerSpecification = {
    id: 'veil',
    type: 'fill',
    ...tiles,
    filter: isOf(only === null ? [] : scale.map(({ id }) => id).filter((id) => id !== only)),
    paint: { 'fill-color': '#f0ede6', 'fill-opacity': 0.82 },
  };
  const signs: LayerSpecification = {
    id: 'signs',
    type: 'symbol',
    source: 'signs',
    layout: {
      'text-field': ['get', 'sign'],
      'text-font': ['Be Vietnam Pro SemiBold', 'Be Vietnam Pro'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, 10, 12, 18],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: {
      'text-color': ['get', 'ink'],
      'text-halo-color': ['get', 'halo'],
      'text-halo-width': 1.2,
    },
  };
  const others = base.layers.filter(({ id }) => !VERDICT_LAYERS.has(id));
  const ground = others.filter(({ type }) => type === 'background');
  const lines = others
    .filter(({ type }) => type !== 'background')
    .map((layer) =>
      layer.id === 'commune-borders' && layer.type === 'line'
        ? { ...layer, paint: { ...layer.paint, 'line-color': '#a3a9b6' } }
        : layer,
    );
  return {
    ...base,
    sources: {
      ...base.sources,
      signs: { type: 'geojson', data: signPoints(communes, scale, classOf, only) },
    },
    layers: [...ground, ...fills, ...patterns, veil, ...lines.slice(0, -2), signs, ...lines.slice(-2)],
  };
}

function signPoints(
  communes: readonly UnitSummary[],
  scale: readonly SignedStep<string>[],
  classOf: (code: string) => string,
  only: string | null,
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: communes.flatMap(({ code, centre }) => {
      const step = scale.find(({ id }) => id === classOf(code));
      if (step === undefined || step.sign === null || (only !== null && only !== step.id)) return [];
      return [
        {
          type: 'Feature' as const,
          geometry: { type: 'Point' as const, coordinates: [...centre] },
          properties: { sign: step.sign, ink: step.signInk, halo: step.color },
        },
      ];
    }),
  };
}
