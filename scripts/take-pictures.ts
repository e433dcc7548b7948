import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './testing/launch-chromium.ts';

const folder = fileURLToPath(new URL('../web/pictures/', import.meta.url));
const origin = process.argv[2] ?? 'http://127.0.0.1:8080';

/** The README's pictures: what the portal at an address (argv) shows a visitor who comes by these links. */
const mapIsIdle = '[data-map-idle="true"]';
const pictures = [
  { name: 'overview', path: '/?target=T1&on=2020-09-30&unit=25546', ready: mapIsIdle },
  { name: 'light', path: '/light?on=2020-09-30', ready: mapIsIdle },
  { name: 'matrix', path: '/matrix?on=2020-09-30', ready: '.matrix-table tbody td' },
  { name: 'compare', path: '/compare?on=2020-09-30&mode=multiples', ready: '.province-figure' },
];

const browser = await launchChromium();
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
  page.setDefaultTimeout(120_000);
  for (const { name, path, ready } of pictures) {
    await page.goto(`${origin}${path}`);
    await page.waitForLoadState('networkidle');
    await page.locator('.light-loading').waitFor({ state: 'detached' });
    await page.locator(ready).first().waitFor();
    await page.screenshot({ path: `${folder}${name}.png` });
    console.log(`web/pictures/${name}.png`);
  }
} finally {
  await browser.close();
}
