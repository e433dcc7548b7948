import { expect, it } from 'vitest';
import { ALWAYS } from '../../../geodata/light/light-history.ts';
import { buffersOf, lookOf, roadBuffers } from '../../../web/light/roads/road-buffers.ts';
import { ROAD_WIDTHS } from '../../../web/light/roads/road-widths.ts';
import { roads } from './roads.ts';

const table = roads(
  { lit: 'yes' },
  {
    lit: 'no',
    class: 'national',
    coordinates: [
      [106.1, 11.3],
      [106.1, 11.31],
      [106.1, 11.33],
    ],
  },
  { lit: 'unknown' },
  { lit: 'yes', broken: true },
  { lit: 'no', broken: true },
);

it('draws darkness under light, so that a lamp is never hidden', () => {
  expect(roadBuffers(table).map(({ look }) => look)).toEqual(['unknown', 'unlit', 'broken', 'lit']);
});

it('puts every piece into exactly one look', () => {
  expect(roadBuffers(table).map(({ length }) => length)).toEqual([1, 2, 1, 1]);
  expect(lookOf(table, 4)).toBe('unlit');
});

it('keeps the vertices of a piece together, with its width and class at each', () => {
  const buffers = buffersOf(table, 'unlit', [1]);
  expect([...buffers.startIndices]).toEqual([0, 3]);
  expect([...buffers.positions]).toEqual([106.1, 11.3, 106.1, 11.31, 106.1, 11.33]);
  expect([...buffers.width]).toEqual(Array(3).fill(Math.fround(ROAD_WIDTHS.national)));
  expect([...buffers.roadClass]).toEqual(Array(3).fill(table.classes.indexOf('national')));
});

it('measures along the piece from zero, so that its dash runs on', () => {
  const { along } = buffersOf(table, 'unlit', [1]);
  expect(along[0]).toBe(0);
  expect(along[1]).toBeCloseTo(1112, -1);
  expect(along[2]).toBeCloseTo(3336, -1);
});

it('gives empty buffers where nothing has a look', () => {
  expect(roadBuffers(roads()).map(({ length }) => length)).toEqual([0, 0, 0, 0]);
});

it('gives each vertex the days of its piece, and none where the roads are those of one day', () => {
  const history = {
    ...table,
    days: [],
    since: Float32Array.from(table.lit, () => 18_000),
    until: Float32Array.from(table.lit, () => ALWAYS),
  };
  expect([...(buffersOf(history, 'unlit', [1]).period ?? [])]).toEqual([
    18_000,
    ALWAYS,
    18_000,
    ALWAYS,
    18_000,
    ALWAYS,
  ]);
  expect(buffersOf(table, 'unlit', [1]).period).toBeNull();
});
