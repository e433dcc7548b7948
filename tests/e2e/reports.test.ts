import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { unitListSchema } from '../../geodata/contract/units.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { pdfText } from '../api/harness/pdf-text.ts';
import { closeVisits, visit } from './portal/visit.ts';

const TAN_CHAU = '706';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

describe('a report for every commune of Tân Châu', () => {
  it('is one PDF with a page each, made while one browses', async () => {
    const answer = await fetch(`${inject('portalUrl')}/api/units?level=commune`);
    const communes = unitListSchema
      .parse(await answer.json())
      .units.filter(({ parentCode }) => parentCode === TAN_CHAU);
    expect(communes).toHaveLength(12);

    const { page } = await visit(browser, `/?on=2020-09-30&unit=${TAN_CHAU}`);
    const opener = page.getByRole('button', { name: 'Báo cáo' });
    await opener.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Lập báo cáo' }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('link', { name: 'Ma trận' }).click();
    await page.getByText('Huyện Tân Châu: đã xong 12 phiếu').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Lưu tệp PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    const text = await pdfText(await readFile(await download.path()));
    expect(text.split('\f').filter(Boolean)).toHaveLength(12);
    for (const { name } of communes) expect(text).toContain(name);
  });

  it('says what went wrong and starts again when asked', async () => {
    const { page, context } = await visit(browser, '/?on=2020-09-30');
    await context.route('**/api/reports/batch.*', (route) => route.abort());
    await page.getByRole('button', { name: 'Báo cáo' }).click();
    await page.getByRole('button', { name: 'Lập báo cáo' }).click();
    await page.getByRole('alert').getByText('Báo cáo bị đứt giữa chừng').waitFor();
    await context.unroute('**/api/reports/batch.*');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText(/Tỉnh Tây Ninh: [1-9]\d* \/ 94 phiếu/).waitFor();
    await page.getByRole('button', { name: 'Huỷ' }).click();
    await page.locator('.batch-state').waitFor({ state: 'detached' });
  });
});
