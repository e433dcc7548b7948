import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/testing/find-chromium.ts';

const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium here: set CHROMIUM_PATH or install one.');
  return chromium.launch({ executablePath, args: flags });
}

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
