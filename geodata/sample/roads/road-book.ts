import type { RoadClass } from '../../light/road-class.ts';

/** A road while it is being laid out; its index is the `road` of the graph's edges. */
export type DraftRoad = {
  readonly roadClass: RoadClass;
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  /** Index of the commune it belongs to; −1 for roads through several. */
  readonly commune: number;
};

export class RoadBook {
  readonly roads: DraftRoad[] = [];

  add(road: DraftRoad): number {
    return this.roads.push(road) - 1;
  }

  get(index: number): DraftRoad {
    const road = this.roads[index];
    if (!road) throw new RangeError(`no road ${index}`);
    return road;
  }
}
