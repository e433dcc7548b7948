import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { etagOf } from './etag.ts';

const compress = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Programs and styles are asked for by every new visitor, and brotli makes them a tenth smaller. */
const OFTEN_SENT = /javascript|text\/css/;

/** What `compute` made; `keep` false: right for those who wait for it now, not to be kept for others. */
export interface Computed {
  readonly body: Uint8Array;
  readonly type: string;
  /** Content-Disposition of a file; none for what is no file. */
  readonly disposition?: string;
  readonly keep: boolean;
}

/** A finished answer: gzipped and tagged once, sent as often as asked for. */
export interface Answer {
  readonly gzipped: Uint8Array;
  /** For programs and styles alone. */
  readonly brotli?: Uint8Array;
  /** Bytes before compression; 0: nothing to send. */
  readonly length: number;
  readonly type: string;
  readonly disposition?: string;
  /** A digest of the body. */
  readonly etag: string;
  readonly kept: boolean;
}

export interface CacheStats {
  /** Asked for what was there, or was being made for somebody else. */
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
  readonly bytes: number;
}

export interface AnswerCache {
  /**
   * The answer of this key, computed at most once however many ask for it at the same time; null where
   * `compute` has none. The key holds whatever decides what may be seen: role and data version.
   */
  get(key: string, compute: () => Promise<Computed | null>): Promise<Answer | null>;
  /** Forgets all: after a publication nobody asks for the old keys again. */
  clear(): void;
  readonly stats: CacheStats;
}

/** Keeps answers up to `maxBytes`; the least recently used go first. */
export function createAnswerCache(maxBytes: number): AnswerCache {
  const kept = new LRUCache<string, Answer>({
    maxSize: maxBytes,
    sizeCalculation: ({ gzipped, brotli }, key) => gzipped.length + (brotli?.length ?? 0) + key.length + 200,
  });
  let hits = 0;
  let misses = 0;
  const underWay = new Map<string, Promise<Answer | null>>();
  return {
    async get(key, compute) {
      const cached = kept.get(key);
      const begun = cached ?? underWay.get(key);
      if (begun !== undefined) {
        hits += 1;
        return begun;
      }
      misses += 1;
      const work = finish(compute);
      underWay.set(key, work);
      try {
        const answer = await work;
        // After a clear() this work is of an older publication.
        if (answer?.kept && underWay.get(key) === work) kept.set(key, answer);
        return answer;
      } finally {
        if (underWay.get(key) === work) underWay.delete(key);
      }
    },
    clear() {
      kept.clear();
      underWay.clear();
    },
    get stats() {
      return { hits, misses, entries: kept.size, bytes: kept.calculatedSize };
    },
  };
}

async function finish(compute: () => Promise<Computed | null>): Promise<Answer | null> {
  const computed = await compute();
  if (computed === null) return null;
  const { body, type, disposition, keep } = computed;
  return {
    gzipped: body.length === 0 ? body : await compress(body, { level: constants.Z_BEST_COMPRESSION }),
    ...(OFTEN_SENT.test(type) && body.length > 0
      ? { brotli: await compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) }
      : {}),
    length: body.length,
    type,
    ...(disposition === undefined ? {} : { disposition }),
    etag: etagOf(body),
    kept: keep,
  };
}
