import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { fieldPackageSchema, fieldPhotosSchema } from '../../geodata/contract/field.ts';
import { lightRecordsSchema } from '../../geodata/contract/light-edit-answers.ts';
import { freePort } from '../../scripts/testing/free-port.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { axeFindings } from './portal/axe.ts';
import { StartRun } from './portal/run-start.ts';
import { SAMPLE_PASSWORD } from './portal/sign-in.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let folder: string;
let url: string;
let portal: StartRun;

async function startPortal(): Promise<void> {
  portal = new StartRun({ PORT: new URL(url).port, DATA_DIR: folder, SAMPLE_PASSWORD });
  await portal.printed(url);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thap-sang-field-'));
  await cp(inject('seededFolder'), folder, { recursive: true });
  url = `http://127.0.0.1:${await freePort()}`;
  [browser] = await Promise.all([launchChromium(), startPortal()]);
  context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'vi-VN',
    permissions: ['geolocation'],
  });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await portal?.signal('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function signIn(request: APIRequestContext): Promise<void> {
  const data = { username: 'planner', password: SAMPLE_PASSWORD };
  const response = await request.post(`${url}/api/auth/sign-in`, { data });
  expect(response.status()).toBe(200);
}

async function openSegment(name: string): Promise<void> {
  await page.locator('.field-segments button', { hasText: name }).first().click();
  await page.getByRole('heading', { name }).waitFor();
}

const states = () =>
  page.locator('.field-queue > li').evaluateAll((all) => all.map((each) => each.getAttribute('data-state')));

/** Makes what waits wait five minutes more, as many attempts without an answer do. */
async function waitLong(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('thap-sang-field');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('items', 'readwrite');
          const store = transaction.objectStore('items');
          const reading = store.getAll();
          reading.onsuccess = () => {
            for (const item of reading.result) {
              if (item.state.name !== 'waiting') continue;
              store.put({ ...item, state: { ...item.state, attempts: 7, notBefore: Date.now() + 300_000 } });
            }
          };
          transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
}

it('keeps a day in the field: without network, through reloads and a killed portal, each thing arrives once', async () => {
  await signIn(context.request);
  const carried = fieldPackageSchema.parse(
    await (await context.request.get(`${url}/api/field/package?unit=25456`)).json(),
  );
  const names = carried.segments.map(({ routeName }) => routeName);
  const [first, second] = carried.segments.filter(
    ({ routeName, lengthM }) => names.indexOf(routeName) === names.lastIndexOf(routeName) && lengthM > 120,
  );
  if (first === undefined || second === undefined)
    throw new Error('the commune has no two roads of their own');

  await page.goto(`${url}/field`);
  await page.getByText('Trang này đã nằm trên máy').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const unit = page.getByLabel('Tên hoặc mã xã, phường, thị trấn');
  await unit.fill('tan binh');
  await page.getByRole('button', { name: 'Tải về máy' }).click();
  await expect
    .poll(() => page.getByRole('group', { name: 'Là đơn vị nào?' }).getByRole('button').count())
    .toBe(2);
  expect(await axeFindings(page)).toEqual([]);
  await unit.fill('Phường 1');
  await page.getByRole('button', { name: 'Tải về máy' }).click();
  await page.getByRole('heading', { name: 'Phường 1' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await context.setOffline(true);
  await page.reload();
  await page.getByText('Không có mạng – vẫn ghi được').waitFor();
  await page.locator('[data-map-idle="true"]').waitFor();
  await openSegment(first.routeName);
  const [lon, lat] = first.line[0] ?? [0, 0];
  await context.setGeolocation({ longitude: lon, latitude: lat });
  await page.getByRole('button', { name: 'Vị trí của tôi' }).click();
  await page.locator('.field-here').waitFor();
  await page.locator('[data-map-idle="true"]').waitFor();
  await page.getByLabel('Chia đoạn tại mét').fill('40');
  await page.getByRole('button', { name: 'Chia', exact: true }).click();
  await page.getByRole('group', { name: 'Từ mét 40' }).getByRole('button', { name: 'Chưa có đèn' }).click();
  await page.getByLabel('Ghi chú').fill('Bốn trụ cuối đã tháo');
  await page.getByRole('button', { name: 'Lưu trên máy' }).click();
  await page.getByText('Đã lưu trên máy').waitFor();
  await page
    .getByLabel('Chụp ảnh')
    .setInputFiles({ name: 'den.png', mimeType: 'image/png', buffer: await page.screenshot() });
  await page.getByText('Ảnh đã lưu trên máy').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Phường 1' }).click();
  await openSegment(second.routeName);
  await page.getByRole('button', { name: 'hỏng', exact: true }).click();
  await page.getByRole('button', { name: 'Lưu trên máy' }).click();
  await page.getByText('Đã lưu trên máy').waitFor();

  await page.reload();
  await page.getByRole('button', { name: '3 mục chờ gửi' }).click();
  expect(await states()).toEqual(['waiting', 'waiting', 'waiting']);

  // Somebody at a desk writes of the second road meanwhile.
  const elsewhere = await browser.newContext();
  await signIn(elsewhere.request);
  const theirs = await elsewhere.request.post(`${url}/api/lighting/edits`, {
    data: {
      mode: 'all',
      reason: 'Sửa tại văn phòng',
      edits: [
        {
          id: randomUUID(),
          segmentId: second.segmentId,
          baseRecordId: second.record?.id ?? null,
          validOn: carried.today,
          spans: [
            {
              fromM: 0,
              toM: second.lengthM,
              lit: 'no',
              operating: 'not_checked',
              hours: null,
              power: null,
              lamps: null,
              payer: null,
              checkedOn: carried.today,
            },
          ],
        },
      ],
    },
  });
  expect(theirs.status()).toBe(200);

  // The portal takes the first item in and answers no more.
  void portal.signal('SIGSTOP');
  await context.setOffline(false);
  await page.locator('[data-state="sending"]').waitFor();
  await portal.signal('SIGKILL');
  await page.locator('[data-state="sending"]').waitFor({ state: 'detached' });
  await page.reload();
  await startPortal();
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await page.locator('[data-state="conflict"]').waitFor();
  await expect.poll(states).toEqual(['conflict', 'sent', 'sent']);

  const records = async (id: number) =>
    lightRecordsSchema.parse(
      await (await context.request.get(`${url}/api/lighting/edits?segment=${id}`)).json(),
    ).records;
  const mine = (await records(first.segmentId)).filter(({ reason }) => reason === 'Bốn trụ cuối đã tháo');
  expect(mine.map(({ spans }) => spans.map(({ fromM, lit }) => [fromM, lit]))).toEqual([
    [
      [0, 'yes'],
      [40, 'no'],
    ],
  ]);
  const { photos } = fieldPhotosSchema.parse(
    await (await context.request.get(`${url}/api/field/photos?segment=${first.segmentId}`)).json(),
  );
  expect(photos).toHaveLength(1);

  await page.getByText('Bản của planner').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ghi bản của tôi' }).click();
  await expect.poll(states).toContain('dropped');
  await page.locator('[data-state="waiting"], [data-state="sending"]').first().waitFor({ state: 'detached' });
  const [speaks] = await records(second.segmentId);
  expect(speaks?.spans).toMatchObject([{ lit: 'yes', operating: 'broken' }]);

  // Long without an answer, then closed: what waits goes out by itself when the network or somebody comes back.
  const note = async (state: string, text: string) => {
    await page.goto(`${url}/field`);
    await page.getByRole('button', { name: /^Phường 1/ }).click();
    await openSegment(first.routeName);
    await page.getByRole('button', { name: state, exact: true }).click();
    await page.getByLabel('Ghi chú').fill(text);
    await page.getByRole('button', { name: 'Lưu trên máy' }).click();
    await page.getByText('Đã lưu trên máy').waitFor();
  };
  await context.setOffline(true);
  await note('hoạt động', 'Đã thay bóng');
  await page.getByRole('button', { name: '1 mục chờ gửi' }).click();
  await waitLong(page);
  await context.setOffline(false);
  const told = (text: string) => page.locator('.field-queue > li').filter({ hasText: text });
  await expect.poll(() => told('Đã thay bóng').getAttribute('data-state')).toBe('sent');

  await context.setOffline(true);
  await note('hỏng', 'Lại tắt');
  await page.getByRole('button', { name: '1 mục chờ gửi' }).click();
  await waitLong(page);
  await page.close();
  await context.setOffline(false);
  page = await context.newPage();
  await page.goto(`${url}/field?queue=1`);
  await expect.poll(() => told('Lại tắt').getAttribute('data-state')).toBe('sent');
});
