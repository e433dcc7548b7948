import type { HistoryTable } from '../../../geodata/light/light-history.ts';
import { LIT_CODES, type SegmentTable } from '../../../geodata/light/segment-table.ts';
import { ROAD_WIDTHS } from './road-widths.ts';

/** What a piece looks like at night. */
export type RoadLook = 'unknown' | 'unlit' | 'lit' | 'broken';

/** Vertex-aligned columns of the pieces of one look, as a deck.gl layer reads them. */
export type RoadBuffers = {
  readonly look: RoadLook;
  readonly length: number;
  readonly startIndices: Uint32Array;
  /** Longitude, latitude per vertex. */
  readonly positions: Float64Array;
  /** Metres from the start of the piece per vertex: the phase of a dash. */
  readonly along: Float32Array;
  /** Pixels per vertex before the zoom's factor. */
  readonly width: Float32Array;
  /** Index into the table's classes per vertex, for the class filter on the card. */
  readonly roadClass: Float32Array;
  /** First day number and the one after the last per vertex; null: every day. */
  readonly period: Float32Array | null;
};

const METRES_PER_DEGREE = 111_195;

export function lookOf(table: SegmentTable, row: number): RoadLook {
  if (table.lit[row] === LIT_CODES.yes) return table.broken[row] === 1 ? 'broken' : 'lit';
  return table.lit[row] === LIT_CODES.no ? 'unlit' : 'unknown';
}

/** One set of buffers per look, in drawing order: unlit under lit, so that darkness never hides a lamp. */
export function roadBuffers(table: SegmentTable | HistoryTable): RoadBuffers[] {
  const looks: readonly RoadLook[] = ['unknown', 'unlit', 'broken', 'lit'];
  const rows = new Map<RoadLook, number[]>(looks.map((look) => [look, []]));
  for (let row = 0; row < table.count; row++) rows.get(lookOf(table, row))?.push(row);
  return looks.map((look) => buffersOf(table, look, rows.get(look) ?? []));
}

/** The given rows alone: also how one chosen segment gets its outline. */
export function buffersOf(
  table: SegmentTable | HistoryTable,
  look: RoadLook,
  rows: readonly number[],
): RoadBuffers {
  const startIndices = new Uint32Array(rows.length + 1);
  let total = 0;
  rows.forEach((row, at) => {
    total += (table.starts[row + 1] ?? 0) - (table.starts[row] ?? 0);
    startIndices[at + 1] = total;
  });
  const positions = new Float64Array(total * 2);
  const along = new Float32Array(total);
  const width = new Float32Array(total);
  const roadClass = new Float32Array(total);
  const period = 'since' in table ? new Float32Array(total * 2) : null;
  rows.forEach((row, at) => {
    const from = table.starts[row] ?? 0;
    const size = (table.starts[row + 1] ?? 0) - from;
    const to = startIndices[at] ?? 0;
    positions.set(table.positions.subarray(from * 2, (from + size) * 2), to * 2);
    measure(positions, along, to, size);
    const classIndex = table.class[row] ?? 0;
    const name = table.classes[classIndex];
    width.fill(name === undefined ? 1 : ROAD_WIDTHS[name], to, to + size);
    roadClass.fill(classIndex, to, to + size);
    if (period !== null && 'since' in table) {
      for (let vertex = to; vertex < to + size; vertex += 1) {
        period[vertex * 2] = table.since[row] ?? 0;
        period[vertex * 2 + 1] = table.until[row] ?? 0;
      }
    }
  });
  return { look, length: rows.length, startIndices, positions, along, width, roadClass, period };
}

function measure(positions: Float64Array, along: Float32Array, start: number, size: number): void {
  let sum = 0;
  for (let vertex = start + 1; vertex < start + size; vertex++) {
    const lat = positions[vertex * 2 + 1] ?? 0;
    const dx =
      ((positions[vertex * 2] ?? 0) - (positions[vertex * 2 - 2] ?? 0)) * Math.cos((lat * Math.PI) / 180);
    const dy = lat - (positions[vertex * 2 - 1] ?? 0);
    sum += Math.hypot(dx, dy) * METRES_PER_DEGREE;
    along[vertex] = sum;
  }
}
