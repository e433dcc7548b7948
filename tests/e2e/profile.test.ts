import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { whySchema } from '../../geodata/contract/attainment.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { axeFindings } from './portal/axe.ts';
import { desktop, phone } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(() => browser?.close());

/** A profile has no map to wait for: it is there when its name is. */
async function open(path: string, options: BrowserContextOptions = desktop): Promise<Page> {
  const context = await browser.newContext({ ...options, locale: 'vi-VN' });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  await page.goto(`${inject('portalUrl')}${path}`);
  await page.locator('.profile-head h2').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

const nameOf = (page: Page) => page.locator('.profile-head h2').textContent();

describe('the profile of a commune', () => {
  it('is walked by keyboard: to the one before, back, and into the why of a target', async () => {
    const page = await open('/profile?unit=25513&on=2020-09-30');
    expect(await nameOf(page)).toBe('Xã Trà Vong');
    await page.keyboard.press('[');
    await page.waitForURL((url) => url.searchParams.get('unit') !== '25513');
    await expect.poll(() => nameOf(page)).not.toBe('Xã Trà Vong');
    await page.keyboard.press(']');
    await page.waitForURL(/unit=25513/);
    const label = async () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    for (let tabs = 0; tabs < 80 && !(await label()).startsWith('Vì sao?'); tabs++) {
      await page.keyboard.press('Tab');
    }
    expect(await label()).toBe('Vì sao? Tuyên truyền đến hộ dân');
    await page.keyboard.press('Enter');
    await page.waitForURL(/why=T1/);
    await page.getByText('Ngưỡng và căn cứ').waitFor();
  });

  it('shows a corrected figure beside the old one, and the old one alone as it was known before', async () => {
    const path = 'unit=25513&on=2020-09-30';
    const answer = await fetch(`${inject('portalUrl')}/api/attainment/T1/25513?on=2020-09-30`);
    const { history } = whySchema.parse(await answer.json());
    const correction = history.find((row) => row.supersedes !== null && row.validOn === '2020-09-30');
    const wrong = history.find((row) => row.id === correction?.supersedes);
    if (correction === undefined || wrong === undefined) throw new Error('the sample has this correction');
    const [oldText, newText] = [wrong, correction].map((row) => formatNumber(row.numerator));

    const today = await open(`/profile?${path}&why=T1`);
    const report = today.locator('.why-history > li').first();
    await report.waitFor();
    expect(await report.locator('del').textContent()).toContain(oldText);
    expect(await report.locator('ins').textContent()).toContain(newText);
    expect(await report.textContent()).toContain(correction.reason);

    const before = await open(`/profile?${path}&why=T1&knownOn=2020-10-10`);
    const known = before.locator('.why-history > li').first();
    await known.waitFor();
    expect(await known.locator('strong').textContent()).toContain(oldText);
    expect(await known.locator('del').count()).toBe(0);
  });
});

it('says so when a link names a unit that does not exist', async () => {
  const context = await browser.newContext({ ...desktop, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(`${inject('portalUrl')}/profile?unit=99999`);
  await page.getByText('Không có đơn vị này').waitFor({ timeout: 90_000 });
});

describe.each([
  ['a commune with its why', '/profile?unit=25513&on=2020-09-30&why=T1'],
  ['a district', '/profile?unit=707&on=2020-09-30'],
])('axe finds nothing serious in the profile of %s', (_, path) => {
  it.each([
    ['on a desk', desktop],
    ['on a phone', phone],
  ])('%s', async (_, options) => {
    const page = await open(path, options);
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
