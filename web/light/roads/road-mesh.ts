import type { HistoryTable } from '../../../geodata/light/light-history.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { simplifyPath } from '../../../geodata/shape/simplify-path.ts';
import { toMercator } from '../../../geodata/shape/web-mercator.ts';
import { byCell } from './road-cells.ts';
import { ROAD_WIDTHS } from './road-widths.ts';

/** Roads that are drawn alike. */
export type RoadSet = {
  readonly table: SegmentTable | HistoryTable;
  readonly rows: readonly number[];
};

/** West, south, east, north: metres of EPSG:3857, counted from the mesh's origin. */
export type Box = readonly [number, number, number, number];

/** A run of vertices whose roads lie in one cell of a grid: what is not on screen is not drawn. */
export type MeshCell = { readonly box: Box; readonly first: number; readonly count: number };

/**
 * Roads as one triangle strip, two vertices abreast at each corner; between two roads the strip runs through
 * triangles without area. Columns are vertex-aligned and go to the graphics card as they are.
 */
export type RoadMesh = {
  /** What positions count from, EPSG:3857, so that single precision means millimetres. */
  readonly origin: readonly [x: number, y: number];
  readonly vertexCount: number;
  /** x, y in metres of EPSG:3857 from the origin. */
  readonly positions: Float32Array;
  /** Away from the middle of the road, the mitre in its length: of 1 / MOST_MITRE. */
  readonly normals: Int16Array;
  /** Metres from the start of the piece: the phase of a dash. */
  readonly along: Float32Array;
  /** Side (0 or 255), width in 1 / WIDTH_STEPS pixel, index of the class, nothing. */
  readonly traits: Uint8Array;
  /** First day number and the one after the last; null: every day. */
  readonly periods: Float32Array | null;
  readonly cells: readonly MeshCell[];
};

/** What a mesh gives away when it crosses from a worker. */
export const meshBuffers = ({ positions, normals, along, traits, periods }: RoadMesh): ArrayBufferLike[] =>
  [positions, normals, along, traits, ...(periods === null ? [] : [periods])].map(({ buffer }) => buffer);

/** A bend whose mitre would reach further gets a bevel. */
export const MOST_MITRE = 1.6;
export const WIDTH_STEPS = 64;
const SNORM = 32_767;

/** What a mesh is made of while it grows; vertices are counted before there is room for them. */
type Corner = {
  readonly x: number;
  readonly y: number;
  readonly along: number;
  readonly nx: number;
  readonly ny: number;
};

/**
 * The mesh of a set; `tolerance` in metres of EPSG:3857: corners that lie within it of a line through their
 * neighbours are left out, 0 keeps all.
 */
export function roadMesh({ table, rows }: RoadSet, tolerance: number): RoadMesh {
  const { origin, cells } = byCell(table, rows);
  const strip = new Strip(table, origin, vertexRoom(table, rows));
  const runs = cells.map(({ rows: inside, box }) => {
    const first = strip.count;
    for (const row of inside) strip.add(row, tolerance);
    return { box, first, count: strip.count - first };
  });
  return { origin, cells: runs, ...strip.columns() };
}

/** The most vertices the rows can need: every corner bevelled. */
function vertexRoom({ starts }: SegmentTable, rows: readonly number[]): number {
  return rows.reduce((room, row) => room + 4 * ((starts[row + 1] ?? 0) - (starts[row] ?? 0)) + 2, 0);
}

class Strip {
  count = 0;
  readonly #table: SegmentTable | HistoryTable;
  readonly #origin: readonly [number, number];
  readonly #positions: Float32Array;
  readonly #normals: Int16Array;
  readonly #along: Float32Array;
  readonly #traits: Uint8Array;
  readonly #periods: Float32Array | null;

  constructor(table: SegmentTable | HistoryTable, origin: readonly [number, number], room: number) {
    this.#table = table;
    this.#origin = origin;
    this.#positions = new Float32Array(2 * room);
    this.#normals = new Int16Array(2 * room);
    this.#along = new Float32Array(room);
    this.#traits = new Uint8Array(4 * room);
    this.#periods = 'since' in table ? new Float32Array(2 * room) : null;
  }

  add(row: number, tolerance: number): void {
    const corners = cornersOf(this.#table, row, this.#origin, tolerance);
    const [first] = corners;
    if (first === undefined) return;
    if (this.count > 0) {
      this.#repeat(this.count - 1);
      this.#write(row, first, 1);
    }
    for (const corner of corners) {
      this.#write(row, corner, 1);
      this.#write(row, corner, -1);
    }
  }

  columns(): Omit<RoadMesh, 'origin' | 'cells'> {
    const { count } = this;
    return {
      vertexCount: count,
      positions: this.#positions.slice(0, 2 * count),
      normals: this.#normals.slice(0, 2 * count),
      along: this.#along.slice(0, count),
      traits: this.#traits.slice(0, 4 * count),
      periods: this.#periods?.slice(0, 2 * count) ?? null,
    };
  }

  #repeat(at: number): void {
    const to = this.count;
    this.#positions.copyWithin(2 * to, 2 * at, 2 * at + 2);
    this.#normals.copyWithin(2 * to, 2 * at, 2 * at + 2);
    this.#along.copyWithin(to, at, at + 1);
    this.#traits.copyWithin(4 * to, 4 * at, 4 * at + 4);
    this.#periods?.copyWithin(2 * to, 2 * at, 2 * at + 2);
    this.count += 1;
  }

  #write(row: number, { x, y, along, nx, ny }: Corner, side: 1 | -1): void {
    const at = this.count;
    const table = this.#table;
    const classIndex = table.class[row] ?? 0;
    const name = table.classes[classIndex];
    this.#positions[2 * at] = x;
    this.#positions[2 * at + 1] = y;
    this.#normals[2 * at] = ((side * nx) / MOST_MITRE) * SNORM;
    this.#normals[2 * at + 1] = ((side * ny) / MOST_MITRE) * SNORM;
    this.#along[at] = along;
    this.#traits[4 * at] = side > 0 ? 255 : 0;
    this.#traits[4 * at + 1] = Math.round((name === undefined ? 1 : ROAD_WIDTHS[name]) * WIDTH_STEPS);
    this.#traits[4 * at + 2] = classIndex;
    if (this.#periods !== null && 'since' in table) {
      this.#periods[2 * at] = table.since[row] ?? 0;
      this.#periods[2 * at + 1] = table.until[row] ?? 0;
    }
    this.count += 1;
  }
}

/** The corners of a piece with their normals; a sharp bend stands twice, once for each of its lines. */
function cornersOf(
  { starts, positions }: SegmentTable,
  row: number,
  [originX, originY]: readonly [number, number],
  tolerance: number,
): Corner[] {
  const path: (readonly [x: number, y: number, along: number])[] = [];
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const lat = positions[2 * at + 1] ?? 0;
    const [mercatorX, mercatorY] = toMercator([positions[2 * at] ?? 0, lat]);
    const [x, y] = [mercatorX - originX, mercatorY - originY];
    const [lastX, lastY, along] = path.at(-1) ?? [x, y, 0];
    const step = Math.hypot(x - lastX, y - lastY);
    // Two corners in one place have no direction between them.
    if (path.length === 0 || step > 0) path.push([x, y, along + step * Math.cos((lat * Math.PI) / 180)]);
  }
  const kept = tolerance > 0 ? simplifyPath(path, tolerance) : path;
  if (kept.length < 2) return [];
  const directions = kept.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = kept[i] ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY);
    return [(x - fromX) / length, (y - fromY) / length] as const;
  });
  return kept.flatMap(([x, y, along], i): Corner[] => {
    const before = directions[i - 1] ?? directions[i] ?? [1, 0];
    const after = directions[i] ?? before;
    const [mx, my] = [-(before[1] + after[1]), before[0] + after[0]];
    // Of both normals' sum to the mitre, which is as long as 1 / cos of half the bend.
    const scale = 2 / (mx * mx + my * my);
    if (scale * Math.hypot(mx, my) <= MOST_MITRE) return [{ x, y, along, nx: mx * scale, ny: my * scale }];
    return [before, after].map(([dx, dy]) => ({ x, y, along, nx: -dy, ny: dx }));
  });
}
