import { MERCATOR_WORLD_M, WORLD_PIXELS } from '../../../geodata/shape/web-mercator.ts';

/**
 * The matrix from metres of EPSG:3857 around `origin` to clip space, from the one of deck.gl's common space (the world
 * 512 units wide, from its south-western corner). Column by column, in double precision: what is left for the graphics
 * card is small numbers.
 */
export function clipFromOrigin(fromCommon: readonly number[], [x, y]: readonly [number, number]): number[] {
  const unit = WORLD_PIXELS / MERCATOR_WORLD_M;
  const [commonX, commonY] = [x * unit + WORLD_PIXELS / 2, y * unit + WORLD_PIXELS / 2];
  const at = (i: number) => fromCommon[i] ?? 0;
  const rows = [0, 1, 2, 3] as const;
  return [
    ...rows.map((row) => at(row) * unit),
    ...rows.map((row) => at(4 + row) * unit),
    ...rows.map((row) => at(8 + row)),
    ...rows.map((row) => at(row) * commonX + at(4 + row) * commonY + at(12 + row)),
  ];
}
