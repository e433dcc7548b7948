import { roadClassSchema } from '../../../geodata/contract/primitives.ts';
import { decodeSegments, encodeSegments, type SegmentPiece } from '../../../geodata/light/segment-columns.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';

const plain: SegmentPiece = {
  segment: 1,
  route: 1,
  routeName: 'Đường ấp 1',
  unit: '25516',
  class: 'hamlet',
  lit: 'yes',
  weight: 1,
  lengthM: 1000,
  broken: false,
  promised: false,
  coordinates: [
    [106.1, 11.3],
    [106.11, 11.3],
  ],
};

/** A table of pieces that are like the plain one but for what is said. */
export function roads(...pieces: readonly Partial<SegmentPiece>[]): SegmentTable {
  const head = { on: '2020-09-30', classes: roadClassSchema.options, bbox: null, unit: null, dataVersion: 1 };
  return decodeSegments(
    encodeSegments(
      head,
      pieces.map((piece, at) => ({ ...plain, segment: at + 1, route: at + 1, ...piece })),
    ),
  );
}
