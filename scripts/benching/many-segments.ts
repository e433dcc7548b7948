import { type LightingSegments, lightingSegmentsSchema } from '../../geodata/contract/lighting.ts';
import { decodeSegments, encodeSegments, type SegmentPiece } from '../../geodata/light/segment-columns.ts';
import { LIT_CODES, type SegmentTable } from '../../geodata/light/segment-table.ts';
import { seededRandom } from '../../geodata/sample/random.ts';

const LIT_NAMES = { [LIT_CODES.no]: 'no', [LIT_CODES.yes]: 'yes', [LIT_CODES.unknown]: 'unknown' } as const;

/** How far a copy may lie from its pattern: half a commune, so that all stay about the province. */
const SHIFT_DEGREES = 0.08;

/** Copies of an answer of `GET /api/lighting/segments`, each laid beside its pattern, until there are `count` pieces. Always the same. */
export function manySegments(answer: unknown, count: number): LightingSegments {
  const pattern = lightingSegmentsSchema.parse(answer);
  const table = decodeSegments(pattern);
  const random = seededRandom('night').next;
  const pieces: SegmentPiece[] = [];
  for (let copy = 0; pieces.length < count; copy += 1) {
    const shift = [0, 1].map(() => (copy === 0 ? 0 : (random() - 0.5) * 2 * SHIFT_DEGREES));
    const more = Math.min(table.count, count - pieces.length);
    for (let row = 0; row < more; row += 1) pieces.push(pieceOf(table, row, copy, shift));
  }
  return encodeSegments(pattern, pieces);
}

function pieceOf(
  table: SegmentTable,
  row: number,
  copy: number,
  [east = 0, north = 0]: number[],
): SegmentPiece {
  const coordinates: [number, number][] = [];
  for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at += 1) {
    coordinates.push([(table.positions[at * 2] ?? 0) + east, (table.positions[at * 2 + 1] ?? 0) + north]);
  }
  return {
    segment: copy * 1_000_000 + (table.segment[row] ?? 0),
    route: copy * 1_000_000 + (table.route[row] ?? 0),
    routeName: table.routeNames[table.name[row] ?? -1] ?? '',
    unit: table.units[table.unit[row] ?? -1] ?? null,
    class: table.classes[table.class[row] ?? -1] ?? 'alley',
    lit: LIT_NAMES[(table.lit[row] ?? LIT_CODES.unknown) as 0 | 1 | 2],
    weight: table.weight[row] ?? 1,
    lengthM: table.lengthM[row] ?? 0,
    broken: table.broken[row] === 1,
    promised: table.promised[row] === 1,
    coordinates,
  };
}
