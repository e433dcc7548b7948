import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { attainmentSchema } from '../../geodata/contract/attainment.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { mapIsIdle } from './portal/map-is-idle.ts';
import { readPixels } from './portal/pixels.ts';
import { closeVisits, visit } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

async function metOf(target: string, on: string): Promise<number> {
  const answer = await fetch(`${inject('portalUrl')}/api/attainment?target=${target}&on=${on}&level=commune`);
  return attainmentSchema.parse(await answer.json()).byVerdict.met;
}

const hero = (page: Page) => page.locator('.leading-figure .hero strong');
const targetNamed = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Các chỉ tiêu' }).getByRole('button', { name });
const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe('the overview', () => {
  it('shows the figure that the API has for the target and the day', async () => {
    const { page } = await visit(browser, '/?target=T1&on=2020-09-30');
    expect(await hero(page).textContent()).toBe(String(await metOf('T1', '2020-09-30')));
    await targetNamed(page, 'Thắp sáng đường quê').click();
    await page.waitForURL(/target=T6/);
    expect(await hero(page).textContent()).toBe(String(await metOf('T6', '2020-09-30')));
  });

  it('fetches no geometry again when the target or the day changes', async () => {
    const { page } = await visit(browser, '/?target=T1&on=2020-09-30');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await targetNamed(page, 'Thắp sáng đường quê').click();
    await page.getByRole('slider', { name: 'Thời gian của kế hoạch' }).press('PageDown');
    await page.waitForURL(/on=2020-08-31/);
    await mapIsIdle(page);
    expect(fetched.filter((path) => path.startsWith('/tiles/') || path.startsWith('/api/'))).toEqual([]);
  });

  it('repaints the map when the day changes', async () => {
    const { page } = await visit(browser, '/?target=T1&on=2020-04-30');
    const count = async () => {
      const pixels = await readPixels(browser, page);
      let met = 0;
      for (let x = 400; x < 1050; x += 5) {
        for (let y = 80; y < 740; y += 5) if (pixels.at(x, y) === '#0f766e') met++;
      }
      return met;
    };
    const early = await count();
    await page.goto(`${inject('portalUrl')}/?target=T1&on=2020-12-31`);
    await mapIsIdle(page);
    expect(await count()).toBeGreaterThan(early + 500);
  });

  it('keeps the view in the address: back, forward and a pasted link show the same', async () => {
    const { page, context } = await visit(browser, '/?target=T1&on=2020-09-30');
    await targetNamed(page, 'Thắp sáng đường quê').click();
    await page.waitForURL(/target=T6/);
    const t6 = await hero(page).textContent();
    await page.goBack();
    await expect.poll(() => hero(page).textContent()).toBe(String(await metOf('T1', '2020-09-30')));
    await page.goForward();
    await expect.poll(() => hero(page).textContent()).toBe(t6);
    const pasted = await context.newPage();
    await pasted.goto(page.url());
    await mapIsIdle(pasted);
    expect(await hero(pasted).textContent()).toBe(t6);
  });

  it('opens the commune that is clicked on the map', async () => {
    const { page } = await visit(browser, '/?target=T1&on=2020-09-30&map=106.15,11.4,11');
    const box = await page.locator('[data-map-idle]').boundingBox();
    if (box === null) throw new Error('the map has no size');
    await page.mouse.click(box.x + box.width / 2 + 7, box.y + box.height / 2 + 7);
    await page.waitForURL(/unit=\d{5}/);
    const { unit } = searchOf(page);
    const profile = await (await fetch(`${inject('portalUrl')}/api/units/${unit}`)).json();
    await page.getByRole('region', { name: profile.name }).waitFor();
  });

  it('finds a unit by ⌘K without diacritics', async () => {
    const { page } = await visit(browser, '/');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('suoi day');
    await page.getByRole('menuitem', { name: 'Xã Suối Dây' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Xã Suối Dây' }).waitFor();
    expect(searchOf(page).unit).toMatch(/^\d{5}$/);
  });

  it('asks which one when a name is held by two communes', async () => {
    const { page } = await visit(browser, '/');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('tan binh');
    await expect.poll(() => page.getByRole('menuitem', { name: 'Xã Tân Bình' }).count()).toBe(2);
  });

  it('can be walked by keyboard alone: target, table, commune, why', async () => {
    const { page } = await visit(browser, '/?on=2020-09-30');
    const press = async (name: RegExp) => {
      for (let tabs = 0; tabs < 300; tabs++) {
        await page.keyboard.press('Tab');
        const label = await page.evaluate(() => {
          const element = document.activeElement;
          return element === document.body
            ? ''
            : (element?.getAttribute('aria-label') ?? element?.textContent ?? '');
        });
        if (name.test(label)) return page.keyboard.press('Enter');
      }
      throw new Error(`no ${name} on the way of the Tab key`);
    };
    await press(/^Thắp sáng đường quê/);
    await page.waitForURL(/target=T6/);
    await press(/^\s*Bảng$/);
    await page.waitForURL(/table=1/);
    // The rows come a moment after the address; the list beside the map names the commune all along.
    await page.getByRole('table').getByText('Xã Suối Dây', { exact: true }).waitFor();
    await press(/^Xã Suối Dây$/);
    await page.waitForURL(/unit=/);
    await page.getByRole('region', { name: 'Xã Suối Dây' }).waitFor();
    await press(/^Vì sao\? Thắp sáng/);
    await page.waitForURL(/why=T6/);
    await page.getByText('Cách tính').waitFor();
  });

  it('says the same in Vietnamese and English, each under its own address', async () => {
    const { page } = await visit(browser, '/?target=T1&on=2020-09-30');
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    const met = await hero(page).textContent();
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/lang=en/);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByText('Outreach to households').first().waitFor();
    expect(await hero(page).textContent()).toBe(met);
  });

  it('says that data and borders are made up', async () => {
    const { page } = await visit(browser, '/');
    expect(await page.getByText('Dữ liệu minh hoạ').first().isVisible()).toBe(true);
    expect(
      await page.getByText('Ranh giới minh hoạ – không phải ranh giới chính thức').first().isVisible(),
    ).toBe(true);
  });
});
