/// <reference lib="dom" />
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { benchPortal } from './benching/bench-portal.ts';
import { PUBLIC_LIMITS } from './benching/public-limits.ts';
import { launchChromium } from './testing/launch-chromium.ts';

const ROUNDS = 5;
const KILOBIT = 1024 / 8;
/** Lighthouse's "slow 4G" as its browser throttling applies it (lighthouse/core/config/constants.js, mobileSlow4G), CPU included. */
const SLOW_4G = { latency: 562.5, downloadThroughput: 1474.56 * KILOBIT, uploadThroughput: 675 * KILOBIT };
const CPU_SLOWDOWN = 4;

const PAGES = ['/cong-khai', '/cong-khai?target=T6', '/duong-cua-toi', '/duong-cua-toi?road=1', '/embed'];
const root = fileURLToPath(new URL('..', import.meta.url));

interface Measured {
  readonly fcpMs: number;
  readonly lcpMs: number;
  /** As they travelled, by what they are. */
  readonly bytes: { readonly script: number; readonly data: number; readonly rest: number };
}

/** In the page: the largest paint so far and the first one. An inline drawing is painted with the first text around it. */
function paints(): Promise<{ fcpMs: number; lcpMs: number }> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const lcpMs = list.getEntries().at(-1)?.startTime ?? Number.NaN;
      const [first] = performance.getEntriesByName('first-contentful-paint');
      resolve({ fcpMs: first?.startTime ?? Number.NaN, lcpMs });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** Bytes over the wire by kind: scripts, the page and what it asks of the API, and the rest (style, letters, pictures). */
function countBytes(session: CDPSession) {
  const kinds = new Map<string, string>();
  const bytes = { script: 0, data: 0, rest: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === 'Script') bytes.script += encodedDataLength;
    else if (kind === 'Document' || kind === 'Fetch' || kind === 'XHR') bytes.data += encodedDataLength;
    else bytes.rest += encodedDataLength;
  });
  return bytes;
}

async function measure(page: Page, address: string): Promise<Measured> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const bytes = countBytes(session);
  await page.goto(address, { waitUntil: 'networkidle' });
  return { ...(await page.evaluate(paints)), bytes };
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const kb = (bytes: number) => (bytes / 1024).toFixed(1);

// argv: the address of a portal that runs; without it one is started.
const [, , running] = process.argv;
const { url, stop } = await benchPortal(root, running);
const browser = await launchChromium({ webGl: false });
try {
  for (const path of PAGES) {
    const rounds: Measured[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // A profile of its own each time: nothing is in its cache.
      const context = await browser.newContext({
        viewport: { width: 412, height: 823 },
        deviceScaleFactor: 1.75,
        isMobile: true,
        hasTouch: true,
        locale: 'vi-VN',
      });
      const page = await context.newPage();
      await page.addInitScript('globalThis.__name = (named) => named');
      rounds.push(await measure(page, `${url}${path}`));
      await context.close();
    }
    const lcpMs = middle(rounds.map((each) => each.lcpMs));
    const fcpMs = middle(rounds.map((each) => each.fcpMs));
    const { script, data, rest } = rounds[0]?.bytes ?? { script: 0, data: 0, rest: 0 };
    const isWithin =
      lcpMs <= PUBLIC_LIMITS.lcpMs && script <= PUBLIC_LIMITS.scriptBytes && data <= PUBLIC_LIMITS.dataBytes;
    console.log(
      `${path}: first paint ${fcpMs.toFixed(0)} ms, largest ${lcpMs.toFixed(0)} ms (median of ${ROUNDS}); ` +
        `${kb(script)} KB script, ${kb(data)} KB page and data, ${kb(rest)} KB style and letters: ` +
        (isWithin ? 'within the limits' : 'OVER THE LIMITS'),
    );
  }
} finally {
  await browser.close();
  stop();
}
