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

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium here: set CHROMIUM_PATH or install one.');
  return chromium.launch({ executablePath, args: flags });
}
