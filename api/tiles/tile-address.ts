/** One tile of the Web Mercator pyramid, y counted from the north. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Units a tile is wide, and how many it reaches beyond its edge so that lines meet without a seam. */
export const TILE_EXTENT = 4096;
export const TILE_BUFFER = 64;

/** Whether the pyramid has this tile: 0 ≤ x, y < 2^z. */
export function isInPyramid({ z, x, y }: TileAddress): boolean {
  const across = 2 ** z;
  return z >= 0 && x >= 0 && y >= 0 && x < across && y < across;
}
