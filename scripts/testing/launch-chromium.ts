import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** WebGL without a graphics card, and a browser that asks nobody for anything on its own. */
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

/** Draws on the processor as a browser does by itself where there is no graphics card; there is no WebGL then. */
const PLAIN_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-3d-apis',
  ...flags.filter((flag) => /first-run|background|component|sync|quic/.test(flag)),
];

export async function launchChromium({ webGl = true }: { readonly webGl?: boolean } = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium here: set CHROMIUM_PATH or install one.');
  return chromium.launch({ executablePath, args: webGl ? flags : PLAIN_FLAGS });
}
