import { expect, it } from 'vitest';
import { measuresOf } from '../../../geodata/scenario/measured-works.ts';

/** Rows as [segment, weight, metres, longitude of the first vertex]; each has one vertex. */
function table(rows: readonly (readonly [number, number, number, number])[]) {
  return {
    count: rows.length,
    segment: Uint32Array.from(rows, ([segment]) => segment),
    weight: Float32Array.from(rows, ([, weight]) => weight),
    lengthM: Float64Array.from(rows, ([, , metres]) => metres),
    starts: Uint32Array.from([...rows.map((_, at) => at), rows.length]),
    positions: Float64Array.from(rows.flatMap(([, , , lon]) => [lon, 11])),
  };
}

it('adds up the pieces of a segment, each segment from its own beginning', () => {
  const made = measuresOf(
    table([
      [1, 1, 400, 0],
      [1, 1, 600, 4],
      [2, 1, 50, 0],
    ]),
  );
  expect([...made]).toEqual([0, 400, 0]);
});

it('begins the second half of a road on a border where the first half does', () => {
  const together = measuresOf(
    table([
      [1, 1, 100, 0],
      [1, 0.5, 300, 1],
      [1, 0.5, 300, 1],
      [1, 1, 50, 4],
    ]),
  );
  expect([...together]).toEqual([0, 100, 100, 400]);
  const oneAfterTheOther = measuresOf(
    table([
      [1, 0.5, 300, 1],
      [1, 0.5, 200, 4],
      [1, 0.5, 300, 1],
      [1, 0.5, 200, 4],
    ]),
  );
  expect([...oneAfterTheOther]).toEqual([0, 300, 0, 300]);
});
