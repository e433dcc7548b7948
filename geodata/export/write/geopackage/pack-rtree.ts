/** Rows with a geometry: their ids, and `west, east, south, north` of the i-th at 4i. */
export interface Boxes {
  readonly ids: readonly number[];
  readonly sides: ArrayLike<number>;
}

/** The rows of the three tables that SQLite keeps an R-tree in. */
export interface PackedRtree {
  readonly nodes: readonly (readonly [number: number, data: Uint8Array])[];
  readonly parents: readonly (readonly [number: number, parent: number])[];
  readonly leaves: readonly (readonly [id: number, node: number])[];
}

/** As SQLite makes it for two dimensions: 51 cells of 24 bytes behind a head of 4 (its source: ext/rtree/rtree.c). */
const MOST_CELLS = 51;
const HEAD_BYTES = 4;
const CELL_BYTES = 24;
const ROOT = 1;

interface Entry {
  /** Of a row, or the number of a node. */
  readonly id: number;
  /** In 32 bits: rounded one by one, what is rounded of a parent would not hold its children. */
  readonly sides: readonly [west: number, east: number, south: number, north: number];
}

const middleX = ({ sides }: Entry) => sides[0] + sides[1];
const middleY = ({ sides }: Entry) => sides[2] + sides[3];

/** Cuts a list into as few parts of nearly one size as `most` allows: never one of few. */
function evenly<T>(list: readonly T[], most: number): T[][] {
  const parts = Math.max(1, Math.ceil(list.length / most));
  return Array.from({ length: parts }, (_, at) =>
    list.slice(Math.round((at * list.length) / parts), Math.round(((at + 1) * list.length) / parts)),
  );
}

/**
 * Entries as groups of neighbours (sort-tile-recursive, Leutenegger et al. 1997): strips from west to east, each cut
 * from south to north.
 */
function tiled(entries: readonly Entry[]): Entry[][] {
  const groups = Math.ceil(entries.length / MOST_CELLS);
  const perStrip = Math.ceil(Math.sqrt(groups)) * MOST_CELLS;
  const eastward = entries.toSorted((a, b) => middleX(a) - middleX(b) || a.id - b.id);
  return evenly(eastward, perStrip).flatMap((strip) =>
    evenly(
      strip.toSorted((a, b) => middleY(a) - middleY(b) || a.id - b.id),
      MOST_CELLS,
    ),
  );
}

/** SQLite holds sides in 32 bits, rounded outwards. */
function down(value: number): number {
  const near = Math.fround(value);
  return near > value ? Math.fround(value * (value < 0 ? 1 + 2 ** -23 : 1 - 2 ** -23)) : near;
}
const up = (value: number) => -down(-value);

function nodeOf(depth: number, entries: readonly Entry[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(HEAD_BYTES + MOST_CELLS * CELL_BYTES));
  view.setUint16(0, depth);
  view.setUint16(2, entries.length);
  entries.forEach(({ id, sides: [west, east, south, north] }, index) => {
    const at = HEAD_BYTES + index * CELL_BYTES;
    view.setBigInt64(at, BigInt(id));
    [west, east, south, north].forEach((side, axis) => {
      view.setFloat32(at + 8 + axis * 4, side);
    });
  });
  return new Uint8Array(view.buffer);
}

function around(id: number, entries: readonly Entry[]): Entry {
  let [west, east, south, north] = entries[0]?.sides ?? [0, 0, 0, 0];
  for (const { sides } of entries) {
    west = Math.min(west, sides[0]);
    east = Math.max(east, sides[1]);
    south = Math.min(south, sides[2]);
    north = Math.max(north, sides[3]);
  }
  return { id, sides: [west, east, south, north] };
}

/**
 * An R-tree as SQLite stores one, packed from below; it can be changed afterwards like any other. The root is node 1 and
 * alone tells the depth; without rows it is an empty leaf.
 */
export function packRtree({ ids, sides }: Boxes): PackedRtree {
  const nodes: [number, Uint8Array][] = [];
  const parents: [number, number][] = [];
  const leaves: [number, number][] = [];
  const side = (index: number, axis: number) => sides[index * 4 + axis] ?? Number.NaN;
  let level: Entry[] = ids.map((id, index) => ({
    id,
    sides: [down(side(index, 0)), up(side(index, 1)), down(side(index, 2)), up(side(index, 3))],
  }));
  let next = ROOT + 1;
  for (let depth = 0; ; depth++) {
    const isRoot = level.length <= MOST_CELLS;
    const own = depth === 0 ? leaves : parents;
    if (isRoot) {
      for (const { id } of level) own.push([id, ROOT]);
      nodes.push([ROOT, nodeOf(depth, level)]);
      return { nodes: nodes.toSorted(([a], [b]) => a - b), parents, leaves };
    }
    level = tiled(level).map((entries) => {
      const node = next++;
      for (const { id } of entries) own.push([id, node]);
      nodes.push([node, nodeOf(0, entries)]);
      return around(node, entries);
    });
  }
}
