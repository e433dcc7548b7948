import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRtree } from '../../../geodata/export/write/geopackage/pack-rtree.ts';

interface Cell {
  readonly id: number;
  readonly sides: readonly number[];
}

/** The cells of a node, as SQLite reads them. */
function cellsOf(data: Uint8Array): Cell[] {
  const view = new DataView(data.buffer, data.byteOffset);
  return Array.from({ length: view.getUint16(2) }, (_, index) => {
    const at = 4 + index * 24;
    const sides = [8, 12, 16, 20].map((offset) => view.getFloat32(at + offset));
    return { id: Number(view.getBigInt64(at)), sides };
  });
}

it('keeps no row as one empty leaf', () => {
  const { nodes, parents, leaves } = packRtree({ ids: [], sides: [] });
  expect(nodes).toEqual([[1, new Uint8Array(1228)]]);
  expect([parents, leaves]).toEqual([[], []]);
});

it('rounds sides outwards to 32 bits', () => {
  const [node] = packRtree({ ids: [9], sides: [106.1, 106.1, -11.3, -11.3] }).nodes;
  const [cell] = cellsOf(node?.[1] ?? new Uint8Array(4));
  const [west = 0, east = 0, south = 0, north = 0] = cell?.sides ?? [];
  expect(cell?.id).toBe(9);
  expect(west <= 106.1 && 106.1 <= east && south <= -11.3 && -11.3 <= north).toBe(true);
  expect(east - west).toBeLessThan(0.0001);
});

const boxes = fc
  .array(
    fc.tuple(fc.double({ min: 105, max: 107, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true })),
    {
      maxLength: 400,
    },
  )
  .map((rows) => rows.concat(rows, rows, rows, rows, rows, rows, rows));

it('holds each row once, in nodes of 17 to 51 cells that lie in the cell of their parent', () => {
  fc.assert(
    fc.property(boxes, (rows) => {
      const ids = rows.map((_, index) => index + 1);
      const sides = rows.flatMap(([at, wide]) => [at, at + wide, at - 95, at - 95 + wide]);
      const { nodes, parents, leaves } = packRtree({ ids, sides });
      const cells = new Map(nodes.map(([number, data]) => [number, cellsOf(data)]));
      const parentOf = new Map(parents);
      expect(leaves.map(([id]) => id).sort((a, b) => a - b)).toEqual(ids);
      for (const [id, node] of leaves) expect(cells.get(node)?.some((cell) => cell.id === id)).toBe(true);
      for (const [number, own] of cells) {
        if (number === 1) continue;
        expect(own.length).toBeGreaterThanOrEqual(17);
        expect(own.length).toBeLessThanOrEqual(51);
        const around = cells.get(parentOf.get(number) ?? 0)?.find(({ id }) => id === number);
        const [west = 1, east = 0, south = 1, north = 0] = around?.sides ?? [];
        for (const {
          sides: [w = 0, e = 0, s = 0, n = 0],
        } of own) {
          expect(w >= west && e <= east && s >= south && n <= north).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});
