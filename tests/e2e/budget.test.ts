import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VN2000_ZONES, wgs84ToVn2000 } from '../../geodata/vn2000/zones.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { parseArea } from '../../web/light/area/area-text.ts';
import { pdfText } from '../api/harness/pdf-text.ts';
import { readWithGdal } from '../web/export/read-with-gdal.ts';
import { closeVisits, visit } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

const BUDGET = 300_000_000;
/** The middle of the province: about 7 by 8 km. Longitude, latitude. */
const CORNERS = [
  [106.07, 11.27],
  [106.13, 11.27],
  [106.13, 11.34],
  [106.07, 11.34],
] as const;

/** As papers of the merged province give corners: X north, Y east, in metres of the zone of 105°45′. */
const LONG_AN = VN2000_ZONES[1];
const IN_METRES = CORNERS.map(([lon, lat]) => {
  const [east, north] = wgs84ToVn2000(LONG_AN, lon, lat);
  return `${north.toFixed(3)} ${east.toFixed(3)}`;
}).join('\n');

/** What the panel says: đồng in all, rounded to three figures, and how many roads. */
async function shown(page: Page): Promise<{ cost: string; count: number }> {
  const line = page.locator('.budget-line b').first();
  await line.waitFor();
  const [, cost = '', count = ''] = /^(.+) cho ([\d.]+) đoạn\.$/.exec((await line.textContent()) ?? '') ?? [];
  return { cost, count: Number(count.replaceAll('.', '')) };
}

/** Opens the dialog on the list of the panel, chooses a format and takes the file, by keys alone. */
async function exported(
  page: Page,
  format: string,
): Promise<{ name: string; content: Buffer; said: string }> {
  await page.getByRole('button', { name: 'Xuất danh sách này…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Xuất danh sách và lớp bản đồ' });
  await dialog.locator('.export-size strong').waitFor();
  await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).press('Space');
  const said = (await dialog.locator('.export-size').textContent()) ?? '';
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Tải tệp' }).press('Enter');
  const download = await coming;
  const content = await readFile(await download.path());
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return { name: download.suggestedFilename(), content, said };
}

/** The fields of each row of a CSV by their headings; none of its cells holds a line break. */
function csvRows(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g)].map(([, cell = '']) =>
        cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
      ),
    );
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell])));
}

describe("the planner's task", () => {
  it('goes from an area over the dark and a budget to the list for the field, by keyboard', async () => {
    const { page } = await visit(browser, '/light?on=2020-09-30');
    await page.locator('.light-loading').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Toạ độ' }).press('Enter');
    await page.getByLabel('Mỗi dòng một đỉnh').fill(IN_METRES);
    await page.getByText('Múi do cổng đoán').waitFor();
    const zone = page.getByLabel('Múi chiếu của các số mét này');
    await zone.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('Đỉnh đầu ở kinh độ 106,07000, vĩ độ 11,27000').waitFor();
    expect(await zone.inputValue()).toBe(String(LONG_AN.srid));
    await page.getByRole('button', { name: 'Tính vùng này' }).press('Enter');
    await page.waitForURL(/area=/);
    const area = parseArea(new URL(page.url()).searchParams.get('area') ?? '');
    expect(area?.coordinates[0]?.slice(0, -1)).toEqual(CORNERS);

    // The first dark route of the area, as the list says it, is the first of the file.
    const dark = csvRows((await exported(page, 'CSV')).content.toString('utf8'));
    const list = page.locator('.dark-panel ol');
    await expect.poll(() => list.locator('.dark-name').first().textContent()).toBe(dark[0]?.Tuyến);
    expect(dark.length).toBeGreaterThanOrEqual(await list.locator('li').count());

    await page.getByRole('button', { name: 'Ngân sách' }).press('Enter');
    const field = page.getByRole('spinbutton', { name: 'Nếu có thêm' });
    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(String(BUDGET / 1e6));
    await page.waitForURL(/budget=money\.300/);
    await expect.poll(async () => (await shown(page)).cost).toMatch(/^(29\d|300) triệu đồng$/);

    // Kept out from the list, the first road is out of the file, and the link holds it.
    const kept = await shown(page);
    await page
      .locator('.work-list li')
      .first()
      .getByRole('button', { name: /^Không thắp/ })
      .press('Enter');
    await page.waitForURL(/out\.\d+$/);
    const first = /out\.(\d+)$/.exec(page.url())?.[1];
    expect(kept.count).toBeGreaterThan(1);

    const { name, content, said } = await exported(page, 'CSV');
    expect(name).toMatch(/^danh-sach-thap-sang-.+-2020-09-30-minh-hoa\.csv$/);
    const rows = csvRows(content.toString('utf8'));
    // The panel may still be at its answer to the pin; it and the dialog say what the file holds.
    await expect.poll(async () => (await shown(page)).count).toBe(rows.length);
    const { cost, count } = await shown(page);
    expect(said).toContain(`${count} dòng`);
    expect(rows.map((row) => row['Đoạn số'])).not.toContain(first);
    const sum = rows.reduce((total, row) => total + Number(row['Chi phí ước tính (đồng)']), 0);
    expect(sum).toBeLessThanOrEqual(BUDGET);
    expect(`${Math.round(sum / 1e6)} triệu đồng`).toBe(cost);
    expect(rows[0]).toMatchObject({ 'Số liệu đến ngày': '2020-09-30' });
    expect(rows[0]?.['Lưu ý']).toContain('Dữ liệu minh hoạ');

    // On paper: each work once, title, day and QR on every page.
    await page.getByRole('button', { name: 'Xuất danh sách này…' }).press('Enter');
    await page.locator('.export-size strong').waitFor();
    await page.getByRole('button', { name: 'In danh sách' }).press('Enter');
    await page.locator('.print-map').waitFor();
    expect(await page.locator('.print-box').count()).toBe(count);
    const pages = (await pdfText(await page.pdf({ preferCSSPageSize: true })))
      .split('\f')
      .filter((text) => text.trim());
    pages.forEach((text, index) => {
      expect(text).toMatch(/Danh sách thắp sáng[\s\S]*30\/09\/2020[\s\S]*Dữ liệu minh hoạ[\s\S]*Tuyến/);
      expect(text).toMatch(new RegExp(`\\b${index + 1}\\s*/\\s*${pages.length}\\b`));
    });
    const onPaper = pages.join(' ').match(/Đoạn\s+\d+/g) ?? [];
    expect(onPaper).toHaveLength(count);
    await page.keyboard.press('Escape');
    await page.locator('.print-dialog').waitFor({ state: 'detached' });

    // SQLite in the page, under the portal's content security policy: the same roads, as GDAL reads them.
    const geoPackage = await exported(page, 'GeoPackage');
    const { layers } = await readWithGdal('worklist.gpkg', geoPackage.content, ['worklist']);
    expect(layers[0]?.map(({ properties }) => String(properties.segment))).toEqual(
      rows.map((row) => row['Đoạn số']),
    );
    const again = await visit(browser, `${new URL(page.url()).pathname}${new URL(page.url()).search}`);
    await expect.poll(() => shown(again.page)).toEqual(await shown(page));
  });
});
