import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { mapIsIdle } from './portal/map-is-idle.ts';
import { closeVisits, visit } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

it('leads from the name of the plan to its page, on to the second year, and back into that year’s map', async () => {
  const { page } = await visit(browser, '/?target=T3&on=2020-09-30');
  await page.getByRole('link', { name: 'Kế hoạch 399/KH-UBND' }).click();
  await page.getByRole('heading', { name: /^Kế hoạch phong trào thi đua/ }).waitFor();
  const text = (name: string) => page.getByRole('article', { name }).textContent();
  expect(await page.locator('.plan-time').textContent()).toMatch(/^92\s+ngày còn lại/);
  expect(await text('Tuyên truyền đến hộ dân')).toMatch(/62\s*\/ 94 xã đạt/);
  const crime = await text('Kéo giảm tội phạm');
  expect(crime).toContain('không hiển thị công khai');
  expect(crime).not.toContain('xã đạt');

  await page.getByRole('navigation', { name: 'Các kế hoạch' }).getByRole('link', { name: /2021/ }).click();
  await page.getByText('Kế hoạch minh hoạ: không có văn bản này').waitFor();
  const search = new URL(page.url()).searchParams;
  expect([search.get('plan'), search.get('target'), search.get('on')]).toEqual(['minh-hoa-2021', 'T3', null]);
  expect(await text('Hộ dân chưa có bình chữa cháy')).toContain('≤ 30%');

  await page.getByRole('link', { name: 'Xem trên bản đồ: Hộ dân chưa có bình chữa cháy' }).click();
  await mapIsIdle(page);
  expect(await page.locator('.leading-figure').textContent()).toMatch(/≤ 30%\s*41\s*\/ 94 xã đạt/);
  expect(await page.getByRole('link', { name: 'Kế hoạch Minh hoạ 2021' }).count()).toBe(1);
});
