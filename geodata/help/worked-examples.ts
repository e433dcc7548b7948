import type { MultiPolygon } from 'geojson';
import { indexBorders } from '../cut/border-index.ts';
import { cutAtBorders, type Piece } from '../cut/cut-at-borders.ts';
import { metricAt } from '../cut/line-metric.ts';
import { type Coverage, coverageOf } from '../light/coverage.ts';
import type { LightEpoch } from '../light/light-epoch.ts';
import type { Lit } from '../light/lit.ts';
import { type LitPeriod, litPeriods } from '../light/lit-periods.ts';
import { sphericalLength } from '../light/spherical-length.ts';

/** A made-up road of the help page: stretches of one route, in metres. */
export interface ExampleRoad {
  readonly spans: readonly { readonly fromM: number; readonly toM: number; readonly lit: Lit }[];
}

/** A lit start, unlit middle and unknown end; a road wholly surveyed; a long lit road with two short dark ones. */
export const EXAMPLE_ROADS = {
  interval: [
    {
      spans: [
        { fromM: 0, toM: 400, lit: 'yes' },
        { fromM: 400, toM: 750, lit: 'no' },
        { fromM: 750, toM: 1000, lit: 'unknown' },
      ],
    },
  ],
  fromTo: [
    {
      spans: [
        { fromM: 0, toM: 400, lit: 'yes' },
        { fromM: 400, toM: 1000, lit: 'no' },
      ],
    },
  ],
  routes: [
    { spans: [{ fromM: 0, toM: 900, lit: 'yes' }] },
    { spans: [{ fromM: 0, toM: 60, lit: 'no' }] },
    { spans: [{ fromM: 0, toM: 40, lit: 'no' }] },
  ],
} satisfies Record<string, readonly ExampleRoad[]>;

/** Coverage of such roads, each a route of its own, by the portal's own function. */
export function coverExample(roads: readonly ExampleRoad[], litShare = 1): Coverage {
  const parts = roads.flatMap(({ spans }, routeId) =>
    spans.map(({ fromM, toM, lit }) => ({
      segmentId: routeId,
      routeId,
      lit,
      lengthM: toM - fromM,
      weight: 1,
    })),
  );
  return coverageOf(parts, litShare);
}

const LATITUDE = 11.3;
const BORDER = 106.1;
const { perLon, perLat } = metricAt(LATITUDE);
const boxes: MultiPolygon[] = [-1, 1].map((side) => {
  const far = BORDER + (side * 1500) / perLon;
  const [west, east] = [Math.min(BORDER, far), Math.max(BORDER, far)];
  const [south, north] = [LATITUDE - 1500 / perLat, LATITUDE + 1500 / perLat];
  return {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  };
});

/** Two communes side by side; a road of 1,000 m from one into the other, and one of 1,000 m along their border. */
export function borderExample(): { readonly across: readonly Piece[]; readonly along: readonly Piece[] } {
  const borders = indexBorders(boxes);
  const north = LATITUDE + 500 / perLat;
  return {
    across: cutAtBorders(
      [
        [BORDER - 600 / perLon, north],
        [BORDER + 400 / perLon, north],
      ],
      1000,
      borders,
    ),
    along: cutAtBorders(
      [
        [BORDER, LATITUDE - 1000 / perLat],
        [BORDER, LATITUDE],
      ],
      1000,
      borders,
    ),
  };
}

/** Weighted metres of pieces in one unit; null: in all units together. */
export function metresIn(pieces: readonly Piece[], unit: number | null): number {
  return pieces
    .filter((piece) => unit === null || piece.unit === unit)
    .reduce((sum, { fromM, toM, weight }) => sum + (toM - fromM) * weight, 0);
}

/** How much longer a road is on Turf's sphere than on the ellipsoid, as a share, at the latitude of Tây Ninh. */
export function sphereAgainstEllipsoid(): { readonly northward: number; readonly eastward: number } {
  const share = (dLon: number, dLat: number, metres: number) =>
    sphericalLength([BORDER, LATITUDE - dLat / 2, BORDER + dLon, LATITUDE + dLat / 2], 0, 1) / metres - 1;
  const step = 0.01;
  return { northward: share(0, step, step * perLat), eastward: share(step, 0, step * perLon) };
}

const EPOCHS: readonly LightEpoch[] = [
  { segmentId: 1, since: '2020-03-12', spans: [{ fromM: 0, toM: 1000, lit: 'no', broken: false }] },
  {
    segmentId: 1,
    since: '2020-06-30',
    spans: [
      { fromM: 0, toM: 400, lit: 'yes', broken: false },
      { fromM: 400, toM: 1000, lit: 'no', broken: false },
    ],
  },
  { segmentId: 1, since: '2020-10-15', spans: [{ fromM: 0, toM: 1000, lit: 'yes', broken: false }] },
];

/** A road of 1,000 m surveyed, lit in part, then lit to its end. */
export function timeExample(): LitPeriod[] {
  return litPeriods({ fromM: 0, toM: 1000 }, EPOCHS, []);
}
