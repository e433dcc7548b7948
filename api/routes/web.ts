import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { createAnswerCache } from '../cache/answer-cache.ts';
import { keepResponse } from '../cache/keep-response.ts';
import { ApiProblem } from '../errors.ts';
import { createRouter } from './router.ts';

/** More than the built pages weigh: each is compressed once. */
const ASSET_BYTES = 32 * 1024 * 1024;
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Paths that answer for themselves: an unknown one is a problem, not a page. */
const NOT_PAGES = /^\/(?:api|tiles|ogc|assets|docs|healthz|metrics|openapi\.json)(?:\/|$)/;

/**
 * The built pages. Names under /assets carry a hash of their content and may be kept for ever; every other
 * address is the page itself, which reads its view from the URL.
 */
export function webRoutes(webRoot: string) {
  const cache = createAnswerCache(ASSET_BYTES);
  const keepAsset: MiddlewareHandler = (c, next) =>
    keepResponse(c, next, { cache, key: c.req.path, cacheControl: IMMUTABLE, mayKeep: () => true });
  const askedAnew: MiddlewareHandler = async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-cache');
  };
  const page = readFile(join(webRoot, 'index.html'), 'utf8');
  page.catch(() => undefined);
  const fieldPage = readFile(join(webRoot, 'field.html'), 'utf8');
  fieldPage.catch(() => undefined);
  return (
    createRouter()
      .use('/assets/*', keepAsset, serveStatic({ root: webRoot }))
      .use('/:file{[\\w-]+\\.(?:svg|png|ico|webmanifest|txt)}', serveStatic({ root: webRoot }))
      // The worker that keeps /field on a phone: asked for anew each time, so that a new version is found.
      .use('/field-worker.js', askedAnew, serveStatic({ root: webRoot }))
      .get('/field', async (c) => c.html(await fieldPage))
      .get('*', async (c) => {
        if (NOT_PAGES.test(c.req.path)) throw new ApiProblem('not-found');
        return c.html(await page);
      })
  );
}
