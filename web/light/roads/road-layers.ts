import type { HistoryTable } from '../../../geodata/light/light-history.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { LampLayer } from './lamp-layer.ts';
import { LOOKS_IN_ORDER, type RoadLook, rowsByLook } from './road-look.ts';
import { ROAD_LOOKS } from './road-looks.ts';
import { MARK_LOOKS, type RoadMark } from './road-marks.ts';
import type { RoadSet } from './road-mesh.ts';

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

/** The roads of a table, by look in drawing order. Kept by whoever draws: a layer makes its meshes anew for a new set. */
export function roadSets(table: SegmentTable | HistoryTable): ReadonlyMap<RoadLook, RoadSet> {
  return new Map([...rowsByLook(table)].map(([look, rows]) => [look, { table, rows }]));
}

type Options = {
  readonly classMask: number;
  /** Roads with a period are drawn as of this day number. */
  readonly day: number;
  /** The map layer that stays above the roads. */
  readonly beforeId: string;
};

/** The layers of all looks in drawing order. */
export function roadLayers(sets: ReadonlyMap<RoadLook, RoadSet>, options: Options): LampLayer[] {
  return LOOKS_IN_ORDER.flatMap((look) => {
    const set = sets.get(look);
    if (set === undefined || set.rows.length === 0) return [];
    const { additive, passes } = ROAD_LOOKS[look];
    return [
      new LampLayer({
        id: `roads-${look}`,
        set,
        passes,
        parameters: additive ? ADDITIVE : OVER,
        ...options,
      }),
    ];
  });
}

/** Roads under a mark, above all others. */
export function markLayer(set: RoadSet, mark: RoadMark, beforeId: string): LampLayer {
  return new LampLayer({
    id: `road-${mark}`,
    set,
    passes: MARK_LOOKS[mark],
    classMask: -1,
    parameters: OVER,
    beforeId,
  });
}
