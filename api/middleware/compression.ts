import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Below this a compressed answer saves no packet. */
const SMALLEST_BYTES = 1400;
const COMPRESSIBLE = /^(?:application\/(?:[\w.+-]*json|javascript|xml)|text\/|image\/svg\+xml)/;

export type Encoding = 'br' | 'gzip';

/** The better of the encodings an `Accept-Encoding` header allows; null: send it as it is. */
export function encodingOf(header: string | undefined, offered: readonly Encoding[]): Encoding | null {
  if (header === undefined) return null;
  const allowed = new Map<string, boolean>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    allowed.set(name, !parameters.some((text) => /^q=0(?:\.0*)?$/.test(text)));
  }
  return offered.find((name) => allowed.get(name) ?? allowed.get('*') ?? false) ?? null;
}

/** Compresses text answers whole: they are built in memory anyway, and the length stays known. */
export const compression: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers, status } = c.res;
  if (c.res.body === null || c.req.method === 'HEAD' || headers.has('Content-Encoding')) return;
  if (!COMPRESSIBLE.test(headers.get('Content-Type') ?? '')) return;
  if (Number(headers.get('Content-Length') ?? SMALLEST_BYTES) < SMALLEST_BYTES) return;
  const encoding = encodingOf(c.req.header('Accept-Encoding'), ['br', 'gzip']);
  if (encoding === null) return;
  const body = Buffer.from(await c.res.arrayBuffer());
  const sent =
    encoding === 'br'
      ? await compressBrotli(body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
        })
      : await compressGzip(body, { level: 6 });
  const compressed = new Headers(headers);
  compressed.set('Content-Encoding', encoding);
  compressed.set('Content-Length', String(sent.length));
  // Hono lets the headers of an answer it replaces win over the new ones, the old Content-Length among them.
  c.res = undefined;
  c.res = new Response(sent, { status, headers: compressed });
};
