import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { SAMPLE_PASSWORD, signIn } from './portal/sign-in.ts';
import { closeVisits, open } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

it('a planner signs in by keyboard, comes back to where they were, sees the role and signs out', async () => {
  const { page, strayed } = await open(browser, '/plan?target=T6');
  const way = page.getByRole('link', { name: 'Đăng nhập' });
  await way.focus();
  await page.keyboard.press('Enter');
  const name = page.getByLabel('Tên đăng nhập');
  await name.waitFor();
  expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('planner');
  await page.keyboard.press('Tab');
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toBe('Tên đăng nhập hoặc mật khẩu không đúng.');
  // The wrong password stands selected: typing replaces it.
  await page.keyboard.type(SAMPLE_PASSWORD);
  await page.keyboard.press('Enter');
  const account = page.getByRole('button', { name: 'Tài khoản planner' });
  await account.waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/plan?target=T6');
  await account.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tài khoản' });
  await dialog.getByText('Cán bộ kế hoạch').waitFor();
  await dialog.getByRole('button', { name: 'Đăng xuất', exact: true }).focus();
  await page.keyboard.press('Enter');
  await way.waitFor();
  expect(await page.context().cookies()).toEqual([]);
  expect(strayed).toEqual([]);
});

it('a page of a signed-in browser is told so, and another browser is not', async () => {
  const { page } = await open(browser, '/plan');
  await signIn(page, 'steward');
  await page.reload();
  await page.getByRole('button', { name: 'Tài khoản steward' }).waitFor();
  const other = await open(browser, '/plan');
  await other.page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
});
