/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { lightingSegmentsSchema } from '../geodata/contract/lighting.ts';
import { benchPortal } from './benching/bench-portal.ts';
import { installFrameWatch, type Watched } from './benching/frame-watch.ts';
import { frontServer } from './benching/front-server.ts';
import { manySegments } from './benching/many-segments.ts';
import { freePort } from './testing/free-port.ts';
import { launchChromium } from './testing/launch-chromium.ts';

const DAY = '2020-09-30';
const SEGMENTS = '/api/lighting/segments';
const MANY = 200_000;
const TICK_MS = 16;
const SETTLE_MS = 20_000;
const WHEEL_STEP = 60;

type Act = { readonly name: string; readonly sent: number; readonly watched: Watched };
type Case = {
  readonly name: string;
  readonly firstRoadsMs: number;
  readonly loadTasks: readonly number[];
  readonly heapMb: number;
  readonly processMb: number;
  readonly acts: readonly Act[];
};

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends inputs at a steady beat, whether the page keeps up or not, as a hand does. */
async function beat(
  page: Page,
  name: string,
  type: 'pointermove' | 'wheel' | 'keydown',
  steps: number,
  send: (step: number) => Promise<unknown>,
): Promise<Act> {
  await page.evaluate(([wanted, step]) => window.frameWatch.begin(wanted, step), [type, WHEEL_STEP] as const);
  const sending: Promise<unknown>[] = [];
  const began = performance.now();
  for (let step = 0; step < steps; step += 1) {
    sending.push(send(step));
    await rest(Math.max(0, began + (step + 1) * TICK_MS - performance.now()));
  }
  await Promise.all(sending);
  // Late is not lost: what is still under way is waited for, but not for ever.
  await page
    .waitForFunction((sent) => window.frameWatch.handled() >= sent, steps, { timeout: SETTLE_MS })
    .catch(() => console.log(`  ${name}: inputs are missing after ${SETTLE_MS / 1000} s`));
  // What the last input asked for counts too.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return { name, sent: steps, watched: await page.evaluate(() => window.frameWatch.end()) };
}

const mouse = (
  cdp: CDPSession,
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  x: number,
  y: number,
) =>
  cdp.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: type === 'mouseMoved' ? 'none' : 'left',
    buttons: type === 'mousePressed' ? 1 : 0,
    clickCount: 1,
  });

/** Waits for the map to come to rest, but not for ever: one that never does is measured as it is, and said so. */
async function idle(page: Page): Promise<void> {
  const settled = page.locator('[data-map-idle="true"]').waitFor({ timeout: SETTLE_MS });
  await settled.catch(() => console.log(`  the map did not come to rest within ${SETTLE_MS / 1000} s`));
}

async function pan(page: Page, cdp: CDPSession, name: string): Promise<Act> {
  await idle(page);
  await mouse(cdp, 'mousePressed', 700, 450);
  const act = await beat(page, name, 'pointermove', 90, (step) => {
    const [x, y] = [700 + Math.sin(step / 14) * 170, 450 + Math.sin(step / 9) * 120];
    return cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 });
  });
  await mouse(cdp, 'mouseReleased', 700, 450);
  await idle(page);
  return act;
}

function zoom(page: Page, cdp: CDPSession, name: string, deltaY: number): Promise<Act> {
  return beat(page, name, 'wheel', 45, () =>
    cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 720, y: 450, deltaX: 0, deltaY }),
  );
}

/** The pointer wanders over the roads: each move asks the worker which road lies under it. */
async function point(page: Page, cdp: CDPSession, name: string): Promise<Act> {
  await idle(page);
  return beat(page, name, 'pointermove', 90, (step) =>
    mouse(cdp, 'mouseMoved', 500 + step * 4, 300 + Math.sin(step / 5) * 120),
  );
}

/** Typing into the search while the map still settles. */
async function type(page: Page, cdp: CDPSession, name: string): Promise<Act> {
  await page.keyboard.press('Control+k');
  const field = page.locator('dialog input, [role="dialog"] input').first();
  await field.waitFor();
  const text = 'tan lap tan binh go dau hoa thanh';
  const act = await beat(page, name, 'keydown', text.length, (step) => {
    const letter = text[step] ?? ' ';
    return cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, key: letter });
  });
  const typed = await field.inputValue();
  if (typed !== text) throw new Error(`typed "${text}", the field holds "${typed}"`);
  await page.keyboard.press('Escape');
  return act;
}

async function measure(browser: Browser, url: string, name: string): Promise<Case> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
  page.setDefaultTimeout(120_000);
  // Functions compiled by tsx name themselves by a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(installFrameWatch);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(`${url}/light?on=${DAY}`, { waitUntil: 'commit' });
  await page.evaluate(() => window.frameWatch.begin('none', 1));
  await page.locator('.light-view').waitFor();
  await page.locator('.light-loading').waitFor({ state: 'detached' });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const firstRoadsMs = await page.evaluate(() => performance.now());
  await idle(page);
  const load = await page.evaluate(() => window.frameWatch.end());
  const acts = [await pan(page, cdp, 'pan, whole province')];
  acts.push(await zoom(page, cdp, 'zoom in', -WHEEL_STEP));
  acts.push(await type(page, cdp, 'typing while it settles'));
  acts.push(await pan(page, cdp, 'pan, close'));
  acts.push(await point(page, cdp, 'pointer over roads'));
  acts.push(await zoom(page, cdp, 'zoom out', WHEEL_STEP));
  const heap = (await cdp.send('Performance.getMetrics')).metrics.find(
    (entry) => entry.name === 'JSHeapUsedSize',
  );
  const result = {
    name,
    firstRoadsMs,
    loadTasks: load.longTasks,
    heapMb: (heap?.value ?? 0) / 1e6,
    processMb: await processMb(browser),
    acts,
  };
  await page.context().close();
  return result;
}

/** What the browser's pages and its drawing process hold, as the kernel counts it. */
async function processMb(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const kb = processInfo
    .filter((entry) => /renderer|GPU/i.test(entry.type))
    .map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0));
  return kb.reduce((sum, each) => sum + each, 0) / 1024;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function print({ name, firstRoadsMs, loadTasks, heapMb, processMb, acts }: Case, without: Case | null): void {
  const longest = Math.max(0, ...loadTasks).toFixed(0);
  console.log(
    `\n${name}: first roads after ${(firstRoadsMs / 1000).toFixed(1)} s, longest task while loading ${longest} ms; ` +
      `page heap ${heapMb.toFixed(0)} MB, processes ${processMb.toFixed(0)} MB`,
  );
  for (const { name: act, sent, watched } of acts) {
    const median = quantile(watched.frames, 0.5);
    const bare = without?.acts.find((other) => other.name === act);
    const ratio =
      bare === undefined
        ? ''
        : `, ${(median / quantile(bare.watched.frames, 0.5)).toFixed(1)} × without roads`;
    console.log(
      `  ${act.padEnd(24)} frame ${median.toFixed(0)} ms median, ${quantile(watched.frames, 0.95).toFixed(0)} p95${ratio}; ` +
        `input → frame ${quantile(watched.latencies, 0.5).toFixed(0)} ms median, ${quantile(watched.latencies, 0.95).toFixed(0)} p95; ` +
        `${watched.handled.toFixed(0)} of ${sent} inputs handled; longest task ${Math.max(0, ...watched.longTasks).toFixed(0)} ms`,
    );
  }
}

// argv: the address of a portal that runs; without it one is started.
const portal = await benchPortal(fileURLToPath(new URL('..', import.meta.url)), process.argv[2]);
const front = await frontServer(portal.url, await freePort());
const browser = await launchChromium({ gpuCompositing: true });
try {
  const path = (await firstRequest(browser, portal.url)).replace(portal.url, '');
  const sample: unknown = await (await fetch(`${portal.url}${path}`)).json();
  let without: Case | null = null;
  for (const [name, count] of [
    ['no roads', 0],
    ['sample', null],
    ['200,000 segments', MANY],
  ] as const) {
    const many = count === null ? lightingSegmentsSchema.parse(sample) : manySegments(sample, count);
    const own = count === null ? null : JSON.stringify(many);
    front.answer = async (asked) => (asked.startsWith(SEGMENTS) ? own : null);
    const measured = await measure(browser, front.url, name);
    print(measured, without);
    without ??= measured;
  }
} finally {
  await browser.close();
  front.stop();
  portal.stop();
}

/** What the view itself asks for. */
async function firstRequest(shown: Browser, url: string): Promise<string> {
  const page = await shown.newPage();
  const asked = page.waitForRequest((request) => request.url().includes(SEGMENTS));
  await page.goto(`${url}/light?on=${DAY}`, { waitUntil: 'commit' });
  const { url: address } = { url: (await asked).url() };
  await page.context().close();
  return address;
}
