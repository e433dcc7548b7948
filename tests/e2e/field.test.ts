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
    permissions: ['geolocation', 'background-sync'],
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

/** Writing to the device's store fails as on a full disk: Chromium's own limit cannot be set for a profile of a test. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(window, { put });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
}
async function clearDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = Reflect.get(window, 'put');
  });
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
  await expect.poll(states).toEqual(['waiting', 'waiting', 'waiting']);

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

  // Out of sight while the portal was away: what waits goes out when the page is seen again.
  const edits = `${url}/api/lighting/edits`;
  await context.route(edits, (route) => route.abort());
  await note('chưa kiểm tra', 'Chờ thợ');
  await page.getByRole('button', { name: '1 mục chờ gửi' }).click();
  await expect.poll(() => told('Chờ thợ').getAttribute('data-state')).toBe('waiting');
  await waitLong(page);
  await context.unroute(edits);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => told('Chờ thợ').getAttribute('data-state')).toBe('sent');

  // Closed: the browser was asked to wake the page's worker, which sends it.
  await context.setOffline(true);
  await note('hỏng', 'Lại tắt');
  await page.getByRole('button', { name: '1 mục chờ gửi' }).click();
  await waitLong(page);
  const asked = 'navigator.serviceWorker.ready.then(({ sync }) => sync.getTags())';
  await expect.poll(() => page.evaluate<string[]>(asked)).toEqual(['thap-sang-field-queue']);
  const elsewhereOpen = await context.newPage();
  const tools = await context.newCDPSession(elsewhereOpen);
  const registered = new Promise<string>((done) => {
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === `${url}/field`);
      if (own !== undefined) done(own.registrationId);
    });
  });
  await tools.send('ServiceWorker.enable');
  const registrationId = await registered;
  await page.close();
  await context.setOffline(false);
  await tools.send('ServiceWorker.dispatchSyncEvent', {
    origin: url,
    registrationId,
    tag: 'thap-sang-field-queue',
    lastChance: false,
  });
  await expect.poll(async () => (await records(first.segmentId))[0]?.reason).toBe('Lại tắt');
  await elsewhereOpen.close();
  page = await context.newPage();
  await page.goto(`${url}/field?queue=1`);
  await expect.poll(() => told('Lại tắt').getAttribute('data-state')).toBe('sent');

  // A full disk takes nothing, says so, and leaves the form as it is.
  await page.goto(`${url}/field`);
  await page.getByRole('button', { name: /^Phường 1/ }).click();
  await openSegment(first.routeName);
  await page.getByRole('button', { name: 'hoạt động', exact: true }).click();
  await page.getByLabel('Ghi chú').fill('Sau khi dọn máy');
  await fillDisk(page);
  const save = page.getByRole('button', { name: 'Lưu trên máy', disabled: false });
  await save.click();
  await page.getByText('Bộ nhớ của máy đã đầy').waitFor();
  expect(await page.getByLabel('Ghi chú').inputValue()).toBe('Sau khi dọn máy');
  await clearDisk(page);

  // The session has ended meanwhile: what was noted stays and goes out after signing in.
  await context.clearCookies();
  await save.click();
  await page.getByText('Cần đăng nhập bằng tài khoản quy hoạch').waitFor();
  await page.getByRole('button', { name: '1 mục chờ gửi' }).click();
  await expect.poll(() => told('Sau khi dọn máy').getAttribute('data-state')).toBe('waiting');
  await signIn(context.request);
  // What cannot be marked as being sent is not sent.
  await fillDisk(page);
  await page.getByRole('button', { name: 'Gửi ngay', disabled: false }).click();
  await page.getByText('Bộ nhớ của máy không ghi được nữa').waitFor();
  expect(await told('Sau khi dọn máy').getAttribute('data-state')).toBe('waiting');
  await clearDisk(page);
  await page.getByRole('button', { name: 'Gửi ngay', disabled: false }).click();
  await expect.poll(() => told('Sau khi dọn máy').getAttribute('data-state')).toBe('sent');
  await page.getByText('Cần đăng nhập bằng tài khoản quy hoạch').waitFor({ state: 'detached' });
  expect(await page.getByText('Bộ nhớ của máy không ghi được nữa').count()).toBe(0);

  // A clock three days fast: the portal would refuse days to come, so they are told as of today.
  await page.clock.setFixedTime(Date.now() + 3 * 86_400_000);
  await note('hỏng', 'Đồng hồ nhanh');
  await expect.poll(async () => (await records(first.segmentId))[0]?.reason).toBe('Đồng hồ nhanh');
  const [latest] = await records(first.segmentId);
  const { today } = fieldPackageSchema.parse(
    await (await context.request.get(`${url}/api/field/package?segments=${first.segmentId}`)).json(),
  );
  expect([latest?.validOn, latest?.spans[0]?.checkedOn]).toEqual([today, today]);
});
