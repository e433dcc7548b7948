import { readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/in/load/', import.meta.url);

/** A fixture as the loader hands it on: text in small pieces, so that every token is split somewhere. */
export async function* pieces(name: string, size = 7): AsyncGenerator<string> {
  const text = readFileSync(new URL(name, folder), 'utf8').replace(/^\uFEFF/, '');
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
