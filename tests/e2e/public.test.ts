import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { axeFindings } from './portal/axe.ts';
import { fencedContext } from './portal/fenced-context.ts';
import { type OwnPortal, startOwnPortal } from './portal/own-portal.ts';
import { SAMPLE_PASSWORD } from './portal/sign-in.ts';
import { phone } from './portal/visit.ts';

let browser: Browser;
let url: string;
let portal: OwnPortal;

beforeAll(async () => {
  // No page of the public needs a graphics card, nor does the overview where it has none.
  [browser, portal] = await Promise.all([launchChromium({ webGl: false }), startOwnPortal()]);
  url = portal.url;
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it('shows map, list and road to a phone without a script, and brings its report before a planner alone', async () => {
  const { context, strayed } = await fencedContext(browser, url, { ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${url}/cong-khai?target=T1`);
  expect(await page.locator('svg.province-figure path.unit').count()).toBe(94);
  expect(await page.locator('.communes li').count()).toBe(94);
  // Chromium keeps what stands in noscript as text when only a test has switched scripts off.
  expect(await page.locator('noscript').textContent()).toContain('không chạy JavaScript');
  await page.getByRole('link', { name: 'Đường của tôi', exact: true }).click();
  await page.getByLabel('Tên đường').fill('duong tinh 782');
  await page.getByLabel('Tên đường').press('Enter');
  await page.getByRole('heading', { name: 'Đường tỉnh 782' }).waitFor();
  await page.getByText('Xem từng đoạn').click();
  await page.getByRole('link', { name: 'Báo đèn hỏng' }).first().click();
  await page.getByLabel('Chỗ này chưa có đèn').check();
  await page.getByLabel('Nói thêm').fill('Trước trường mẫu giáo');
  await page.getByRole('button', { name: 'Gửi tin báo' }).click();
  await page.getByRole('heading', { name: 'Đã nhận tin báo' }).waitFor();
  expect(strayed).toEqual([]);
  await context.close();

  const desk = await fencedContext(browser, url);
  const queue = await desk.context.newPage();
  await queue.goto(`${url}/citizen-reports`);
  await queue.getByText('Tin báo chỉ dành cho cán bộ quy hoạch').waitFor();
  const data = { username: 'planner', password: SAMPLE_PASSWORD };
  expect((await queue.request.post(`${url}/api/auth/sign-in`, { data })).status()).toBe(200);
  await queue.reload();
  const card = queue.locator('.report-card');
  await card.getByText('Trước trường mẫu giáo').waitFor();
  expect(await axeFindings(queue)).toEqual([]);
  await card.getByRole('button', { name: 'Nhận, cho khảo sát lại' }).press('Enter');
  await queue.getByText('Không có tin nào ở mục này').waitFor();
  await queue.getByRole('button', { name: 'Đã nhận' }).press('Enter');
  await card.getByText('planner nhận ngày').waitFor();
  await desk.context.close();
});

it('answers by keyboard, offers what a script adds, and has nothing serious for axe on a phone or a desk', async () => {
  const { context, errors } = await fencedContext(browser, url, {
    ...phone,
    permissions: ['geolocation'],
    geolocation: { longitude: 106.0986, latitude: 11.3106 },
  });
  const page = await context.newPage();
  await page.goto(`${url}/cong-khai?unit=25546`);
  await page.getByLabel('Gõ tên xã').fill('suoi day');
  await expect.poll(() => page.locator('.communes li:visible').count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);

  await page.goto(`${url}/duong-cua-toi`);
  await page.getByRole('button', { name: 'Tìm đường ở gần tôi' }).press('Enter');
  const nearest = page.locator('[data-near-list] a').first();
  await nearest.press('Enter');
  await page.getByRole('heading', { name: 'Ai nói vậy, và khi nào?' }).waitFor();
  for (const viewport of [phone.viewport, { width: 1440, height: 900 }]) {
    await page.setViewportSize(viewport);
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  }
  await page.goto(`${url}/duong-cua-toi/bao-den?segment=1`);
  expect(await axeFindings(page)).toEqual([]);
  await page.goto(`${url}/embed?target=T6`);
  expect(await axeFindings(page)).toEqual([]);

  await page.goto(`${url}/?target=T1&on=2020-09-30`);
  await page.getByText('Trình duyệt này không vẽ được bản đồ').waitFor();
  await expect.poll(() => page.locator('.plain-map path.unit').count()).toBe(94);
  expect(errors).toEqual([]);
  await context.close();
});

it('offers the open data on a phone and a desk, and to pages of other sites without a session', async () => {
  const { context, errors } = await fencedContext(browser, url, {
    ...phone,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(`${url}/cong-khai`);
  await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu mở' }).click();
  await page.getByRole('heading', { name: 'Dữ liệu mở của' }).waitFor();
  for (const viewport of [phone.viewport, { width: 1440, height: 900 }]) {
    await page.setViewportSize(viewport);
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  }
  await page.locator('#roads').getByRole('button', { name: 'Chép' }).click();
  await page.locator('#roads').getByRole('button', { name: 'Đã chép' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${url}/ogc`);
  expect(errors).toEqual([]);
  await context.close();

  const elsewhere = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<p>'));
  await new Promise<void>((resolve) => elsewhere.listen(0, 'localhost', resolve));
  const own = await browser.newContext();
  try {
    const signedIn = await own.request.post(`${url}/api/auth/sign-in`, {
      data: { username: 'leader', password: SAMPLE_PASSWORD },
    });
    expect(signedIn.ok()).toBe(true);
    const other = await own.newPage();
    const address = elsewhere.address();
    await other.goto(`http://localhost:${typeof address === 'object' ? address?.port : ''}`);
    const read = (path: string, credentials: 'omit' | 'include') =>
      other.evaluate(
        async ([target, mode]) => {
          try {
            return (await (await fetch(target, { credentials: mode })).text()).length > 0;
          } catch {
            return false;
          }
        },
        [`${url}${path}`, credentials] as const,
      );
    expect(await read('/ogc/collections/roads/items?limit=1', 'omit')).toBe(true);
    expect(await read('/api/attainment?target=T1', 'omit')).toBe(true);
    expect(await read('/api/attainment?target=T1', 'include')).toBe(false);
    expect(await read('/ogc/collections', 'include')).toBe(false);
    expect(await read('/api/auth/session', 'omit')).toBe(false);
  } finally {
    await own.close();
    elsewhere.close();
  }
});
