import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { type FencedContext, fencedContext } from './fenced-context.ts';
import { mapIsIdle } from './map-is-idle.ts';

export type Visit = FencedContext & { readonly page: Page };

/** Two cores draw WebGL without a graphics card, beside a database. */
const PATIENCE_MS = 90_000;

const opened: BrowserContext[] = [];

/** Closes what `visit` opened, also after a test that failed half-way: a page left open goes on drawing. */
export async function closeVisits(): Promise<void> {
  await Promise.all(opened.splice(0).map((context) => context.close()));
}

export const desktop = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A fenced profile of its own with an empty page; `portal`: the one that all files share when none is given. */
export async function profile(
  browser: Browser,
  options: BrowserContextOptions = desktop,
  portal = inject('portalUrl'),
): Promise<Visit> {
  const fenced = await fencedContext(browser, portal, { baseURL: portal, ...options });
  opened.push(fenced.context);
  fenced.context.setDefaultTimeout(PATIENCE_MS);
  return { ...fenced, page: await fenced.context.newPage() };
}

/** Opens an address of the portal in a fenced profile of its own; what to wait for is the caller's. */
export async function open(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = desktop,
): Promise<Visit> {
  const visit = await profile(browser, options);
  await visit.page.goto(path);
  return visit;
}

/** Opens an address and waits for its map. */
export async function visit(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = desktop,
): Promise<Visit> {
  const opening = await open(browser, path, options);
  await mapIsIdle(opening.page);
  return opening;
}
