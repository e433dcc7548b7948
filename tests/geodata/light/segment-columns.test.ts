import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightingSegmentsSchema } from '../../../geodata/contract/lighting.ts';
import { roadClassSchema } from '../../../geodata/contract/primitives.ts';
import {
  decodeSegments,
  encodeSegments,
  SegmentColumnsError,
  type SegmentHead,
  type SegmentPiece,
} from '../../../geodata/light/segment-columns.ts';
import { LIT_CODES } from '../../../geodata/light/segment-table.ts';

const head: SegmentHead = {
  on: '2020-09-30',
  classes: roadClassSchema.options,
  bbox: null,
  unit: null,
  dataVersion: 7,
};

const road: SegmentPiece = {
  segment: 12,
  route: 3,
  routeName: 'Đường Cầy Xiêng – Tân Lập',
  unit: '25456',
  class: 'commune',
  lit: 'yes',
  weight: 0.5,
  lengthM: 412.5,
  broken: true,
  promised: false,
  coordinates: [
    [106.0986, 11.3106],
    [106.0989, 11.3101],
  ],
};

const anyPiece: fc.Arbitrary<SegmentPiece> = fc.record({
  segment: fc.nat(),
  route: fc.nat(),
  routeName: fc.string(),
  unit: fc.option(fc.constantFrom('25456', '25474', '25495')),
  class: fc.constantFrom(...roadClassSchema.options),
  lit: fc.constantFrom('yes', 'no', 'unknown'),
  weight: fc.constantFrom(1, 0.5),
  lengthM: fc.double({ min: 0, max: 1e6, noNaN: true }),
  broken: fc.boolean(),
  promised: fc.boolean(),
  coordinates: fc.array(
    fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
    { minLength: 2, maxLength: 6 },
  ),
});

describe('segment columns', () => {
  it('gives back every piece it was given, to half a millionth of a degree', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 20 }), (pieces) => {
        const answer = lightingSegmentsSchema.parse(JSON.parse(JSON.stringify(encodeSegments(head, pieces))));
        const table = decodeSegments(answer);
        expect(table.count).toBe(pieces.length);
        pieces.forEach((piece, row) => {
          expect(table.segment[row]).toBe(piece.segment);
          expect(table.route[row]).toBe(piece.route);
          expect(table.routeNames[table.name[row] ?? -1]).toBe(piece.routeName);
          expect(table.units[table.unit[row] ?? -1] ?? null).toBe(piece.unit);
          expect(table.classes[table.class[row] ?? -1]).toBe(piece.class);
          expect(table.lit[row]).toBe(LIT_CODES[piece.lit]);
          expect(table.weight[row]).toBe(piece.weight);
          expect(table.lengthM[row]).toBeCloseTo(piece.lengthM, 9);
          expect(table.broken[row]).toBe(Number(piece.broken));
          expect(table.promised[row]).toBe(Number(piece.promised));
          const from = (table.starts[row] ?? 0) * 2;
          const flat = piece.coordinates.flat();
          expect((table.starts[row + 1] ?? 0) * 2 - from).toBe(flat.length);
          flat.forEach((degree, at) => {
            expect(Math.abs((table.positions[from + at] ?? Number.NaN) - degree)).toBeLessThan(5.1e-7);
          });
        });
      }),
    );
  });

  it('lists each route name and unit once', () => {
    const answer = encodeSegments(head, [road, { ...road, segment: 13 }]);
    expect(answer.routeNames).toEqual(['Đường Cầy Xiêng – Tân Lập']);
    expect(answer.units).toEqual(['25456']);
    expect(answer.columns.name).toEqual([0, 0]);
  });

  it('writes the first vertex absolute and later ones as differences', () => {
    expect(encodeSegments(head, [road]).columns.coordinates).toEqual([106098600, 11310600, 300, -500]);
  });

  it('refuses a class that the head does not list', () => {
    expect(() => encodeSegments({ ...head, classes: ['urban'] }, [road])).toThrow(SegmentColumnsError);
  });

  it.each([
    ['a short column', { lit: [] }],
    ['a name beyond its list', { name: [1] }],
    ['a unit beyond its list', { unit: [-2] }],
    ['too few coordinates', { coordinates: [106098600, 11310600] }],
    ['a line of one vertex', { vertices: [1], coordinates: [106098600, 11310600] }],
  ])('refuses %s', (_what, wrong) => {
    const answer = encodeSegments(head, [road]);
    const broken = { ...answer, columns: { ...answer.columns, ...wrong } };
    expect(() => decodeSegments(broken)).toThrow(SegmentColumnsError);
  });
});
