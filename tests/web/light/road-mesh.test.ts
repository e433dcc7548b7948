import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS } from '../../../geodata/light/light-history.ts';
import { toMercator } from '../../../geodata/shape/web-mercator.ts';
import { lookOf, rowsByLook } from '../../../web/light/roads/road-look.ts';
import { MOST_MITRE, type RoadMesh, roadMesh, WIDTH_STEPS } from '../../../web/light/roads/road-mesh.ts';
import { ROAD_WIDTHS } from '../../../web/light/roads/road-widths.ts';
import { runsOnScreen } from '../../../web/light/roads/runs-on-screen.ts';
import { roads } from './roads.ts';

const northward = (...lats: readonly number[]) => lats.map((lat): [number, number] => [106.1, lat]);

const table = roads(
  { lit: 'yes' },
  { lit: 'no', class: 'national', coordinates: northward(11.3, 11.31, 11.33) },
  { lit: 'unknown' },
  { lit: 'yes', broken: true },
  { lit: 'no', broken: true },
);

/** Vertex as it lies on the ground: EPSG:3857. */
const placeOf = ({ origin, positions }: RoadMesh, at: number): [number, number] => [
  (positions[2 * at] ?? 0) + origin[0],
  (positions[2 * at + 1] ?? 0) + origin[1],
];

const normalOf = ({ normals }: RoadMesh, at: number): [number, number] => [
  ((normals[2 * at] ?? 0) / 32_767) * MOST_MITRE,
  ((normals[2 * at + 1] ?? 0) / 32_767) * MOST_MITRE,
];

describe('looks', () => {
  it('come in the order that lays light over darkness, so that a lamp is never hidden', () => {
    expect([...rowsByLook(table).keys()]).toEqual(['unknown', 'unlit', 'broken', 'lit']);
  });

  it('take every piece once', () => {
    expect([...rowsByLook(table).values()].map(({ length }) => length)).toEqual([1, 2, 1, 1]);
    expect(lookOf(table, 4)).toBe('unlit');
  });
});

describe('the mesh of one road', () => {
  const mesh = roadMesh({ table, rows: [1] }, 0);

  it('has two vertices abreast at each corner, on opposite sides of it', () => {
    expect(mesh.vertexCount).toBe(6);
    for (let at = 0; at < 6; at += 2) {
      expect(placeOf(mesh, at)).toEqual(placeOf(mesh, at + 1));
      expect([mesh.traits[4 * at], mesh.traits[4 * at + 4]]).toEqual([255, 0]);
      const [x, y] = normalOf(mesh, at);
      expect(normalOf(mesh, at + 1)[0]).toBeCloseTo(-x, 4);
      expect(Math.hypot(x, y)).toBeCloseTo(1, 3);
      // The road runs north: its sides are west and east.
      expect(y).toBeCloseTo(0, 4);
    }
  });

  it('lies where the road lies, to the centimetre', () => {
    northward(11.3, 11.31, 11.33).forEach((position, corner) => {
      const [x, y] = toMercator(position);
      const [placedX, placedY] = placeOf(mesh, 2 * corner);
      expect(placedX).toBeCloseTo(x, 2);
      expect(placedY).toBeCloseTo(y, 2);
    });
  });

  it('carries width and class at each vertex', () => {
    for (let at = 0; at < mesh.vertexCount; at += 1) {
      expect((mesh.traits[4 * at + 1] ?? 0) / WIDTH_STEPS).toBeCloseTo(ROAD_WIDTHS.national, 1);
      expect(mesh.traits[4 * at + 2]).toBe(table.classes.indexOf('national'));
    }
  });

  it('measures along the road from zero in metres on the ground, so that its dash runs on', () => {
    expect(mesh.along[0]).toBe(0);
    expect(mesh.along[2]).toBeCloseTo(1112, -1);
    expect(mesh.along[4]).toBeCloseTo(3336, -1);
  });

  it('leaves out corners that cannot be seen, and measures on over them', () => {
    const coarse = roadMesh({ table, rows: [1] }, 10);
    expect(coarse.vertexCount).toBe(4);
    expect(coarse.along[2]).toBe(mesh.along[4]);
  });

  it('bevels a bend whose mitre would be a spike', () => {
    const back = roads({
      coordinates: [
        [106.1, 11.3],
        [106.11, 11.3],
        [106.1, 11.3005],
      ],
    });
    const bent = roadMesh({ table: back, rows: [0] }, 0);
    expect(bent.vertexCount).toBe(8);
    expect(placeOf(bent, 2)).toEqual(placeOf(bent, 4));
  });
});

describe('the mesh of many roads', () => {
  it('joins two roads by triangles without area', () => {
    const mesh = roadMesh({ table, rows: [0, 2] }, 0);
    expect(mesh.vertexCount).toBe(4 + 2 + 4);
    expect(placeOf(mesh, 4)).toEqual(placeOf(mesh, 3));
    expect(normalOf(mesh, 4)).toEqual(normalOf(mesh, 3));
    expect(placeOf(mesh, 5)).toEqual(placeOf(mesh, 6));
    expect(normalOf(mesh, 5)).toEqual(normalOf(mesh, 6));
  });

  it('is empty where there is no road, or only one without length', () => {
    expect(roadMesh({ table, rows: [] }, 0).vertexCount).toBe(0);
    const point = roads({ coordinates: northward(11.3, 11.3) });
    expect(roadMesh({ table: point, rows: [0] }, 0).vertexCount).toBe(0);
  });

  it('gives each vertex the days of its road, and none where the roads are those of one day', () => {
    const history = {
      ...table,
      days: [],
      since: Float32Array.from(table.lit, () => 18_000),
      until: Float32Array.from(table.lit, () => ALWAYS),
    };
    const { periods } = roadMesh({ table: history, rows: [2] }, 0);
    expect([...(periods ?? [])]).toEqual(Array(4).fill([18_000, ALWAYS]).flat());
    expect(roadMesh({ table, rows: [2] }, 0).periods).toBeNull();
  });

  const placed = fc.tuple(
    fc.double({ min: 105.8, max: 106.5, noNaN: true }),
    fc.double({ min: 11, max: 11.7, noNaN: true }),
  );
  const many = fc.array(fc.array(placed, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 600 });

  it('has finite numbers alone, no mitre beyond its limit, and each vertex in one cell that holds it', () => {
    fc.assert(
      fc.property(many, fc.constantFrom(0, 50), (lines, tolerance) => {
        const some = roads(...lines.map((coordinates) => ({ coordinates })));
        const mesh = roadMesh({ table: some, rows: lines.map((_, row) => row) }, tolerance);
        let next = 0;
        for (const { box, first, count } of mesh.cells) {
          expect(first).toBe(next);
          next += count;
          for (let at = first; at < next; at += 1) {
            const [x = Number.NaN, y = Number.NaN] = mesh.positions.subarray(2 * at, 2 * at + 2);
            // The vertex before a cell's first road is repeated in the cell.
            if (at > first)
              expect(x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 1 && y <= box[3] + 1).toBe(true);
            expect(Math.hypot(...normalOf(mesh, at))).toBeLessThanOrEqual(MOST_MITRE + 1e-3);
          }
        }
        expect(next).toBe(mesh.vertexCount);
      }),
      { numRuns: 25 },
    );
  });

  it('draws what the window shows: everything in one call far out, less near, nothing elsewhere', () => {
    const lines = Array.from({ length: 400 }, (_, at): [number, number][] => {
      const [lon, lat] = [106 + (at % 20) / 50, 11.2 + Math.floor(at / 20) / 50];
      return [
        [lon, lat],
        [lon + 0.01, lat],
      ];
    });
    const grid = roads(...lines.map((coordinates) => ({ coordinates })));
    const mesh = roadMesh({ table: grid, rows: lines.map((_, row) => row) }, 0);
    const around = (metres: number, [x, y] = [0, 0]) =>
      runsOnScreen(mesh.cells, [x - metres, y - metres, x + metres, y + metres]);
    expect(around(1e6)).toEqual([{ first: 0, count: mesh.vertexCount }]);
    const near = around(4000).reduce((sum, { count }) => sum + count, 0);
    expect(near).toBeGreaterThan(0);
    expect(near).toBeLessThan(mesh.vertexCount / 5);
    expect(around(4000, [1e6, 0])).toEqual([]);
  });
});
