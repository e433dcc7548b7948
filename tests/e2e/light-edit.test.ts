import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { axeFindings } from './portal/axe.ts';
import { type OwnPortal, startOwnPortal } from './portal/own-portal.ts';
import { tabTo } from './portal/press-to.ts';
import { signIn } from './portal/sign-in.ts';
import { closeVisits, desktop, profile, type Visit } from './portal/visit.ts';

let browser: Browser;
let portal: OwnPortal;

beforeAll(async () => {
  // Without WebGL the light view shows its table, where whoever has no pointer works.
  [browser, portal] = await Promise.all([launchChromium({ webGl: false }), startOwnPortal()]);
});
afterEach(closeVisits);
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const UNIT = '25546';

async function sitDown(role: 'planner' | 'steward'): Promise<Visit> {
  const visit = await profile(browser, desktop, portal.url);
  await signIn(visit.page, role);
  return visit;
}

const editing = (segment: string) => `/light?side=edit&unit=${UNIT}&edit=${segment}`;

const stretches = (page: Page) =>
  page.getByRole('group', { name: 'Các phần của đoạn đường' }).getByRole('button');

/** Chooses in a field of the form as the arrow keys do: the first choice is to leave things as they are. */
async function choose(page: Page, field: string, label: string): Promise<void> {
  const select = page.getByRole('combobox', { name: field, exact: true });
  await tabTo(page, select);
  const labels = await select.locator('option').allTextContents();
  for (let step = 0; step < labels.indexOf(label); step += 1) await page.keyboard.press('ArrowDown');
  expect(await select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.label)).toBe(label);
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

async function giveReason(page: Page, reason: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: 'Lý do (bắt buộc)', exact: true }));
  await page.keyboard.type(reason);
}

/** What the records of the segment in hand tell, the newest first: who, why, and the rest. */
async function history(page: Page): Promise<string[]> {
  await tabTo(page, page.locator('summary').filter({ hasText: 'Ai ghi, khi nào, vì sao' }));
  await page.keyboard.press('Enter');
  const records = page.locator('.segment-records li');
  await records.first().waitFor();
  return records.allTextContents();
}

/** The first segments in the commune's table, by the keys of the table. */
async function selectThree(page: Page): Promise<string[]> {
  await page.goto(`/light?side=edit&unit=${UNIT}`);
  await tabTo(page, page.locator('.light-table tbody button').first());
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText(/^Đang chọn 3 đoạn/).waitFor();
  return (new URL(page.url()).searchParams.get('edit') ?? '').split('.');
}

const toast = (page: Page, text: string) => page.locator('.edit-toast').filter({ hasText: text });

it('sets light by keyboard: several segments at once, a cut, a way back, a reason, and who wrote it', async () => {
  const { page, strayed, errors } = await sitDown('planner');
  const [segment = '', ...others] = await selectThree(page);
  await choose(page, 'đèn', 'Có đèn');
  await choose(page, 'nguồn điện', 'điện mặt trời');
  await press(page, 'Áp dụng');
  const changed = page.getByRole('region', { name: 'Sẽ thay đổi' }).getByRole('listitem');
  await expect.poll(() => changed.count()).toBe(3);
  const save = page.getByRole('button', { name: 'Lưu 3 đoạn' });
  expect(await save.isDisabled()).toBe(true);
  await giveReason(page, 'Đi thực địa');
  expect(await save.isEnabled()).toBe(true);

  // One of them alone, by its link: the draft comes along.
  await page.goto(editing(segment));
  await changed.nth(2).waitFor();
  const parts = await stretches(page).count();
  await tabTo(page, page.getByRole('textbox', { name: 'Chia tại mét' }));
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect.poll(() => stretches(page).count()).toBe(parts + 1);
  await tabTo(page, stretches(page).first(), { back: true });
  await page.keyboard.press('Space');
  await page.locator('.edit-scale').getByText('0–40 m').waitFor();
  await choose(page, 'tình trạng đèn', 'hỏng');
  await press(page, 'Áp dụng');
  const broken = changed.filter({ hasText: `Đoạn ${segment}` }).getByText('hỏng');
  await broken.first().waitFor();
  await page.keyboard.press('Control+z');
  await broken.first().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+y');
  await broken.first().waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await press(page, 'Lưu 3 đoạn');
  await toast(page, 'Đã lưu 3 đoạn.').waitFor();
  await page.keyboard.press('Control+z');
  await toast(page, 'Đã hoàn tác.').waitFor();
  await page.keyboard.press('Control+y');
  await toast(page, 'Đã lưu 3 đoạn.').waitFor();

  await page.reload();
  await stretches(page).first().waitFor();
  expect(await stretches(page).first().getAttribute('aria-label')).toBe('0 đến 40 m: Đèn hỏng hoặc tắt');
  const [again, undone, saved] = await history(page);
  expect(again).toMatch(/^planner.*Làm lại: Đi thực địa.*hiện trạng hôm nay/);
  expect(undone).toMatch(/^planner.*Hoàn tác: Đi thực địa/);
  expect(saved).toMatch(/^planner.*Đi thực địa.*0–40 m/);
  await page.goto(editing(others[1] ?? ''));
  await stretches(page).first().waitFor();
  expect(
    await page.getByRole('combobox', { name: 'nguồn điện' }).locator('option').first().textContent(),
  ).toBe('điện mặt trời (giữ nguyên)');
  expect(errors).toEqual([]);
  expect(strayed).toEqual([]);
});

it('shows both values to the second of two people, who chooses, and the records tell of both', async () => {
  const [desk, other] = await Promise.all([sitDown('planner'), sitDown('steward')]);
  const [segment = ''] = await selectThree(desk.page);
  for (const [page, power, reason] of [
    [desk.page, 'điện mặt trời', 'Xem tại chỗ'],
    [other.page, 'điện lưới', 'Theo hoá đơn'],
  ] as const) {
    await page.goto(editing(segment));
    await choose(page, 'nguồn điện', power);
    await press(page, 'Áp dụng');
    await giveReason(page, reason);
  }
  await press(other.page, 'Lưu 1 đoạn');
  await toast(other.page, 'Đã lưu 1 đoạn.').waitFor();
  await press(desk.page, 'Lưu 1 đoạn');
  const dialog = desk.page.getByRole('dialog', { name: 'Có người khác vừa sửa đoạn này' });
  await dialog.getByText('steward ghi ngày').waitFor();
  const row = dialog.getByRole('row').filter({ hasText: 'nguồn điện' }).first();
  expect(await row.getByRole('cell').allTextContents()).toEqual(['điện lưới', 'điện mặt trời']);
  expect(await dialog.textContent()).toContain('“Theo hoá đơn”');
  expect(await axeFindings(desk.page)).toEqual([]);
  await press(desk.page, 'Ghi của tôi');
  await dialog.waitFor({ state: 'detached' });
  await toast(desk.page, 'Đã lưu 1 đoạn.').waitFor();
  const [mine, theirs] = await history(desk.page);
  expect(mine).toMatch(/^planner.*Xem tại chỗ.*hiện trạng hôm nay/);
  expect(theirs).toMatch(/^steward.*Theo hoá đơn/);
});

it('says what to do where a file of the page is gone, as after an update, and goes on', async () => {
  const { page } = await sitDown('planner');
  const panel = /\/assets\/EditPanel-[^/]*\.js$/;
  await page.route(panel, (route) => route.fulfill({ status: 404 }));
  await page.goto(`/light?side=edit&unit=${UNIT}`);
  await page.getByRole('heading', { name: 'Trang này không chạy tiếp được' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.unroute(panel);
  await page.getByRole('button', { name: 'Tải lại trang' }).press('Enter');
  await page.locator('.edit-panel').waitFor();
});

it('lists what to survey again, refuses a limit that is none, and axe finds nothing serious', async () => {
  const { page } = await sitDown('planner');
  await page.goto(`/light?side=edit&unit=${UNIT}`);
  await page.locator('.edit-resurvey li').first().waitFor();
  const limit = page.getByLabel('Cũ hơn (ngày)');
  await limit.fill('36501');
  await page.getByText('Nhập số ngày, từ 0 đến 36.500; để trống thì theo kế hoạch.').waitFor();
  expect(await limit.getAttribute('aria-invalid')).toBe('true');
  await limit.fill('36500');
  await page.getByText(/^Nhập số ngày/).waitFor({ state: 'detached' });
  await page.locator('.edit-resurvey li').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
