import { lightStep } from '../../../geodata/scale/light-scale.ts';
import type { Eye, LampPass } from './lamp-pass.ts';
import type { RoadLook } from './road-look.ts';
import { between, MINOR_WIDTH, widthAtZoom } from './road-widths.ts';

const { night: LIT_CORE, glow } = lightStep('yes');
const LIT_GLOW = glow ?? LIT_CORE;
const UNLIT = lightStep('no').night;
const UNKNOWN = lightStep('unknown').night;
/** Amber gone dull: lamps stand here, and do not shine. */
const BROKEN = '#d08a3c';

/** A colour of the scale for the graphics card. */
export function rgba(hex: string, alpha: number): [number, number, number, number] {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5), alpha];
}

/** Metres of a ground pixel at an integer zoom on the equator: dashes keep their length while the map zooms between two. */
function dashMetres(zoom: number, pixels: number, latitude: number): number {
  return ((40_075_017 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** Math.round(zoom))) * pixels;
}

const LINE = { soft: 0, dashOn: 0, dashOff: 0, round: 0, minorWidth: 0, minorAlpha: 1 };

/** Values at zooms, linear between them. Far out, small roads dim so that the main ones still read. */
const ramps = {
  minorDim: [
    [8, 0.4],
    [10, 0.52],
    [12, 0.78],
    [14, 1],
  ],
  halo: [
    [8, 0.2],
    [11, 0.23],
    [14, 0.3],
  ],
  haloLeast: [
    [8, 9],
    [11, 8],
    [14, 7],
  ],
  glow: [
    [8, 0.34],
    [12, 0.48],
    [15, 0.5],
  ],
  core: [
    [8, 0.62],
    [11, 0.85],
    [13, 0.96],
  ],
  coreLeast: [
    [8, 0.5],
    [12, 0.7],
    [14, 0.9],
  ],
  unlit: [
    [8, 0.82],
    [13, 0.95],
  ],
  unlitLeast: [
    [8, 0.75],
    [13, 1.1],
  ],
  unknown: [
    [8, 0.42],
    [13, 0.8],
  ],
} as const;

/** How each look is drawn, lowest pass first. */
export const ROAD_LOOKS: Record<RoadLook, { additive: boolean; passes: (eye: Eye) => LampPass[] }> = {
  unknown: {
    additive: false,
    passes: ({ zoom }) => [
      {
        ...LINE,
        colour: rgba(UNKNOWN, between(ramps.unknown, zoom)),
        widthScale: widthAtZoom(zoom) * 0.75,
        widthMin: 0.6,
      },
    ],
  },
  unlit: {
    additive: false,
    passes: ({ zoom, latitude }) => [
      {
        ...LINE,
        colour: rgba(UNLIT, between(ramps.unlit, zoom)),
        widthScale: widthAtZoom(zoom) * 0.9,
        widthMin: between(ramps.unlitLeast, zoom),
        dashOn: dashMetres(zoom, 4, latitude),
        dashOff: dashMetres(zoom, 3, latitude),
      },
    ],
  },
  broken: {
    additive: false,
    passes: ({ zoom, latitude }) => [
      {
        ...LINE,
        colour: rgba(BROKEN, 0.95),
        widthScale: widthAtZoom(zoom) * 1.3,
        widthMin: 2.4,
        dashOn: dashMetres(zoom, 2.4, latitude),
        dashOff: dashMetres(zoom, 3.4, latitude),
        round: 1,
      },
    ],
  },
  lit: {
    additive: true,
    passes: ({ zoom }) => {
      const width = widthAtZoom(zoom);
      const minor = { minorWidth: MINOR_WIDTH, minorAlpha: between(ramps.minorDim, zoom) };
      return [
        {
          ...LINE,
          ...minor,
          soft: 1,
          colour: rgba(LIT_GLOW, between(ramps.halo, zoom)),
          widthScale: width * 9,
          widthMin: between(ramps.haloLeast, zoom),
        },
        {
          ...LINE,
          ...minor,
          soft: 1,
          colour: rgba(LIT_GLOW, between(ramps.glow, zoom)),
          widthScale: width * 3.1,
          widthMin: 2.4,
        },
        {
          ...LINE,
          ...minor,
          colour: rgba(LIT_CORE, between(ramps.core, zoom)),
          widthScale: width * 0.85,
          widthMin: between(ramps.coreLeast, zoom),
        },
      ];
    },
  },
};
