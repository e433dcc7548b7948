import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

const compress = promisify(gzip);

/** A finished tile: gzipped once, sent as often as asked for. */
export interface CachedTile {
  readonly gzipped: Uint8Array;
  readonly plain: Uint8Array;
}

export interface TileCache {
  /** The tile of this key, computed at most once however many ask for it at the same time. */
  get(key: string, compute: () => Promise<Uint8Array>): Promise<CachedTile>;
  /** Forgets all: after a publication nobody asks for the old keys again. */
  clear(): void;
  readonly bytes: number;
}

/** Keeps tiles up to `maxBytes`, least recently used ones go first. The key holds whatever decides what may be seen. */
export function createTileCache(maxBytes: number): TileCache {
  const kept = new LRUCache<string, CachedTile>({
    maxSize: maxBytes,
    sizeCalculation: ({ gzipped, plain }, key) => gzipped.length + plain.length + key.length + 1,
  });
  const underWay = new Map<string, Promise<CachedTile>>();
  return {
    async get(key, compute) {
      const cached = kept.get(key);
      if (cached !== undefined) return cached;
      const begun = underWay.get(key);
      if (begun !== undefined) return begun;
      const work = finish(compute);
      underWay.set(key, work);
      try {
        const tile = await work;
        if (underWay.get(key) === work) kept.set(key, tile);
        return tile;
      } finally {
        if (underWay.get(key) === work) underWay.delete(key);
      }
    },
    clear() {
      kept.clear();
      underWay.clear();
    },
    get bytes() {
      return kept.calculatedSize;
    },
  };
}

async function finish(compute: () => Promise<Uint8Array>): Promise<CachedTile> {
  const plain = await compute();
  return { plain, gzipped: await compress(plain) };
}
