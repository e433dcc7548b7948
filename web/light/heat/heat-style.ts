import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { DarkHeat } from '../../../geodata/light/dark-heat.ts';
import { HEAT_HALO, HEAT_INK, heatFill, NIGHT_LAND } from '../../../geodata/scale/heat-scale.ts';

/** The image of the strokes that say "not surveyed". */
export const UNKNOWN_PATTERN = 'heat-unknown';
/** What the heat lies under: borders, roads and names stay as they are. */
export const HEAT_BELOW = 'commune-borders';

const COMMUNES = { source: 'communes', 'source-layer': 'communes' } as const;
export const NO_UNIT: ExpressionSpecification = ['literal', false];

const isOneOf = (codes: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', 'code'],
  ['literal', [...codes]],
];

/** Communes filled by class, those hardly surveyed hatched in slate, and the figure of each. Pure. */
export function heatLayers(
  { rows, breaks }: DarkHeat,
  textOf: (code: string) => string,
): readonly { readonly layer: LayerSpecification; readonly below: string | undefined }[] {
  const classes = breaks.length + 1;
  const fills = rows.flatMap(({ code, step }) =>
    step === null || step === 0 ? [] : [code, heatFill(step, classes)],
  );
  const texts = rows.flatMap(({ code }) => [code, textOf(code)]);
  const [code, text, ...others] = texts;
  return [
    {
      below: HEAT_BELOW,
      layer: {
        id: 'heat',
        type: 'fill',
        ...COMMUNES,
        paint: {
          'fill-color':
            fills.length === 0
              ? NIGHT_LAND
              : ['match', ['get', 'code'], fills[0] ?? '', fills[1] ?? '', ...fills.slice(2), NIGHT_LAND],
          'fill-antialias': false,
        },
      },
    },
    {
      below: HEAT_BELOW,
      layer: {
        id: 'heat-unknown',
        type: 'fill',
        ...COMMUNES,
        filter: isOneOf(rows.flatMap((row) => (row.isThin || row.gap === 'not_surveyed' ? [row.code] : []))),
        paint: { 'fill-pattern': UNKNOWN_PATTERN },
      },
    },
    {
      below: undefined,
      layer: {
        id: 'heat-figures',
        type: 'symbol',
        source: 'commune-labels',
        layout: {
          'text-field': code === undefined ? '' : ['match', ['get', 'code'], code, text ?? '', ...others, ''],
          'text-font': ['Be Vietnam Pro SemiBold', 'Be Vietnam Pro'],
          'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 11, 14],
          // Names stand at the same place further in.
          'text-offset': ['step', ['zoom'], ['literal', [0, 0]], 10.6, ['literal', [0, 1.5]]],
          'text-padding': 1,
        },
        paint: {
          'text-color': HEAT_INK,
          'text-halo-color': HEAT_HALO,
          'text-halo-width': 1.6,
          'text-halo-blur': 0.4,
        },
      },
    },
  ];
}

export const onlyUnits = (codes: readonly string[]): ExpressionSpecification =>
  codes.length === 0 ? NO_UNIT : isOneOf(codes);
