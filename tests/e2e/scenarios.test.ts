import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { promiseListSchema } from '../../geodata/contract/promises.ts';
import type { ScenarioInput } from '../../geodata/contract/scenarios.ts';
import { LIT_CODES, type SegmentTable } from '../../geodata/light/segment-table.ts';
import { formatKm } from '../../geodata/text/format.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { axeFindings } from './portal/axe.ts';
import { findingsOnBoth, NOTHING } from './portal/axe-on-both.ts';
import { darkPlan, readRoads } from './portal/dark-plan.ts';
import { type OwnPortal, startOwnPortal } from './portal/own-portal.ts';
import { signIn } from './portal/sign-in.ts';
import { closeVisits, desktop, phone, profile } from './portal/visit.ts';
import { withoutMap } from './portal/without-map.ts';

let portal: OwnPortal;
let browser: Browser;
let roads: SegmentTable;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startOwnPortal(), launchChromium()]);
  roads = await readRoads(portal.url);
});
afterEach(closeVisits);
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const AGENCY = 'Điện lực khu vực thử';

/** A signed-in page that draws no map. */
async function pageOf(role: 'planner' | 'steward' | null): Promise<Page> {
  const { page } = await profile(browser, desktop, portal.url);
  if (role !== null) await signIn(page, role);
  await withoutMap(page);
  return page;
}

/** What the pages before the one under test would have done. */
async function post(page: Page, path: string, data: object): Promise<void> {
  const response = await page.request.post(path, { data });
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
}
async function save(planner: Page, unit: string, name: string): Promise<ScenarioInput> {
  const plan = darkPlan(roads, unit, name);
  await post(planner, '/api/scenarios', plan);
  return plan;
}
async function send(planner: Page, unit: string, name: string): Promise<ScenarioInput> {
  const plan = await save(planner, unit, name);
  await post(planner, `/api/scenarios/${plan.id}/submit`, { version: 1 });
  return plan;
}

it('a planner saves what the budget chose, is told which works have light by now, and chooses anew', async () => {
  const planner = await pageOf('planner');
  await planner.goto('/light?side=budget&unit=25555&budget=money.40&on=2020-03-31');
  const line = planner.locator('.budget-line b').first();
  await line.waitFor();
  const [, cost = '', count = ''] = /^(.+) cho ([\d.]+) đoạn\.$/.exec((await line.textContent()) ?? '') ?? [];
  expect(Number(count)).toBeGreaterThan(0);
  const save = planner.getByRole('button', { name: 'Lưu phương án', disabled: false });
  await save.press('Enter');
  const dialog = planner.getByRole('dialog');
  const warning = dialog.getByRole('status').filter({ hasText: 'nay đã có đèn' });
  await warning.waitFor();
  await dialog.getByLabel('Tên phương án').fill('Theo đèn tháng ba');
  await dialog.getByRole('button', { name: 'Lưu phương án' }).press('Enter');
  await dialog.getByText('Đã lưu “Theo đèn tháng ba”').waitFor();
  const told = await warning.locator('p').textContent();
  await dialog.getByRole('link', { name: 'Xem phương án đã lưu' }).press('Enter');
  await dialog.getByText('Tính trên số liệu đèn ngày 31/03/2020').waitFor();
  await dialog.getByText('Nháp').waitFor();
  expect(await dialog.textContent()).toMatch(new RegExp(`${cost} · [^·]+ · ${count} việc`));
  expect(await warning.locator('p').textContent()).toBe(told);
  expect(await axeFindings(planner)).toEqual([]);
  await warning.getByRole('link', { name: 'Chọn lại theo đèn hôm nay' }).press('Enter');
  await planner.waitForURL(/unit=25555.*budget=money\.40|budget=money\.40.*unit=25555/);
  expect(new URL(planner.url()).searchParams.get('on')).not.toBe('2020-03-31');
  await save.press('Enter');
  await dialog.getByLabel('Tên phương án').waitFor();
  expect(await warning.count()).toBe(0);
});

it('its author sends it, another approves it for a day and an agency', async () => {
  const planner = await pageOf('planner');
  const { id } = await save(planner, '25528', 'Ấp gần trước');
  await planner.goto(`/scenarios?scenario=${id}`);
  await planner.getByRole('button', { name: 'Gửi duyệt' }).click();
  await planner.getByText('Đã gửi duyệt.').waitFor();

  const steward = await pageOf('steward');
  await steward.goto(`/scenarios?scenario=${id}`);
  await steward.getByRole('button', { name: 'Duyệt…' }).click();
  const day = steward.getByLabel('Hẹn có đèn ngày').first();
  await day.fill('31/2/2100');
  await steward.getByLabel('Cơ quan thực hiện').first().fill(AGENCY);
  await steward.getByText('Hãy ghi ngày/tháng/năm').waitFor();
  await steward.getByRole('button', { name: /Duyệt, hứa thắp/ }).click();
  expect(await day.evaluate((field) => field === document.activeElement)).toBe(true);
  await day.fill('3/12/2100');
  await steward.getByRole('button', { name: /Duyệt, hứa thắp/ }).click();
  await steward.getByText('Đã duyệt: 3 lời hứa mới').waitFor();
  await steward.getByText('Hẹn 03/12/2100').waitFor();
});

it('another returns a private one with a reason, and reads what was done', async () => {
  const planner = await pageOf('planner');
  const { id } = await send(planner, '25531', 'Còn thiếu');
  const steward = await pageOf('steward');
  await steward.goto(`/scenarios?scenario=${id}`);
  await steward.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await steward.getByLabel('Cần sửa gì?').fill('Thiếu ấp 3');
  await steward.locator('form').getByRole('button', { name: 'Trả lại' }).click();
  const dialog = steward.getByRole('dialog', { name: 'Còn thiếu' });
  await dialog.getByText('Đã trả lại người lập.').waitFor();
  await dialog.getByRole('list', { name: 'Các bước xét duyệt' }).getByText('Thiếu ấp 3').waitFor();
  expect(await dialog.getByRole('alert').count()).toBe(0);
});

it('everyone reads the promises of an approved one, and not who approved it', async () => {
  const [planner, steward] = [await pageOf('planner'), await pageOf('steward')];
  const agency = 'Ban quản lý thử';
  const { id } = await send(planner, '25498', 'Được duyệt');
  await post(steward, `/api/scenarios/${id}/approve`, { version: 1, promisedOn: '2100-11-30', agency });

  const anyone = await pageOf(null);
  await anyone.goto(`/promises?agency=${encodeURIComponent(agency)}`);
  const row = anyone.getByRole('row').filter({ hasText: agency }).first();
  await row.waitFor();
  expect(await row.textContent()).toContain('30/11/2100');
  await row.getByRole('button').click();
  const dialog = anyone.getByRole('dialog');
  await dialog.getByRole('list', { name: 'Các bước của lời hứa' }).waitFor();
  expect(await dialog.textContent()).not.toContain('steward');
});

it('a steward approves by keyboard what came with a file, and it is public from then on', async () => {
  const [anyone, steward] = [await pageOf(null), await pageOf('steward')];
  const road = 'Hẻm 3 ấp Thạnh Sơn';
  await anyone.goto('/promises?unit=25573&status=planned');
  await anyone.locator('.promise-list').waitFor();
  expect(await anyone.getByText(road).count()).toBe(0);
  await steward.goto('/promises?unit=25573&waiting=1');
  await steward.getByText('chưa duyệt, chưa công khai').waitFor();
  await steward.getByRole('button', { name: 'Duyệt 1 lời hứa…' }).press('Enter');
  const dialog = steward.getByRole('dialog', { name: 'Duyệt 1 lời hứa' });
  await dialog.getByText(road).waitFor();
  await dialog.getByRole('button', { name: 'Duyệt, công khai 1 lời hứa' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await steward.getByText('Không có lời hứa nào như vậy').waitFor();
  await anyone.reload();
  await anyone.getByRole('button', { name: road }).waitFor();
});

it('on a phone the list is cut to what is overdue, and a road of several promises opens by keyboard', async () => {
  const { page } = await profile(browser, phone, portal.url);
  await page.goto('/promises');
  const heading = page.getByText(/^[\d.]+ tuyến, [\d.]+ lời hứa/);
  const everything = await heading.textContent();
  const leading = await page.locator('.planning-lead strong').textContent();
  await page.getByRole('checkbox', { name: 'Chỉ lời hứa quá hạn' }).press('Space');
  await page.waitForURL(/overdue=1/);
  await expect.poll(() => heading.textContent()).not.toBe(everything);
  expect(await heading.textContent()).toMatch(new RegExp(`tuyến, ${leading} lời hứa`));
  const rows = await page.locator('.promise-list tbody tr').allTextContents();
  expect(rows.filter((row) => !row.includes('quá hạn'))).toEqual([]);
  const road = page.locator('.promise-road').first();
  await road.focus();
  await page.keyboard.press('Enter');
  expect(await road.getAttribute('aria-expanded')).toBe('true');
  const summary = await page.locator('tr.is-road').first().locator('th small').textContent();
  const [, count] = / · (\d+) đoạn · /.exec(summary ?? '') ?? [];
  expect(await page.locator('tr.is-part').count()).toBe(Number(count));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('list', { name: 'Các bước của lời hứa' }).waitFor();
});

it('a planner takes a promise by keyboard from planned to lit, and everyone reads each step', async () => {
  const [planner, steward] = [await pageOf('planner'), await pageOf('steward')];
  const agency = 'Đội thi công thử';
  const { id } = await send(planner, '25687', 'Từng bước');
  await post(steward, `/api/scenarios/${id}/approve`, { version: 1, promisedOn: '2100-10-31', agency });
  const list = await planner.request.get(`/api/promises?agency=${encodeURIComponent(agency)}`);
  const [promise] = promiseListSchema.parse(await list.json()).promises;
  await planner.goto(`/promises?promise=${promise?.id}`);
  const dialog = planner.getByRole('dialog');
  const steps = dialog.getByRole('list', { name: 'Các bước của lời hứa' }).getByRole('listitem');
  // The date moves first, which wants a reason: the first date stays, and the delay counts from it.
  await dialog.getByLabel('Trạng thái').selectOption('planned');
  await dialog.getByLabel('Ngày hẹn').fill('30/11/2100');
  const record = dialog.getByRole('button', { name: 'Ghi lại', disabled: false });
  const why = dialog.getByRole('textbox', { name: 'Lý do', exact: false });
  expect(await why.getAttribute('required')).not.toBeNull();
  await why.fill('Chờ vật tư');
  await record.press('Enter');
  await steps.nth(1).getByText('Chờ vật tư').waitFor();
  await dialog.getByText('trễ 30 ngày so với hẹn lần đầu').first().waitFor();
  for (const [at, step] of ['Đã ký hợp đồng', 'Đang lắp đặt', 'Đã có đèn'].entries()) {
    await dialog.getByRole('button', { name: 'Ghi lại', disabled: false }).press('Enter');
    await steps
      .nth(at + 2)
      .getByText(step)
      .waitFor();
  }
  await dialog.getByText('Bản đồ đèn chưa đổi').waitFor();
  const anyone = await pageOf(null);
  await anyone.goto(`/promises?promise=${promise?.id}`);
  const told = anyone.getByRole('dialog').getByRole('list', { name: 'Các bước của lời hứa' });
  await told.waitFor();
  expect(await told.getByRole('listitem').locator('strong').allTextContents()).toEqual([
    'Đã lên kế hoạch',
    'Dời hẹn sang 30/11/2100',
    'Đã ký hợp đồng',
    'Đang lắp đặt',
    'Đã có đèn',
  ]);
  expect(await told.textContent()).not.toContain('planner');
});

it('two plans stand side by side: what both have and what one has alone, each on its map', async () => {
  const { page: planner } = await profile(browser, desktop, portal.url);
  await signIn(planner, 'planner');
  const [a, b] = [await save(planner, '25513', 'Một'), await save(planner, '25504', 'Hai')];
  const counts = async (one: string, other: string) => {
    await planner.goto(`/scenarios?a=${one}&b=${other}`);
    const works = planner.getByRole('table', { name: 'Việc chung và việc riêng của hai phương án' });
    await works.waitFor();
    return works
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((row) => row.children[1]?.textContent));
  };
  expect(await counts(a.id, a.id)).toEqual(['3', '0', '0']);
  expect(await counts(a.id, b.id)).toEqual(['0', '3', '3']);
  expect(await planner.locator('.pair-map').count()).toBe(2);
});

it('the comparison tells what PostGIS measured at the approval beside the estimate', async () => {
  const [planner, steward] = [await pageOf('planner'), await pageOf('steward')];
  const [a, b] = [await send(planner, '25474', 'Duyệt rồi'), await save(planner, '25492', 'Chưa duyệt')];
  await post(steward, `/api/scenarios/${a.id}/approve`, {
    version: 1,
    promisedOn: '2100-12-31',
    agency: AGENCY,
  });
  await planner.goto(`/scenarios?a=${a.id}&b=${b.id}`);
  const table = planner.getByRole('table', { name: /^Tỷ lệ có đèn/ });
  await table.waitFor();
  const heads = await table.getByRole('columnheader').allTextContents();
  expect(heads.map((head) => head.replace(/\d.*/, ''))).toEqual([
    'Xã',
    'Hiện có đèn',
    'Sau A',
    'Sau B',
    'Ước tính tương tác · Turf',
    'Chính thức · PostGIS',
    'Ước tính tương tác · Turf',
  ]);
  const metres = a.works.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0);
  const row = table.getByRole('row').filter({ hasText: 'Tân Bình' });
  expect((await row.getByRole('cell').allTextContents())[2]).toContain(`+${formatKm(metres / 1000, 'vi')}`);
});

/** Kilometres of a commune that are dark and promised, as the light view reads them. */
function promisedKm(table: SegmentTable, unit: string): string {
  const metres = [...table.segment.keys()]
    .filter(
      (row) =>
        table.units[table.unit[row] ?? -1] === unit &&
        table.lit[row] === LIT_CODES.no &&
        table.promised[row] === 1,
    )
    .reduce((sum, row) => sum + (table.lengthM[row] ?? 0) * (table.weight[row] ?? 1), 0);
  return formatKm(metres / 1000, 'vi');
}

it('the light that stands open tells of a promise as soon as it was approved', async () => {
  const [planner, steward] = [await pageOf('planner'), await pageOf('steward')];
  await send(planner, '25489', 'Đổi bản đồ đang mở');
  const before = promisedKm(roads, '25489');
  await steward.goto(`/light?side=budget&unit=25489&on=${roads.on}&time=1`);
  // Once time was opened the worker holds the roads of every day, and would cut this one from them for ever.
  await steward.getByRole('slider', { name: /^Ngày của ánh sáng/ }).waitFor();
  await steward.getByRole('button', { name: 'Đóng dải thời gian' }).click();
  await steward.getByText(`trong đó đến nay đã có cam kết ${before}`, { exact: true }).waitFor();
  // Within the page, so that the worker and all it keeps live on.
  await steward.getByRole('link', { name: 'Đã lưu' }).click();
  await steward.getByRole('button', { name: 'Đổi bản đồ đang mở', exact: true }).click();
  await steward.getByRole('button', { name: 'Duyệt…' }).click();
  await steward.getByLabel('Hẹn có đèn ngày').first().fill('2100-12-31');
  await steward.getByLabel('Cơ quan thực hiện').first().fill(AGENCY);
  await steward.getByRole('button', { name: /Duyệt, hứa thắp/ }).click();
  await steward.getByText('Đã duyệt: 3 lời hứa mới').waitFor();
  await steward.goBack();
  await steward.goBack();
  const after = promisedKm(await readRoads(portal.url), '25489');
  expect(after).not.toBe(before);
  await steward.getByText(`trong đó đến nay đã có cam kết ${after}`, { exact: true }).waitFor();
});

it('axe finds nothing serious in the list, the dialogs and the comparison, on a desk and on a phone', async () => {
  const [planner, steward] = [await pageOf('planner'), await pageOf('steward')];
  const [a, b] = [await send(planner, '25627', 'Chờ duyệt'), await save(planner, '25546', 'Bản nháp')];
  const done = await send(planner, '25495', 'Đã duyệt xong');
  await post(steward, `/api/scenarios/${done.id}/approve`, {
    version: 1,
    promisedOn: '2100-12-31',
    agency: AGENCY,
  });

  await steward.goto('/scenarios');
  const cards = steward.locator('.scenario-card').first();
  expect(await findingsOnBoth(steward, () => cards.waitFor())).toEqual(NOTHING);
  for (const way of ['Duyệt…', 'Trả lại']) {
    await steward.setViewportSize(desktop.viewport);
    await steward.goto(`/scenarios?scenario=${a.id}`);
    await steward.getByRole('button', { name: way, exact: true }).click();
    expect(await findingsOnBoth(steward, () => steward.locator('form').waitFor()), way).toEqual(NOTHING);
  }
  await planner.goto(`/scenarios?a=${done.id}&b=${b.id}`);
  expect(await findingsOnBoth(planner, () => planner.locator('.compared-units').waitFor())).toEqual(NOTHING);
});
