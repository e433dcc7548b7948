import { LampPathLayer } from './lamp-path-layer.ts';
import type { RoadBuffers } from './road-buffers.ts';
import { ROAD_LOOKS } from './road-looks.ts';
import { MARK_LOOKS, type RoadMark } from './road-marks.ts';

type Options = {
  readonly zoom: number;
  readonly latitude: number;
  readonly classMask: number;
  /** Roads with a period are drawn as of this day number. */
  readonly day: number;
  /** The map layer that stays above the roads. */
  readonly beforeId: string;
};

/** Light adds to light; alpha stays as it was, since the map's canvas is opaque. */
const ADDITIVE = {
  blend: true,
  blendColorSrcFactor: 'src-alpha',
  blendColorDstFactor: 'one',
  blendAlphaSrcFactor: 'zero',
  blendAlphaDstFactor: 'one',
  depthCompare: 'always',
  depthWriteEnabled: false,
} as const;

const OVER = {
  blend: true,
  blendColorSrcFactor: 'src-alpha',
  blendColorDstFactor: 'one-minus-src-alpha',
  blendAlphaSrcFactor: 'one',
  blendAlphaDstFactor: 'one-minus-src-alpha',
  depthCompare: 'always',
  depthWriteEnabled: false,
} as const;

/** The layers of all looks in drawing order. Buffers are kept by identity: only uniforms change on zoom and filter. */
export function roadLayers(
  buffers: readonly RoadBuffers[],
  { zoom, latitude, classMask, day, beforeId }: Options,
) {
  return buffers
    .filter((group) => group.length > 0)
    .map((group) => {
      const { additive, passes } = ROAD_LOOKS[group.look];
      return new LampPathLayer({
        id: `roads-${group.look}`,
        data: dataOf(group),
        _pathType: 'open',
        positionFormat: 'XY',
        widthUnits: 'pixels',
        passes: passes({ zoom, latitude }),
        classMask,
        day,
        parameters: additive ? ADDITIVE : OVER,
        beforeId,
      });
    });
}

/** Roads under a mark, above all others. */
export function markLayer(
  group: RoadBuffers,
  mark: RoadMark,
  { zoom, beforeId }: Pick<Options, 'zoom' | 'beforeId'>,
) {
  return new LampPathLayer({
    id: `road-${mark}`,
    data: dataOf(group),
    _pathType: 'open',
    positionFormat: 'XY',
    widthUnits: 'pixels',
    passes: MARK_LOOKS[mark](zoom),
    classMask: -1,
    parameters: OVER,
    beforeId,
  });
}

const known = new WeakMap<RoadBuffers, ReturnType<typeof binaryData>>();

function dataOf(group: RoadBuffers) {
  const data = known.get(group) ?? binaryData(group);
  known.set(group, data);
  return data;
}

function binaryData({ length, startIndices, positions, along, width, roadClass, period }: RoadBuffers) {
  return {
    length,
    startIndices,
    attributes: {
      getPath: { value: positions, size: 2 },
      getWidth: { value: width, size: 1 },
      getAlong: { value: along, size: 1 },
      getRoadClass: { value: roadClass, size: 1 },
      ...(period === null ? {} : { getPeriod: { value: period, size: 2 } }),
    },
  };
}
