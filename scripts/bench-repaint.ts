/// <reference lib="dom" />
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { benchPortal } from './benching/bench-portal.ts';
import { launchChromium } from './testing/launch-chromium.ts';

const ROUNDS = 40;
const root = fileURLToPath(new URL('..', import.meta.url));

declare global {
  interface Window {
    /** Milliseconds from the last input to the first drawn frame whose colours differ from those before it. */
    repaint: { arm: () => void; done: () => number | null; frames: number[] };
  }
}

/** In the page: hears the input, then each frame of the map as it is drawn, and looks at its colours. */
function watchMap(): void {
  const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
  const stage = document.querySelector('[data-map-idle]');
  const small = new OffscreenCanvas(120, 75);
  const paper = small.getContext('2d', { willReadFrequently: true });
  if (canvas === null || stage === null || paper === null) throw new Error('there is no map to watch');
  const colours = () => {
    paper.drawImage(canvas, 0, 0, small.width, small.height);
    return paper.getImageData(0, 0, small.width, small.height).data.join();
  };
  let from: number | null = null;
  let took: number | null = null;
  let before = '';
  const frames: number[] = [];
  window.repaint = {
    arm: () => {
      from = null;
      took = null;
    },
    done: () => took,
    frames,
  };
  const hear = (event: Event) => {
    from ??= event.timeStamp;
  };
  window.addEventListener('keydown', hear, true);
  window.addEventListener('pointerdown', hear, true);
  // The map says so in the task that drew the frame: its canvas can still be read.
  new MutationObserver(() => {
    const now = performance.now();
    const began = document.timeline.currentTime;
    if (typeof began === 'number') frames.push(now - began);
    const seen = colours();
    if (from !== null && took === null && before !== '' && seen !== before) took = now - from;
    if (stage.getAttribute('data-map-idle') === 'true') before = seen;
  }).observe(stage, { attributes: true, attributeFilter: ['data-map-idle'] });
}

async function idle(page: Page): Promise<void> {
  await page.locator('[data-map-idle="true"]').waitFor();
}

/** One input, and how long the map took to show what it asked for; null where nothing changes colour. */
async function timed(page: Page, act: () => Promise<void>): Promise<number | null> {
  await idle(page);
  await page.evaluate(() => window.repaint.arm());
  await act();
  await page.waitForTimeout(250);
  await idle(page);
  return page.evaluate(() => window.repaint.done());
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function measure(page: Page, act: (round: number) => Promise<void>): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const took = await timed(page, () => act(round));
    if (took !== null) all.push(took);
  }
  return all;
}

/** Frames of the same map when nothing changes but where it lies. */
async function panned(page: Page): Promise<number[]> {
  await idle(page);
  await page.evaluate(() => window.repaint.frames.splice(0));
  await page.mouse.move(700, 400);
  await page.mouse.down();
  for (let step = 0; step < ROUNDS; step += 1) await page.mouse.move(700 + (step % 2) * 6 + step, 400);
  await page.mouse.up();
  return page.evaluate(() => window.repaint.frames);
}

// argv: the address of a portal that runs; without it one is started.
const [, , running] = process.argv;
const { url, stop } = await benchPortal(root, running);
const browser = await launchChromium({ gpuCompositing: true });
try {
  // Without motion there is no cross-fade: the frame with the new colours is the end of the change.
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(120_000);
  // Functions compiled by tsx name themselves by a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${url}/?target=T1&on=2020-09-30`);
  await page.waitForLoadState('networkidle');
  await idle(page);
  await page.evaluate(watchMap);
  // A first frame to compare with.
  await page.mouse.move(650, 300);
  const targets = page.getByRole('list', { name: 'Các chỉ tiêu' }).getByRole('button');
  const slider = page.getByRole('slider');
  const many = await targets.count();
  const byTarget = await measure(page, (round) => targets.nth((round + 1) % many).click());
  await slider.focus();
  const byDay = await measure(page, (round) => page.keyboard.press(round % 8 < 4 ? 'PageDown' : 'PageUp'));
  const frame = quantile(await panned(page), 0.5);
  for (const [name, all] of [
    ['another target', byTarget],
    ['another day', byDay],
  ] as const) {
    const median = quantile(all, 0.5);
    console.log(
      `${name}: ${median.toFixed(0)} ms median, ${quantile(all, 0.95).toFixed(0)} ms p95 of ${all.length}, ` +
        `${(median / frame).toFixed(1)} times a frame of the same map (${frame.toFixed(0)} ms)`,
    );
  }
} finally {
  await browser.close();
  stop();
}
