import { LampLayer, type Meshes, NO_MESHES } from './lamp-layer.ts';
import { LOOKS_IN_ORDER, type RoadLook } from './road-look.ts';
import { ROAD_LOOKS } from './road-looks.ts';
import { MARK_LOOKS, type RoadMark } from './road-marks.ts';
import type { RoadMesh } from './road-mesh.ts';

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

type Options = {
  readonly classMask: number;
  /** Roads with a period are drawn as of this day number. */
  readonly day: number;
  /** The map layer that stays above the roads. */
  readonly beforeId: string;
};

/** The layers of all looks in drawing order. */
export function roadLayers(meshes: ReadonlyMap<RoadLook, Meshes>, options: Options): LampLayer[] {
  return LOOKS_IN_ORDER.map((look) => {
    const { additive, passes } = ROAD_LOOKS[look];
    return new LampLayer({
      id: `roads-${look}`,
      meshes: meshes.get(look) ?? NO_MESHES,
      passes,
      parameters: additive ? ADDITIVE : OVER,
      ...options,
    });
  });
}

/** Roads under a mark, above all others. */
export function markLayer(mesh: RoadMesh, mark: RoadMark, beforeId: string): LampLayer {
  return new LampLayer({
    id: `road-${mark}`,
    meshes: new Map([[0, mesh]]),
    passes: MARK_LOOKS[mark],
    classMask: -1,
    parameters: OVER,
    beforeId,
  });
}
