import { expect, it } from 'vitest';
import { zipStream } from '../../../api/reports/batch/zip-stream.ts';
import type { Page } from '../../../api/reports/read-pages.ts';

it('breaks off when a page cannot be read, and keeps no client waiting', async () => {
  async function* pages(): AsyncGenerator<Page> {
    yield* [];
    throw new Error('a publication came between');
  }
  const read = async () => {
    for await (const piece of zipStream('2020-09-30', pages(), 2, (index) => `${index}.pdf`)) void piece;
  };
  await expect(read()).rejects.toThrow('a publication came between');
});
