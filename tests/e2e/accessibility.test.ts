import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { closeVisits, desktop, open, phone, visit } from './portal/visit.ts';

declare global {
  interface Window {
    axe: { run: (options: { resultTypes: string[] }) => Promise<AxeResults> };
  }
}

let browser: Browser;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

/** Serious and critical findings, each with the elements at fault. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

describe.each([
  ['the overview', '/?target=T1&on=2020-09-30'],
  ['a commune', '/?target=T1&on=2020-09-30&unit=25546'],
  ['the why of a figure', '/?target=T1&on=2020-09-30&unit=25546&why=T1'],
  ['two days side by side', '/compare?target=T1&on=2020-09-30'],
  ['the differences of two targets', '/compare?mode=difference&target=T1&with=T6&on=2020-09-30'],
  ['the light', '/light?on=2020-09-30'],
  ['the budget', '/light?on=2020-09-30&side=budget'],
  ['a slide', '/story?on=2020-09-30&slide=2'],
])('axe finds nothing serious in %s', (_, path) => {
  it.each([
    ['on a desk', desktop],
    ['on a phone', phone],
  ])('%s', async (_, options) => {
    const { page } = await visit(browser, path, options);
    expect(await findings(page)).toEqual([]);
  });
});

it.each([
  ['on a desk', desktop],
  ['on a phone', phone],
])('axe finds nothing serious in the page of the plan %s', async (_, options) => {
  const { page } = await visit(browser, '/', options);
  await page.goto(`${inject('portalUrl')}/plan`);
  await page.getByRole('article').last().waitFor();
  expect(await findings(page)).toEqual([]);
});

describe('axe finds nothing serious in the matrix', () => {
  it.each([
    ['on a desk', '/matrix?on=2020-09-30', desktop],
    ['by district, with a why open', '/matrix?on=2020-09-30&sort=district&unit=25546&why=T1', desktop],
    ['on a phone', '/matrix?on=2020-09-30', phone],
  ])('%s', async (_, path, options) => {
    const { page } = await open(browser, path, options);
    await page.locator('.matrix-table tbody td').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await findings(page)).toEqual([]);
  });
});
