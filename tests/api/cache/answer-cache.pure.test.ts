import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Computed, createAnswerCache } from '../../../api/cache/answer-cache.ts';

const text = (body: string, keep = true): Computed => ({ body: Buffer.from(body), type: 'text/plain', keep });

/** Bytes that gzip cannot make smaller. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

/** A computation that ends when it is told to, and counts how often it began. */
function held() {
  let end = (_: Computed | null): void => undefined;
  const result = new Promise<Computed | null>((resolve) => {
    end = resolve;
  });
  const counter = { begun: 0 };
  return {
    counter,
    end,
    compute: () => {
      counter.begun++;
      return result;
    },
  };
}

describe('an answer cache', () => {
  it('computes once for all who ask at the same time, and not again afterwards', async () => {
    const cache = createAnswerCache(10_000);
    const { counter, end, compute } = held();
    const asked = Array.from({ length: 20 }, () => cache.get('a', compute));
    end(text('xin chào'));
    const answers = await Promise.all(asked);
    expect(counter.begun).toBe(1);
    expect(new Set(answers).size).toBe(1);
    await cache.get('a', compute);
    expect(counter.begun).toBe(1);
  });

  it('gzips and tags an answer', async () => {
    const answer = await createAnswerCache(10_000).get('a', async () => text('xin chào'));
    expect(gunzipSync(answer?.gzipped ?? '').toString()).toBe('xin chào');
    expect(answer?.etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(answer?.length).toBe(Buffer.byteLength('xin chào'));
  });

  it('never holds more bytes than it may: the least recently used go', async () => {
    const cache = createAnswerCache(5000);
    let computed = 0;
    const ask = (key: string, seed: number) =>
      cache.get(key, async () => {
        computed++;
        return { body: noise(1000, seed), type: 'x', keep: true };
      });
    for (let i = 0; i < 50; i++) {
      await ask(`k${i}`, i);
      await ask('often', 1000);
      expect(cache.stats.bytes).toBeLessThanOrEqual(5000);
    }
    expect(computed).toBe(51);
    await ask('k0', 0);
    expect(computed).toBe(52);
  });

  it('hands out an answer too large to keep', async () => {
    const cache = createAnswerCache(500);
    const answer = await cache.get('a', async () => ({ body: noise(5000, 1), type: 'x', keep: true }));
    expect(answer?.length).toBe(5000);
    expect(cache.stats.bytes).toBe(0);
  });

  it('keeps neither a failure nor what must not be kept', async () => {
    const cache = createAnswerCache(10_000);
    await expect(cache.get('a', () => Promise.reject(new Error('the database is away')))).rejects.toThrow(
      'away',
    );
    expect(await cache.get('a', async () => null)).toBeNull();
    expect((await cache.get('a', async () => text('once', false)))?.kept).toBe(false);
    expect((await cache.get('a', async () => text('well')))?.kept).toBe(true);
  });

  it('forgets at a publication, also what was under way then', async () => {
    const cache = createAnswerCache(10_000);
    const { end, compute } = held();
    const old = cache.get('a', compute);
    cache.clear();
    const anew = await cache.get('a', async () => text('new'));
    end(text('old'));
    expect((await old)?.length).toBe(3);
    expect(await cache.get('a', async () => text('never asked'))).toBe(anew);
  });
});
