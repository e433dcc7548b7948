import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { closeVisits, visit } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

const BUDGET = 300_000_000;
/** The middle of the province: about 7 by 8 km. */
const CORNERS = '106.07, 11.27\n106.13, 11.27\n106.13, 11.34\n106.07, 11.34';

/** What the panel says: đồng in all, rounded to three figures, and how many roads. */
async function shown(page: Page): Promise<{ cost: string; count: number }> {
  const line = page.locator('.budget-line b').first();
  await line.waitFor();
  const [, cost = '', count = ''] = /^(.+) cho ([\d.]+) đoạn\.$/.exec((await line.textContent()) ?? '') ?? [];
  return { cost, count: Number(count.replaceAll('.', '')) };
}

/** Segment and cost of each row of the exported file; no cell before the cost holds a line break. */
async function exported(page: Page): Promise<{ segment: string; cost: number }[]> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất CSV' }).press('Enter');
  const text = await readFile(await (await coming).path(), 'utf8');
  const [head = '', ...rows] = text.trimEnd().split('\r\n');
  expect(head).toMatch(/^\ufeffThứ tự,Tuyến,Đoạn,/);
  return rows.map((row) => {
    const cells = [...row.matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g)].map(([, cell = '']) => cell);
    return { segment: cells[2] ?? '', cost: Number(cells[8]) };
  });
}

describe("the planner's task", () => {
  it('goes from an area to the list for the field by keyboard, within the budget', async () => {
    const { page } = await visit(browser, '/light?on=2020-09-30');
    await page.locator('.light-loading').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Toạ độ' }).press('Enter');
    await page.getByLabel('Mỗi dòng một đỉnh').fill(CORNERS);
    await page.getByRole('button', { name: 'Tính vùng này' }).press('Enter');
    await page.waitForURL(/area=/);
    await page.getByRole('button', { name: 'Ngân sách' }).press('Enter');

    const field = page.getByRole('spinbutton', { name: 'Nếu có thêm' });
    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(String(BUDGET / 1e6));
    await page.waitForURL(/budget=money\.300/);
    await expect.poll(async () => (await shown(page)).cost).toMatch(/^(29\d|300) triệu đồng$/);
    const { cost, count } = await shown(page);

    const rows = await exported(page);
    const sum = rows.reduce((total, row) => total + row.cost, 0);
    expect(rows).toHaveLength(count);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(BUDGET);
    expect(`${Math.round(sum / 1e6)} triệu đồng`).toBe(cost);

    // Kept out from the list, the first road is out of the file, and the link holds it.
    const first = rows[0]?.segment ?? '';
    await page
      .locator('.work-list li')
      .first()
      .getByRole('button', { name: /^Không thắp/ })
      .press('Enter');
    await page.waitForURL(new RegExp(`out\\.${first}$`));
    await expect
      .poll(async () => (await exported(page)).some(({ segment }) => segment === first))
      .toBe(false);
    const again = await visit(browser, `${new URL(page.url()).pathname}${new URL(page.url()).search}`);
    await expect.poll(() => shown(again.page)).toEqual(await shown(page));
  });
});
