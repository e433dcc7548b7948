import type { LightingSegments } from '../contract/lighting.ts';
import { LIT_CODES, OUTSIDE, type SegmentTable } from './segment-table.ts';

/** Integers of 1e-6 degree: at most 5.6 cm off, the accuracy of the contract. */
const STEPS_PER_DEGREE = 1e6;

type RoadClassId = LightingSegments['classes'][number];

/** One piece as the database knows it; `unit` is null outside every commune. */
export type SegmentPiece = {
  readonly segment: number;
  readonly route: number;
  readonly routeName: string;
  readonly unit: string | null;
  readonly class: RoadClassId;
  readonly lit: keyof typeof LIT_CODES;
  readonly weight: number;
  readonly lengthM: number;
  readonly broken: boolean;
  readonly promised: boolean;
  /** Longitude, latitude in degrees, WGS 84; two or more. */
  readonly coordinates: readonly (readonly number[])[];
};

export type SegmentHead = Pick<LightingSegments, 'on' | 'classes' | 'bbox' | 'unit' | 'dataVersion'>;

/** The columns contradict each other: the answer is not one of this contract. */
export class SegmentColumnsError extends Error {
  override readonly name = 'SegmentColumnsError';
}

/** Hands out 0, 1, 2 … for values in the order of their first appearance. */
function makeLookup() {
  const indices = new Map<string, number>();
  const indexOf = (value: string): number => {
    const index = indices.get(value) ?? indices.size;
    indices.set(value, index);
    return index;
  };
  return { indexOf, values: () => [...indices.keys()] };
}

/** Pieces into the columns of `GET /api/lighting/segments`, in the order given. Throws on a class not in the head. */
export function encodeSegments(head: SegmentHead, pieces: Iterable<SegmentPiece>): LightingSegments {
  const units = makeLookup();
  const routeNames = makeLookup();
  const columns: LightingSegments['columns'] = {
    segment: [],
    route: [],
    name: [],
    unit: [],
    class: [],
    lit: [],
    weight: [],
    lengthM: [],
    broken: [],
    promised: [],
    vertices: [],
    coordinates: [],
  };
  for (const piece of pieces) {
    const classIndex = head.classes.indexOf(piece.class);
    if (classIndex < 0) {
      throw new SegmentColumnsError(
        `class ${piece.class} of segment ${piece.segment} is none of ${head.classes}`,
      );
    }
    columns.segment.push(piece.segment);
    columns.route.push(piece.route);
    columns.name.push(routeNames.indexOf(piece.routeName));
    columns.unit.push(piece.unit === null ? OUTSIDE : units.indexOf(piece.unit));
    columns.class.push(classIndex);
    columns.lit.push(LIT_CODES[piece.lit]);
    columns.weight.push(piece.weight);
    columns.lengthM.push(piece.lengthM);
    columns.broken.push(piece.broken ? 1 : 0);
    columns.promised.push(piece.promised ? 1 : 0);
    columns.vertices.push(piece.coordinates.length);
    let lastX = 0;
    let lastY = 0;
    for (const [lon = Number.NaN, lat = Number.NaN] of piece.coordinates) {
      const x = Math.round(lon * STEPS_PER_DEGREE);
      const y = Math.round(lat * STEPS_PER_DEGREE);
      columns.coordinates.push(x - lastX, y - lastY);
      lastX = x;
      lastY = y;
    }
  }
  return { ...head, units: units.values(), routeNames: routeNames.values(), columns };
}

/** The columns of the API's answer as typed arrays. Throws SegmentColumnsError where lengths or lookups do not fit. */
export function decodeSegments(answer: LightingSegments): SegmentTable {
  const { columns } = answer;
  const count = columns.segment.length;
  for (const [name, column] of Object.entries(columns)) {
    if (name !== 'coordinates' && column.length !== count) {
      throw new SegmentColumnsError(`column ${name} has ${column.length} rows, segment has ${count}`);
    }
  }
  refuseBeyond('name', columns.name, answer.routeNames.length, 0);
  refuseBeyond('unit', columns.unit, answer.units.length, OUTSIDE);
  refuseBeyond('class', columns.class, answer.classes.length, 0);
  const starts = startsOf(columns.vertices);
  const total = starts[count] ?? 0;
  if (columns.coordinates.length !== total * 2) {
    throw new SegmentColumnsError(`${columns.coordinates.length} coordinates for ${total} vertices`);
  }
  return {
    on: answer.on,
    dataVersion: answer.dataVersion,
    classes: answer.classes,
    units: answer.units,
    routeNames: answer.routeNames,
    count,
    segment: Uint32Array.from(columns.segment),
    route: Uint32Array.from(columns.route),
    name: Uint32Array.from(columns.name),
    unit: Int32Array.from(columns.unit),
    class: Uint8Array.from(columns.class),
    lit: Uint8Array.from(columns.lit),
    weight: Float32Array.from(columns.weight),
    lengthM: Float64Array.from(columns.lengthM),
    broken: Uint8Array.from(columns.broken),
    promised: Uint8Array.from(columns.promised),
    starts,
    positions: undelta(columns.coordinates, starts),
  };
}

function refuseBeyond(name: string, column: readonly number[], size: number, lowest: number): void {
  for (const index of column) {
    if (index < lowest || index >= size) {
      throw new SegmentColumnsError(`column ${name} holds ${index}, its list has ${size} entries`);
    }
  }
}

function startsOf(vertices: readonly number[]): Uint32Array {
  const starts = new Uint32Array(vertices.length + 1);
  let next = 0;
  vertices.forEach((size, row) => {
    if (size < 2) throw new SegmentColumnsError(`piece ${row} has ${size} vertices, a line needs 2`);
    next += size;
    starts[row + 1] = next;
  });
  return starts;
}

/** Sums stay in integers, so that no piece drifts; division comes last. */
function undelta(coordinates: readonly number[], starts: Uint32Array): Float64Array {
  const positions = new Float64Array(coordinates.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = (starts[row + 1] ?? 0) * 2;
    let x = 0;
    let y = 0;
    for (let at = (starts[row] ?? 0) * 2; at < end; at += 2) {
      x += coordinates[at] ?? 0;
      y += coordinates[at + 1] ?? 0;
      positions[at] = x / STEPS_PER_DEGREE;
      positions[at + 1] = y / STEPS_PER_DEGREE;
    }
  }
  return positions;
}
