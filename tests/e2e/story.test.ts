import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { mapIsIdle } from './portal/map-is-idle.ts';
import { closeVisits, phone, visit } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

const SLIDES = 'slides=1,target*tT1*o2020-09-30*nHọp giao ban,vault,unit*u25546*o2020-09-30,risk*o2020-09-30';
const number = (page: Page) => page.locator('.story-number');

describe('the presentation', () => {
  it('walks the slides of a link by key over one map, names what it skips, and goes back where one was', async () => {
    const { page } = await visit(browser, `/?on=2020-09-30&target=T6&unit=25546&${SLIDES}`);
    await page.keyboard.press('f');
    await page.waitForURL(/\/story/);
    await page.getByRole('heading', { name: 'Tuyên truyền đến hộ dân' }).waitFor();
    await page.getByText('Họp giao ban').waitFor();
    await page.getByText('Đã bỏ qua trang không đọc được: vault').waitFor();
    expect(await number(page).textContent()).toBe('1/3');
    await mapIsIdle(page);
    await page.locator('.story-map canvas').evaluate((canvas) => canvas.setAttribute('data-first', 'yes'));

    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'Xã Tân Phú' }).waitFor();
    expect(await page.locator('.story-map canvas').getAttribute('data-first')).toBe('yes');
    await page.getByText('Trang 2 trên 3: Xã Tân Phú, ngày 30/09/2020').waitFor({ state: 'attached' });
    await page.keyboard.press('End');
    await page.getByRole('heading', { name: 'Các xã có nguy cơ' }).waitFor();
    await page.keyboard.press('Home');
    await page.getByRole('heading', { name: 'Tuyên truyền đến hộ dân' }).waitFor();

    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.pathname === '/');
    expect(new URL(page.url()).searchParams.get('target')).toBe('T6');
  });

  it('collects slides, reorders them by key, and brings back the one that was removed', async () => {
    const { page } = await visit(browser, '/?on=2020-09-30&target=T1');
    const slides = () => new URL(page.url()).searchParams.get('slides');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Trình chiếu' }).click();
    await dialog.getByRole('button', { name: /^Thêm vào trình chiếu/ }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /^Thắp sáng đường quê/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Trình chiếu' }).click();
    await dialog.getByRole('button', { name: /^Thêm vào trình chiếu/ }).click();
    await expect.poll(slides).toBe('1,target*tT1*o2020-09-30,target*tT6*o2020-09-30');

    await dialog.getByRole('button', { name: 'Đưa trang 2 lên trước' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(slides).toBe('1,target*tT6*o2020-09-30,target*tT1*o2020-09-30');
    await dialog.getByRole('button', { name: 'Bỏ trang 1' }).click();
    await expect.poll(slides).toBe('1,target*tT1*o2020-09-30');
    await page.keyboard.press('Enter');
    await expect.poll(slides).toBe('1,target*tT6*o2020-09-30,target*tT1*o2020-09-30');
  });

  it('is written large enough for a projector, and fits a phone without a sideways scroll', async () => {
    const wide = await visit(browser, '/story?on=2020-09-30&slide=2', {
      viewport: { width: 1920, height: 1080 },
    });
    const size = await wide.page
      .locator('.slide-legend li')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(28);
    const small = await visit(browser, '/story?on=2020-09-30&slide=2', phone);
    const over = await small.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});
