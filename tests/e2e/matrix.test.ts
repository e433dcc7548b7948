import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { attainmentSchema } from '../../geodata/contract/attainment.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { readWorkbook } from '../web/matrix/read-workbook.ts';
import { closeVisits, desktop, open, phone } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

async function matrixAt(search: string, options = desktop): Promise<Page> {
  const { page } = await open(browser, `/matrix?on=2020-09-30${search}`, options);
  await page.locator('.matrix-table tbody td, .matrix-nothing').first().waitFor();
  return page;
}

/** What is read in each row shown: name, the cell of every target, "5/7". */
const rowsShown = (page: Page) =>
  page.locator('.matrix-table tbody tr[data-code]').evaluateAll((rows) =>
    rows.map((row) => ({
      code: row.getAttribute('data-code') ?? '',
      name: row.querySelector('.matrix-name')?.firstChild?.textContent ?? '',
      values: [...row.querySelectorAll('.verdict-mark')].map((cell) => cell.textContent ?? ''),
      met: row.querySelector('.matrix-met strong')?.textContent ?? '',
    })),
  );
const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const focused = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('td, th');
    const row = cell?.closest('tr');
    return {
      row: row?.dataset.code ?? row?.className ?? '',
      column: cell instanceof HTMLTableCellElement ? cell.cellIndex : -1,
    };
  });

async function download(page: Page, name: RegExp): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

describe('the matrix', () => {
  it('shows on every target the verdicts that the API has', async () => {
    const page = await matrixAt('&sort=name');
    expect(await rowsShown(page)).toHaveLength(94);
    const heads = await page.locator('.matrix-sum td strong').allTextContents();
    for (const [i, target] of ['T1', 'T5', 'T7'].map((id) => [Number(id.slice(1)) - 1, id] as const)) {
      const answer = await fetch(`${inject('portalUrl')}/api/attainment?target=${target}&on=2020-09-30`);
      expect(heads[i]).toBe(String(attainmentSchema.parse(await answer.json()).byVerdict.met));
    }
  });

  it('saves the rows shown, in their order, with the figures shown, as CSV and as a workbook', async () => {
    const page = await matrixAt('&sort=value&target=T1&district=706');
    const shown = await rowsShown(page);
    expect(shown).toHaveLength(12);

    const csv = await download(page, /CSV/);
    expect(csv.name).toBe('ma-tran-chi-tieu-2020-09-30-minh-hoa.csv');
    const lines = csv.content.toString('utf8').trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[1])).toEqual(shown.map(({ name }) => name.trim()));
    for (const [i, { values, met }] of shown.entries()) {
      const fields =
        lines[i]?.match(/"[^"]*"|[^,]+|(?<=,)(?=,)/g)?.map((field) => field.replaceAll('"', '')) ?? [];
      expect([fields[4], fields[9] || '–']).toEqual([met, values[0]]);
    }

    const xlsx = await download(page, /Excel/);
    expect(xlsx.name).toBe('ma-tran-chi-tieu-2020-09-30-minh-hoa.xlsx');
    const book = readWorkbook(xlsx.content);
    const cells = book.get('Ma trận');
    for (const [i, { name, values, met }] of shown.entries()) {
      const at = (column: string) => cells?.get(`${column}${i + 3}`)?.value ?? '';
      const share = at('J') === '' ? '–' : `${(Number(at('J')) * 100).toFixed(1).replace('.', ',')}%`;
      expect([at('B'), String(at('E')), share]).toEqual([name.trim(), met, values[0]]);
    }
    const info = [...(book.get('Thông tin')?.values() ?? [])].map(({ value }) => value);
    expect(info).toContain('Huyện Tân Châu');
    expect(info.join(' ')).toMatch(/399\/KH-UBND.*30\/09\/2020.*12 \/ 94.*Dữ liệu minh hoạ/);
  });

  it('filters by block, kind and words, keeps it in the address, and finds the way back from nothing', async () => {
    const page = await matrixAt('');
    await page.getByLabel('Khối thi đua').selectOption({ label: 'Khối phường' });
    await expect.poll(async () => (await rowsShown(page)).length).toBe(17);
    await page.getByLabel('Tìm trong bảng').fill('hoa thanh');
    await expect.poll(async () => (await rowsShown(page)).length).toBe(4);
    expect(searchOf(page)).toMatchObject({ block: 'K01', q: 'hoa thanh' });
    await page.getByLabel('Loại đơn vị').selectOption({ label: 'Xã' });
    await page.getByRole('heading', { name: 'Không có xã nào khớp' }).waitFor();
    await page.locator('.matrix-nothing').getByRole('button', { name: 'Bỏ lọc' }).click();
    await expect.poll(async () => (await rowsShown(page)).length).toBe(94);
  });

  it('is walked by keyboard alone, to the why of a cell and back to it', async () => {
    const page = await matrixAt('&sort=district');
    await page.getByLabel('So với ngày').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toEqual({ row: '25456', column: 0 });
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toEqual({ row: '25486', column: 1 });
    await page.keyboard.press('End');
    expect(await focused(page)).toEqual({ row: '25486', column: 9 });
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cách tính' }).waitFor();
    expect(searchOf(page)).toMatchObject({ unit: '25486', target: 'T2', why: 'T2' });
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('unit'));
    expect(await focused(page)).toMatchObject({ row: '25486' });
    await page.keyboard.press('Control+Home');
    expect(await focused(page)).toEqual({ row: 'matrix-head', column: 0 });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/target=T1/);
  });

  it('paints a target by its heading, then sorts by it and turns round', async () => {
    const page = await matrixAt('');
    const head = page.locator('.matrix-head th').nth(6);
    const button = head.getByRole('button');
    await button.click();
    await page.waitForURL(/target=T6/);
    await button.click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    const [worst] = await rowsShown(page);
    await button.click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    expect((await rowsShown(page))[0]?.code).not.toBe(worst?.code);
  });

  it('outlines on the map the row under the pointer, and goes to the row of a commune clicked there', async () => {
    const page = await matrixAt('');
    await page.locator('tr[data-code="25531"] th').hover();
    const outlined = page.locator('.matrix-map .is-pointed');
    const shape = page.locator('.matrix-map path[data-code="25531"]');
    expect(await outlined.getAttribute('d')).toBe(await shape.getAttribute('d'));

    await page.locator('.matrix-map path[data-code="25543"]').click();
    await page.waitForURL(/unit=25543/);
    expect(await focused(page)).toEqual({ row: '25543', column: 0 });
    expect(await page.locator('tr[data-code="25543"]').isVisible()).toBe(true);
    await page.getByRole('region', { name: 'Xã Tân Thành' }).waitFor();
  });

  it('scrolls inside itself on a phone, with the names in sight and the page still', async () => {
    const page = await matrixAt('', phone);
    const scroller = page.locator('.matrix-scroll');
    await scroller.evaluate((element) => element.scrollTo({ left: 400, top: 600 }));
    const sizes = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      window: window.innerWidth,
    }));
    expect(sizes.page).toBe(sizes.window);
    const name = await page.locator('.matrix-table tbody tr:nth-child(20) th').boundingBox();
    const head = await page.locator('.matrix-head th').first().boundingBox();
    const area = await scroller.boundingBox();
    expect(name?.x).toBe(0);
    expect(head?.y).toBe(area?.y);
  });
});
