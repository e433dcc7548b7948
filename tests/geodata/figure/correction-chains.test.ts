import { describe, expect, it } from 'vitest';
import { correctionChains } from '../../../geodata/figure/correction-chains.ts';

const row = (id: number, validOn: string, recordedAt: string, supersedes: number | null = null) => ({
  id,
  validOn,
  recordedAt,
  supersedes,
});
const shape = (rows: ReturnType<typeof row>[]) =>
  correctionChains(rows).map(({ standing, corrections }) => [
    standing.id,
    ...corrections.map(({ from, to }) => `${from.id}>${to.id}`),
  ]);

describe('the reports behind a figure', () => {
  it('stand with what they corrected, oldest correction first', () => {
    expect(
      shape([
        row(1, '2020-05-31', '2020-06-01'),
        row(2, '2020-05-31', '2020-07-15', 1),
        row(3, '2020-05-31', '2020-08-01', 2),
      ]),
    ).toEqual([[3, '1>2', '2>3']]);
  });

  it('come newest day first, whenever they were recorded', () => {
    expect(
      shape([
        row(1, '2020-05-31', '2020-06-01'),
        row(2, '2020-06-30', '2020-07-01'),
        row(3, '2020-05-31', '2020-09-01', 1),
        row(4, '2020-06-30', '2020-07-02'),
      ]),
    ).toEqual([[4], [2], [3, '1>3']]);
  });

  it('end as they were known: without the later correction the first figure stands', () => {
    expect(shape([row(1, '2020-05-31', '2020-06-01')])).toEqual([[1]]);
  });

  it('keep a correction whose original is withheld', () => {
    expect(shape([row(2, '2020-05-31', '2020-07-15', 1)])).toEqual([[2]]);
  });
});
