import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { VERDICT_SCALE, verdictStep } from '../../geodata/scale/verdict-scale.ts';
import { type UnitSources, unitSources } from './map-sources.ts';

const GROUND = '#f0ede6';
const INK = '#1b2330';
const HAIRLINE = '#ffffff';
const FONT = {
  semibold: ['Be Vietnam Pro SemiBold', 'Be Vietnam Pro'],
  medium: ['Be Vietnam Pro Medium', 'Be Vietnam Pro'],
};

/** Above this zoom communes have room for their names. */
const COMMUNE_NAMES_FROM = 10.2;

export interface DayStyleInput extends UnitSources {
  readonly level: 'commune' | 'district';
}

type State = 'verdict' | 'before' | 'dimmed' | 'hover' | 'selected';
const state = (name: State): ExpressionSpecification => ['feature-state', name];
const when = (name: State, yes: number, no: number): ExpressionSpecification => [
  'case',
  ['boolean', state(name), false],
  yes,
  no,
];

const communes = { source: 'communes', 'source-layer': 'communes' } as const;
const districts = { source: 'districts', 'source-layer': 'districts' } as const;

/** Colour is a verdict of the scale; before any is known, that of "no data". */
const colorOf = (name: 'verdict' | 'before') =>
  [
    'match',
    ['coalesce', state(name), 'no_data'],
    ...VERDICT_SCALE.flatMap(({ id, color }) => [id, color]),
    verdictStep('no_data').color,
  ] as unknown as ExpressionSpecification;

/** A pattern cannot follow feature-state, its opacity can: one layer per patterned step. */
function patternLayers(): LayerSpecification[] {
  return VERDICT_SCALE.filter(({ pattern }) => pattern !== 'solid').map(({ id, pattern }) => ({
    id: `communes-${pattern}`,
    type: 'fill',
    ...communes,
    paint: {
      'fill-pattern': pattern,
      'fill-opacity': ['case', ['==', state('verdict'), id], 1, 0],
    },
  }));
}

function labelLayers(level: DayStyleInput['level']): LayerSpecification[] {
  const halo = { 'text-color': INK, 'text-halo-color': 'rgba(255,255,255,0.92)', 'text-halo-width': 1.6 };
  const communeNames: LayerSpecification = {
    id: 'commune-names',
    type: 'symbol',
    source: 'commune-labels',
    minzoom: COMMUNE_NAMES_FROM,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': FONT.medium,
      'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 13, 14],
      'text-max-width': 7,
      'text-padding': 4,
    },
    paint: halo,
  };
  const districtNames: LayerSpecification = {
    id: 'district-names',
    type: 'symbol',
    source: 'district-labels',
    ...(level === 'commune' ? { maxzoom: COMMUNE_NAMES_FROM } : {}),
    layout: {
      'text-field': ['get', 'text'],
      'text-font': FONT.semibold,
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, 12.5, 11, 16],
      'text-line-height': 1.35,
      'text-max-width': 9,
      'text-padding': 6,
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
    },
    paint: halo,
  };
  return level === 'commune' ? [communeNames, districtNames] : [districtNames];
}

/**
 * The paper map of the overview: no basemap, the province alone, names drawn with the page's own font (a style
 * without `glyphs`). Pure. Verdicts arrive by feature-state, so a new day or target moves no geometry.
 *
 *     ground < fill < fill of before < pattern < veil of what is not highlighted < hairlines < districts < hover, selected < names
 */
export function dayStyle({ level, ...sources }: DayStyleInput): StyleSpecification {
  const outlined = level === 'commune' ? communes : districts;
  return {
    version: 8,
    sources: unitSources(sources),
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': GROUND } },
      {
        id: 'communes',
        type: 'fill',
        ...communes,
        paint: { 'fill-color': colorOf('verdict'), 'fill-antialias': false },
      },
      {
        id: 'communes-before',
        type: 'fill',
        ...communes,
        paint: { 'fill-color': colorOf('before'), 'fill-opacity': 0, 'fill-antialias': false },
      },
      ...patternLayers(),
      {
        id: 'veil',
        type: 'fill',
        ...communes,
        paint: { 'fill-color': GROUND, 'fill-opacity': when('dimmed', 0.82, 0) },
      },
      {
        id: 'commune-borders',
        type: 'line',
        ...communes,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': HAIRLINE,
          'line-opacity': level === 'commune' ? 1 : 0.45,
          'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.8, 12, 1.6],
        },
      },
      { id: 'districts', type: 'fill', ...districts, paint: { 'fill-color': INK, 'fill-opacity': 0 } },
      {
        id: 'district-borders',
        type: 'line',
        ...districts,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': INK,
          'line-opacity': 0.85,
          'line-width': ['interpolate', ['linear'], ['zoom'], 8, level === 'commune' ? 1 : 1.6, 12, 2.4],
        },
      },
      {
        id: 'hover',
        type: 'line',
        ...outlined,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': INK, 'line-width': 2, 'line-opacity': when('hover', 1, 0) },
      },
      {
        id: 'selected-casing',
        type: 'line',
        ...outlined,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': HAIRLINE, 'line-width': 7, 'line-opacity': when('selected', 1, 0) },
      },
      {
        id: 'selected',
        type: 'line',
        ...outlined,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': INK, 'line-width': 3.6, 'line-opacity': when('selected', 1, 0) },
      },
      ...labelLayers(level),
    ],
  };
}
