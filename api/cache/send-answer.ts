import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Context } from 'hono';
import { encodingOf } from '../middleware/compression.ts';
import type { Answer } from './answer-cache.ts';
import { matchesEtag } from './etag.ts';

const decompress = promisify(gunzip);

/** 304 for who has it, 204 where nothing is, else the body, compressed for who takes that. */
export async function sendAnswer(c: Context, answer: Answer, cacheControl: string): Promise<Response> {
  const headers = new Headers({
    'Cache-Control': cacheControl,
    ETag: answer.etag,
    Vary: 'Accept-Encoding',
  });
  if (matchesEtag(c.req.header('If-None-Match'), answer.etag)) {
    return new Response(null, { status: 304, headers });
  }
  if (answer.length === 0) return new Response(null, { status: 204, headers });
  headers.set('Content-Type', answer.type);
  if (answer.disposition !== undefined) headers.set('Content-Disposition', answer.disposition);
  const offered = answer.brotli === undefined ? (['gzip'] as const) : (['br', 'gzip'] as const);
  const encoding = encodingOf(c.req.header('Accept-Encoding'), offered);
  if (encoding !== null) headers.set('Content-Encoding', encoding);
  const packed = encoding === 'br' && answer.brotli !== undefined ? answer.brotli : answer.gzipped;
  const body = encoding === null ? await decompress(answer.gzipped) : packed;
  headers.set('Content-Length', String(body.length));
  return new Response(new Uint8Array(body), { status: 200, headers });
}
