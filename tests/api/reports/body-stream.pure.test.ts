import { describe, expect, it } from 'vitest';
import { bodyStream } from '../../../api/reports/batch/body-stream.ts';

function pieces(count: number) {
  const seen = { made: 0, closed: false };
  async function* make(): AsyncGenerator<Uint8Array> {
    try {
      for (let index = 0; index < count; index += 1) {
        seen.made += 1;
        yield Uint8Array.of(index);
      }
    } finally {
      seen.closed = true;
    }
  }
  return { seen, generator: make() };
}

function events() {
  const seen = { ends: 0, errors: [] as unknown[] };
  return {
    seen,
    onEnd: () => {
      seen.ends += 1;
    },
    onError: (error: unknown) => void seen.errors.push(error),
  };
}

describe('the body of a batch', () => {
  it('makes a piece only when it is taken', async () => {
    const { seen, generator } = pieces(3);
    const reader = bodyStream(generator, events()).getReader();
    expect(seen.made).toBe(0);
    expect(await reader.read()).toEqual({ done: false, value: Uint8Array.of(0) });
    expect(seen.made).toBe(1);
    await reader.cancel();
  });

  it('makes no more when the client goes, closes what it drew from, and ends once', async () => {
    const { seen, generator } = pieces(3);
    const told = events();
    const reader = bodyStream(generator, told).getReader();
    await reader.read();
    await reader.cancel();
    expect(seen).toEqual({ made: 1, closed: true });
    expect(told.seen).toEqual({ ends: 1, errors: [] });
  });

  it('ends once when all was sent', async () => {
    const told = events();
    const body = await new Response(bodyStream(pieces(3).generator, told)).bytes();
    expect([...body]).toEqual([0, 1, 2]);
    expect(told.seen).toEqual({ ends: 1, errors: [] });
  });

  it('breaks off, tells why and ends when a piece fails', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(1);
      throw new Error('no roads');
    }
    const told = events();
    await expect(new Response(bodyStream(failing(), told)).bytes()).rejects.toThrow('no roads');
    expect(told.seen.ends).toBe(1);
    expect(told.seen.errors).toHaveLength(1);
  });

  it('gives up a client that takes nothing', async () => {
    const { seen, generator } = pieces(3);
    const told = events();
    const reader = bodyStream(generator, told, 1).getReader();
    await reader.read();
    await expect(reader.closed).rejects.toThrow('nothing taken for 1 ms');
    expect(seen).toEqual({ made: 1, closed: true });
    expect(told.seen.ends).toBe(1);
  });
});
