import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { findingsOnBoth, NOTHING } from './portal/axe-on-both.ts';
import { mapIsIdle } from './portal/map-is-idle.ts';
import { signIn } from './portal/sign-in.ts';
import { closeVisits, desktop, open, profile } from './portal/visit.ts';
import { withoutMap } from './portal/without-map.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

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

it('axe finds nothing serious in the promises, one road opened, on a desk and on a phone', async () => {
  const { page } = await open(browser, '/promises');
  await page.locator('.promise-road').first().click();
  expect(await findingsOnBoth(page, () => page.locator('tr.is-part').first().waitFor())).toEqual(NOTHING);
});

it('axe finds nothing serious in all that the budget panel can unfold, on a desk and on a phone', async () => {
  const { page } = await profile(browser);
  await withoutMap(page);
  await page.goto('/light?on=2020-09-30&side=budget&budget=money.300');
  const ready = async () => {
    await page.locator('.work-list li').first().waitFor();
    await page.waitForLoadState('networkidle');
    // Accidents and places may come after the first answer, and what is drawn anew by then is closed again.
    await page.waitForFunction(() => {
      for (const each of document.querySelectorAll<HTMLDetailsElement>('.budget-panel details'))
        each.open = true;
      return document.querySelector('.budget-plan .budget-units tbody tr')?.checkVisibility() === true;
    });
  };
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
  for (const fold of ['Đổi mật khẩu', 'Xác thực hai bước', 'Thiết bị đang đăng nhập'])
    await account.locator('summary').filter({ hasText: fold }).click();
  expect(await findingsOnBoth(page, () => account.getByText('Thiết bị này').waitFor())).toEqual(NOTHING);
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

it('axe finds nothing serious in the accounts and the audit log, on a desk and on a phone', async () => {
  const { page } = await open(browser, '/sign-in');
  await signIn(page, 'admin');
  await page.goto(`${inject('portalUrl')}/accounts`);
  const row = page.getByRole('row').filter({ hasText: 'planner' });
  expect(await findingsOnBoth(page, () => row.waitFor())).toEqual(NOTHING);
  await row.getByRole('button').click();
  await page.setViewportSize(desktop.viewport);
  expect(await findingsOnBoth(page, () => page.getByRole('dialog').waitFor())).toEqual(NOTHING);
  await page.goto(`${inject('portalUrl')}/audit`);
  await page.setViewportSize(desktop.viewport);
  const entry = page.getByRole('row').filter({ hasText: 'Đăng nhập' }).first();
  expect(await findingsOnBoth(page, () => entry.waitFor())).toEqual(NOTHING);
});
