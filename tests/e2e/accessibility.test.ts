import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { axeFindings } from './portal/axe.ts';
import { mapIsIdle } from './portal/map-is-idle.ts';
import { signIn } from './portal/sign-in.ts';
import { closeVisits, desktop, open, phone } from './portal/visit.ts';
import { withoutMap } from './portal/without-map.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

/** The same page on a desk and then, narrowed, on a phone: no rule of style asks for more than the width. */
async function findingsOnBoth(page: Page, ready: () => Promise<unknown>): Promise<Record<string, string[]>> {
  await ready();
  const desk = await axeFindings(page);
  await page.setViewportSize(phone.viewport);
  // A frame has asked the media queries again before the next one is drawn.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await ready();
  return { desk, phone: await axeFindings(page) };
}

const NOTHING = { desk: [], phone: [] };

it.each([
  ['the overview', '/?target=T1&on=2020-09-30'],
  ['a commune', '/?target=T1&on=2020-09-30&unit=25546'],
  ['the why of a figure', '/?target=T1&on=2020-09-30&unit=25546&why=T1'],
  ['two days side by side', '/compare?target=T1&on=2020-09-30'],
  ['the differences of two targets', '/compare?mode=difference&target=T1&with=T6&on=2020-09-30'],
  ['the light', '/light?on=2020-09-30'],
  ['the budget', '/light?on=2020-09-30&side=budget'],
  ['a slide', '/story?on=2020-09-30&slide=2'],
])('axe finds nothing serious in %s, on a desk and on a phone', async (_, path) => {
  const { page } = await open(browser, path);
  expect(await findingsOnBoth(page, () => mapIsIdle(page))).toEqual(NOTHING);
});

it('axe finds nothing serious in the promises, on a desk and on a phone', async () => {
  const { page } = await open(browser, '/promises');
  const ready = () => page.locator('.promise-list tbody tr').first().waitFor();
  expect(await findingsOnBoth(page, ready)).toEqual(NOTHING);
});

it('axe finds nothing serious in the page of the plan, on a desk and on a phone', async () => {
  const { page } = await open(browser, '/plan');
  expect(await findingsOnBoth(page, () => page.getByRole('article').last().waitFor())).toEqual(NOTHING);
});

it.each([
  ['the matrix', '/matrix?on=2020-09-30'],
  ['the matrix by district, with a why open', '/matrix?on=2020-09-30&sort=district&unit=25546&why=T1'],
])('axe finds nothing serious in %s, on a desk and on a phone', async (_, path) => {
  const { page } = await open(browser, path);
  const ready = async () => {
    await page.locator('.matrix-table tbody td').first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  expect(await findingsOnBoth(page, ready)).toEqual(NOTHING);
});

it('axe finds nothing serious in how coverage is computed and in signing in, on a desk and on a phone', async () => {
  const { page } = await open(browser, '/help/coverage');
  expect(await findingsOnBoth(page, () => page.getByRole('article').last().waitFor())).toEqual(NOTHING);
  await page.goto(`${inject('portalUrl')}/sign-in`);
  expect(await findingsOnBoth(page, () => page.locator('input[type=password]').waitFor())).toEqual(NOTHING);
});

it('axe finds nothing serious in the account, the export and its print, on a desk and on a phone', async () => {
  const { page } = await open(browser, '/sign-in');
  await signIn(page, 'planner');
  // Without a map there is nothing to draw beneath the dialogs.
  await withoutMap(page);
  await page.goto(`${inject('portalUrl')}/light?on=2020-09-30&unit=25546`);
  await page
    .getByRole('button', { name: /planner/ })
    .first()
    .click();
  const account = page.getByRole('dialog');
  expect(await findingsOnBoth(page, () => account.getByText('Đổi mật khẩu').first().waitFor())).toEqual(
    NOTHING,
  );
  await page.keyboard.press('Escape');
  await page.setViewportSize(desktop.viewport);
  await page.getByRole('button', { name: 'Xuất…' }).click();
  const size = page.locator('.export-size strong');
  expect(await findingsOnBoth(page, () => size.waitFor())).toEqual(NOTHING);
  await page.getByLabel('Danh sách thắp sáng').check();
  await page.getByRole('button', { name: 'In danh sách' }).click();
  await page.setViewportSize(desktop.viewport);
  expect(await findingsOnBoth(page, () => page.locator('.print-map').waitFor())).toEqual(NOTHING);
});
