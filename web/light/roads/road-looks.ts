import { lightStep } from '../../../geodata/scale/light-scale.ts';
import type { LampPass } from './lamp-path-layer.ts';
import type { RoadLook } from './road-buffers.ts';
import { between, widthAtZoom } from './road-widths.ts';

const { night: LIT_CORE, glow } = lightStep('yes');
const LIT_GLOW = glow ?? LIT_CORE;
const UNLIT = lightStep('no').night;
const UNKNOWN = lightStep('unknown').night;
/** Amber gone dull: lamps stand here, and do not shine. */
const BROKEN = '#d08a3c';

function rgba(hex: string, alpha: number): [number, number, number, number] {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5), alpha];
}

/** Metres of a ground pixel at an integer zoom on the equator: dashes keep their length while the map zooms between two. */
function dashMetres(zoom: number, pixels: number, latitude: number): number {
  return ((40_075_017 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** Math.round(zoom))) * pixels;
}

type Eye = { readonly zoom: number; readonly latitude: number };

const LINE = { soft: 0, dashOn: 0, dashOff: 0, round: 0, minorWidth: 0, minorAlpha: 1 };

/** How each look is drawn, lowest first. Far out, small roads dim so that the main ones still read. */
export const ROAD_LOOKS: Record<RoadLook, { additive: boolean; passes: (eye: Eye) => LampPass[] }> = {
  unknown: {
    additive: false,
    passes: ({ zoom }) => [
      {
        ...LINE,
        colour: rgba(
          UNKNOWN,
          between(
            [
              [8, 0.5],
              [13, 0.8],
            ],
            zoom,
          ),
        ),
        widthScale: widthAtZoom(zoom) * 0.7,
        widthMin: 0.7,
        minorWidth: 1.6,
        minorAlpha: between(
          [
            [8, 0.55],
            [13, 1],
          ],
          zoom,
        ),
      },
    ],
  },
  unlit: {
    additive: false,
    passes: ({ zoom, latitude }) => [
      {
        ...LINE,
        colour: rgba(
          UNLIT,
          between(
            [
              [8, 0.75],
              [13, 0.95],
            ],
            zoom,
          ),
        ),
        widthScale: widthAtZoom(zoom) * 0.85,
        widthMin: between(
          [
            [8, 0.8],
            [13, 1.1],
          ],
          zoom,
        ),
        dashOn: dashMetres(zoom, 4, latitude),
        dashOff: dashMetres(zoom, 2.6, latitude),
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
      const minor = {
        minorWidth: 1.6,
        minorAlpha: between(
          [
            [8, 0.45],
            [11, 0.7],
            [14, 1],
          ],
          zoom,
        ),
      };
      return [
        {
          ...LINE,
          ...minor,
          soft: 1,
          colour: rgba(
            LIT_GLOW,
            between(
              [
                [8, 0.2],
                [14, 0.26],
              ],
              zoom,
            ),
          ),
          widthScale: width * 9,
          widthMin: 6,
        },
        { ...LINE, ...minor, soft: 1, colour: rgba(LIT_GLOW, 0.6), widthScale: width * 3.4, widthMin: 2.6 },
        { ...LINE, ...minor, colour: rgba(LIT_CORE, 0.95), widthScale: width * 0.9, widthMin: 0.8 },
      ];
    },
  },
};
