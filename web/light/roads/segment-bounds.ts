import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import type { Bounds } from '../../map/use-camera.ts';
import { widen } from '../worker/dark-routes.ts';

/** What encloses these segments: west, south, east, north; null: none of them is in the table. */
export function segmentBounds(table: SegmentTable, segments: readonly number[]): Bounds | null {
  const wanted = new Set(segments);
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (let row = 0; row < table.count; row += 1) {
    if (wanted.has(table.segment[row] ?? -1)) widen(bounds, table, row);
  }
  return bounds[0] > bounds[2] ? null : bounds;
}
