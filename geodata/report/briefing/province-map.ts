import { fitFrame, type MapFrame } from '../map/frame.ts';
import { boxOf, type DrawnArea, drawArea, type MapUnit } from '../map/report-map.ts';

/** All communes in a frame of the page, to be filled once per target. */
export interface ProvinceMap {
  readonly frame: MapFrame;
  readonly areas: readonly DrawnArea[];
}

const MARGIN_PT = 1;

/** Null where there is no boundary to draw. */
export function provinceMap(units: readonly MapUnit[], width: number, height: number): ProvinceMap | null {
  if (units.length === 0) return null;
  const boxes = units.map(({ geometry }) => boxOf(geometry));
  const edge = (at: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) =>
    boxes.reduce((found, box) => pick(found, box[at]), at < 2 ? 180 : -180);
  const box: [number, number, number, number] = [
    edge(0, Math.min),
    edge(1, Math.min),
    edge(2, Math.max),
    edge(3, Math.max),
  ];
  const frame = fitFrame(box, width, height, MARGIN_PT);
  return { frame, areas: units.map((unit) => drawArea(unit, frame)) };
}
