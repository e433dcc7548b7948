import { expect, it } from 'vitest';
import { indexTable } from '../../../geodata/light/segment-index.ts';
import { nearestPiece } from '../../../web/light/worker/nearest-piece.ts';
import { roads } from './roads.ts';

const lineAt = (lat: number) => ({
  coordinates: [
    [106.1, lat],
    [106.12, lat],
  ],
});
const index = indexTable(roads(lineAt(11.3), lineAt(11.301), { ...lineAt(11.3002), class: 'national' }));
const all = () => true;

it('finds the nearer of two roads within reach', () => {
  expect(nearestPiece(index, 106.11, 11.3008, 0.001, all)).toBe(1);
});

it('finds nothing beyond reach', () => {
  expect(nearestPiece(index, 106.11, 11.31, 0.001, all)).toBeNull();
});

it('passes over roads that are not shown', () => {
  const isNational = (row: number) => index.classes[index.class[row] ?? -1] === 'national';
  expect(nearestPiece(index, 106.11, 11.30019, 0.001, all)).toBe(2);
  expect(nearestPiece(index, 106.11, 11.30019, 0.001, (row) => !isNational(row))).toBe(0);
});

it('measures to the line, not to its vertices', () => {
  expect(nearestPiece(index, 106.11, 11.2999, 0.0002, all)).toBe(0);
});

it('ends a road where it ends, not where its line would run on to', () => {
  const slope = indexTable(
    roads({
      coordinates: [
        [106.1, 11.3],
        [106.101, 11.301],
      ],
    }),
  );
  expect(nearestPiece(slope, 106.1013, 11.3013, 0.00035, all)).toBeNull();
});

it('finds nothing where there are no roads at all', () => {
  expect(nearestPiece(indexTable(roads()), 106.11, 11.3, 1, all)).toBeNull();
});
