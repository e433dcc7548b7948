import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** A browser that asks nobody for anything on its own. */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** WebGL without a graphics card. */
const WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/** Draws on the processor as a browser does by itself where there is no graphics card; there is no WebGL then. */
const NO_WEBGL = ['--disable-gpu', '--disable-3d-apis'];

/** Without a card the page around a map is put together cheaper by the processor itself than by WebGL's imitation of a card. */
const PLAIN_COMPOSITING = '--disable-gpu-compositing';

export type ChromiumOptions = {
  readonly webGl?: boolean;
  /** Puts pages together as a browser with a graphics card does, which a benchmark of drawing wants to know. */
  readonly gpuCompositing?: boolean;
};

export async function launchChromium({
  webGl = true,
  gpuCompositing = false,
}: ChromiumOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium here: set CHROMIUM_PATH or install one.');
  const drawing = webGl ? (gpuCompositing ? WEBGL : [...WEBGL, PLAIN_COMPOSITING]) : NO_WEBGL;
  return chromium.launch({ executablePath, args: [...QUIET, ...drawing] });
}
