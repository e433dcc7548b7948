import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** A browser profile that may speak to one origin alone. */
export type FencedContext = {
  readonly context: BrowserContext;
  /** Addresses of other origins that the pages tried to reach; each was refused. */
  readonly strayed: readonly string[];
  /** Errors the pages threw or wrote to their console. */
  readonly errors: readonly string[];
};

export async function fencedContext(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<FencedContext> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    ...options,
  });
  const strayed: string[] = [];
  const errors: string[] = [];
  await context.route(
    (url) => url.origin !== origin && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      strayed.push(route.request().url());
      return route.abort();
    },
  );
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { context, strayed, errors };
}
