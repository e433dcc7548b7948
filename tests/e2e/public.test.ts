import { createServer } from 'node:http';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { citizenReportsSchema } from '../../geodata/contract/citizen-reports.ts';
import { orientationSegment } from '../../geodata/field/photo-orientation.ts';
import { PUBLIC_LIMITS } from '../../scripts/benching/public-limits.ts';
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

/** Bytes as they travelled, of scripts and of the page with what it asks of the portal. */
async function weightOf(page: Page, visit: () => Promise<unknown>) {
  const seen: Request[] = [];
  const hear = (request: Request) => seen.push(request);
  page.on('requestfinished', hear);
  await visit();
  page.off('requestfinished', hear);
  const weigh = async (kinds: readonly string[]) => {
    const sizes = await Promise.all(
      seen.filter((request) => kinds.includes(request.resourceType())).map((request) => request.sizes()),
    );
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
  return { script: await weigh(['script']), data: await weigh(['document', 'fetch', 'xhr']) };
}

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
  await card.getByRole('button', { name: 'Từ chối…' }).press('Enter');
  await card.getByLabel('Vì sao từ chối?').and(queue.locator(':focus')).waitFor();
  await card.getByRole('button', { name: 'Đóng' }).press('Enter');
  await card.locator(':focus', { hasText: 'Từ chối…' }).waitFor();
  await card.getByRole('button', { name: 'Nhận, cho khảo sát lại' }).press('Enter');
  await queue.locator(':focus', { hasText: 'Không có tin nào ở mục này' }).waitFor();
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
  const { script, data } = await weightOf(page, () => page.goto(`${url}/cong-khai`, { waitUntil: 'load' }));
  expect(script).toBeGreaterThan(0);
  expect(script).toBeLessThanOrEqual(PUBLIC_LIMITS.scriptBytes);
  expect(data).toBeGreaterThan(0);
  expect(data).toBeLessThanOrEqual(PUBLIC_LIMITS.dataBytes);
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

/** Pictures as phones send them, made by the browser: 60 × 30, and the JPEG one says that it is to be turned. */
async function pictures(page: Page) {
  const made = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(60, 30);
    const context = canvas.getContext('2d');
    context?.fillRect(0, 0, 20, 30);
    const of = async (type: string) => [
      ...new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer()),
    ];
    return { jpeg: await of('image/jpeg'), png: await of('image/png'), webp: await of('image/webp') };
  });
  const [start, end, ...rest] = made.jpeg;
  return {
    turned: Buffer.from([start ?? 0, end ?? 0, ...orientationSegment(6), ...rest]),
    png: Buffer.from(made.png),
    webp: Buffer.from(made.webp),
    heic: Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'),
  };
}

it('keeps what was typed while there is no network, and sends it with a picture the way up it was taken', async () => {
  const { context, errors } = await fencedContext(browser, url, phone);
  const page = await context.newPage();
  await page.goto(`${url}/duong-cua-toi/bao-den?segment=2`);
  const kind = page.getByLabel('Đèn hỏng, không sáng');
  const note = page.getByLabel('Nói thêm');
  const send = page.getByRole('button', { name: 'Gửi tin báo', disabled: false });
  await kind.check();
  await note.fill('Trụ số 7');
  await context.setOffline(true);
  await send.press('Enter');
  await page.getByText('Chưa gửi được: không có mạng').waitFor();
  expect([await kind.isChecked(), await note.inputValue()]).toEqual([true, 'Trụ số 7']);
  await context.setOffline(false);
  await page.reload();
  expect([await kind.isChecked(), await note.inputValue()]).toEqual([true, 'Trụ số 7']);

  const { turned, png, webp, heic } = await pictures(page);
  const photo = page.getByLabel('Kèm một ảnh');
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    photo.setInputFiles({ name, mimeType, buffer });
  await choose('a.heic', 'image/heic', heic);
  await page.getByText('Không đọc được ảnh này').waitFor();
  for (const [name, type, buffer] of [
    ['a.png', 'image/png', png],
    ['a.webp', 'image/webp', webp],
    ['a.jpg', 'image/jpeg', turned],
  ] as const) {
    await page.getByRole('button', { name: 'Bỏ ảnh' }).press('Enter');
    await choose(name, type, buffer);
    await page.getByText('Ảnh đã thu nhỏ').waitFor();
  }
  expect(await axeFindings(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await send.press('Enter');
  await page.locator('h1:focus', { hasText: 'Đã nhận tin báo' }).waitFor();
  // The browser writes one line of its own for the request that found no network.
  expect(errors.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  await page.goto(`${url}/duong-cua-toi/bao-den?segment=2`);
  expect([await kind.isChecked(), await note.inputValue()]).toEqual([false, '']);
  await context.close();

  const desk = await browser.newContext();
  try {
    const data = { username: 'planner', password: SAMPLE_PASSWORD };
    expect((await desk.request.post(`${url}/api/auth/sign-in`, { data })).status()).toBe(200);
    const { reports } = citizenReportsSchema.parse(
      await (await desk.request.get(`${url}/api/citizen-reports`)).json(),
    );
    const report = reports.find((each) => each.note === 'Trụ số 7');
    const kept = await (await desk.request.get(`${url}/api/citizen-reports/${report?.id}/photo`)).body();
    expect(kept.includes('Exif')).toBe(false);
    const viewer = await desk.newPage();
    await viewer.goto(`${url}/embed`);
    const size = await viewer.evaluate(
      async (bytes) => {
        const { width, height } = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
        return { width, height };
      },
      [...kept],
    );
    expect(size).toEqual({ width: 30, height: 60 });
  } finally {
    await desk.close();
  }
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
