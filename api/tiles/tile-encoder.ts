import type { TransactionSql } from 'postgres';
import type { TileAddress } from './tile-address.ts';
import type { TileLayer } from './tile-layers.ts';

/** Makes one Mapbox Vector Tile (version 2, uncompressed); empty when nothing lies there. */
export type TileEncoder = (
  sql: TransactionSql,
  layer: TileLayer,
  tile: TileAddress,
  tree: string,
) => Promise<Uint8Array>;
