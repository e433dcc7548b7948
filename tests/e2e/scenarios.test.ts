import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { signIn } from './portal/sign-in.ts';
import { closeVisits, open } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

/** Small enough to change no figure that another test reads. */
const QUESTION = 'side=budget&unit=25696&budget=money.8';
const AGENCY = 'Điện lực khu vực thử';

it('a plan is saved, sent, approved by another, promised to everyone, and compared', async () => {
  const planner = (await open(browser, '/plan')).page;
  await signIn(planner, 'planner');
  await planner.goto(new URL(`/light?${QUESTION}`, planner.url()).href);
  await planner.getByRole('button', { name: 'Lưu phương án' }).click();
  await planner.getByLabel('Tên phương án').fill('Ấp xa trước');
  await planner.locator('dialog').getByRole('button', { name: 'Lưu phương án' }).click();
  await planner.getByRole('link', { name: 'Xem phương án đã lưu' }).click();
  await planner.getByRole('button', { name: 'Gửi duyệt' }).click();
  await planner.getByText('Đã gửi duyệt.').waitFor();
  const id = new URL(planner.url()).searchParams.get('scenario') ?? '';

  const steward = (await open(browser, '/plan')).page;
  await signIn(steward, 'steward');
  await steward.goto(new URL(`/scenarios?scenario=${id}`, steward.url()).href);
  await steward.getByRole('button', { name: 'Duyệt…' }).click();
  await steward.getByLabel('Hẹn có đèn ngày').first().fill('2100-12-31');
  await steward.getByLabel('Cơ quan thực hiện').first().fill(AGENCY);
  await steward.getByRole('button', { name: /Duyệt, hứa thắp/ }).click();
  await steward.getByText(/^Đã duyệt: \d+ lời hứa mới/).waitFor();

  const anyone = (await open(browser, `/promises?agency=${encodeURIComponent(AGENCY)}`)).page;
  const row = anyone.getByRole('row').filter({ hasText: AGENCY }).first();
  await row.waitFor();
  expect(await row.textContent()).toContain('31/12/2100');
  await row.getByRole('button').click();
  const dialog = anyone.getByRole('dialog');
  await dialog.getByRole('list', { name: 'Các bước của lời hứa' }).waitFor();
  expect(await dialog.textContent()).not.toContain('steward');

  await planner.goto(new URL(`/scenarios?a=${id}&b=${id}`, planner.url()).href);
  const common = planner.getByRole('row').filter({ hasText: 'Cả hai' });
  await common.waitFor();
  const [, count] = await common.getByRole('cell').allTextContents();
  expect(count).not.toBe('0');
  expect(await planner.locator('.pair-map').count()).toBe(2);
});
