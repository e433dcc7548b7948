import { describe, expect, it } from 'vitest';
import { darkGaps } from '../../../geodata/light/dark-gaps.ts';
import { decodeSegments, encodeSegments, type SegmentPiece } from '../../../geodata/light/segment-columns.ts';
import { LIT_CODES, type SegmentTable } from '../../../geodata/light/segment-table.ts';

/** Along a parallel: one unit of x is 0.001°, one of y as well. */
function table(
  ...pieces: readonly (Partial<SegmentPiece> & { readonly line: readonly (readonly [number, number])[] })[]
): SegmentTable {
  const head = { on: '2020-09-30', classes: ['hamlet' as const], bbox: null, unit: null, dataVersion: 1 };
  return decodeSegments(
    encodeSegments(
      head,
      pieces.map(({ line, ...piece }, at) => ({
        segment: at + 1,
        route: at + 1,
        routeName: '',
        unit: '25516',
        class: 'hamlet' as const,
        lit: 'no' as const,
        weight: 1,
        lengthM: 100,
        broken: false,
        promised: false,
        ...piece,
        coordinates: line.map(([x, y]) => [106 + x / 1000, 11 + y / 1000]),
      })),
    ),
  );
}
const gapsOf = (roads: SegmentTable, shown = 10) =>
  darkGaps(roads, (row) => roads.lit[row] === LIT_CODES.no, shown);

describe('dark gaps of a network', () => {
  it('run on across joined segments of several routes', () => {
    const roads = table(
      {
        route: 7,
        line: [
          [0, 0],
          [1, 0],
        ],
      },
      {
        route: 7,
        line: [
          [1, 0],
          [2, 0],
        ],
      },
      {
        route: 9,
        line: [
          [2, 0],
          [2, 1],
        ],
      },
    );
    expect(gapsOf(roads)).toEqual([
      { rows: [0, 1, 2], metres: 300, throughM: expect.closeTo(300, 6), routes: [7, 9], units: [0] },
    ]);
  });

  it('end at a lamp', () => {
    const roads = table(
      {
        line: [
          [0, 0],
          [1, 0],
        ],
        lengthM: 50,
      },
      {
        line: [
          [1, 0],
          [2, 0],
        ],
        lit: 'yes',
      },
      {
        line: [
          [2, 0],
          [3, 0],
        ],
        lengthM: 80,
      },
    );
    expect(gapsOf(roads).map(({ rows, metres }) => ({ rows, metres }))).toEqual([
      { rows: [2], metres: 80 },
      { rows: [0], metres: 50 },
    ]);
  });

  it('join in the middle of a segment, where a side road leaves it', () => {
    const roads = table(
      {
        line: [
          [0, 0],
          [1, 0],
          [4, 0],
        ],
        lengthM: 400,
      },
      {
        line: [
          [1, 0],
          [1, 2],
        ],
        lengthM: 200,
      },
    );
    // The farthest apart are the side road's end and the far end: 200 + 3/4 of 400.
    expect(gapsOf(roads)).toMatchObject([{ rows: [0, 1], metres: 600, throughM: expect.closeTo(500, 1) }]);
  });

  it('do not join where roads cross without a common vertex', () => {
    const roads = table(
      {
        line: [
          [0, 1],
          [2, 1],
        ],
      },
      {
        line: [
          [1, 0],
          [1, 2],
        ],
      },
    );
    expect(gapsOf(roads)).toHaveLength(2);
  });

  it('count a road on a border once, half for either commune', () => {
    const side = {
      route: 3,
      weight: 0.5,
      line: [
        [0, 0],
        [1, 0],
      ] as const,
    };
    const roads = table({ ...side, unit: '25516' }, { ...side, unit: '25459' });
    expect(gapsOf(roads)).toMatchObject([{ metres: 100, throughM: expect.closeTo(100, 6), units: [0, 1] }]);
  });

  it('go the shorter way round a loop', () => {
    const roads = table(
      {
        line: [
          [0, 0],
          [1, 0],
        ],
      },
      {
        line: [
          [1, 0],
          [1, 1],
        ],
      },
      {
        line: [
          [1, 1],
          [0, 1],
        ],
      },
      {
        line: [
          [0, 1],
          [0, 0],
        ],
      },
    );
    expect(gapsOf(roads)).toMatchObject([{ metres: 400, throughM: expect.closeTo(200, 6) }]);
  });

  it('keep the order of the table where they are equally long, and no more than asked for', () => {
    const roads = table(
      {
        line: [
          [0, 0],
          [1, 0],
        ],
      },
      {
        line: [
          [5, 0],
          [6, 0],
        ],
      },
      {
        line: [
          [8, 0],
          [9, 0],
        ],
      },
    );
    expect(gapsOf(roads, 2).map(({ rows }) => rows)).toEqual([[0], [1]]);
  });

  it('are none where all is lit', () => {
    expect(
      gapsOf(
        table({
          line: [
            [0, 0],
            [1, 0],
          ],
          lit: 'yes',
        }),
      ),
    ).toEqual([]);
  });

  it('list no commune for a road outside every one', () => {
    expect(
      gapsOf(
        table({
          unit: null,
          line: [
            [0, 0],
            [1, 0],
          ],
        }),
      ),
    ).toMatchObject([{ units: [] }]);
  });
});
