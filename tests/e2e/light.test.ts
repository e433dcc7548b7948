import type { Polygon } from 'geojson';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { lightingCoverageSchema } from '../../geodata/contract/lighting.ts';
import { areaAround } from '../../geodata/light/area-around.ts';
import { formatKm } from '../../geodata/text/format.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { parseArea } from '../../web/light/area/area-text.ts';
import { mapIsIdle } from './portal/map-is-idle.ts';
import { readPixels } from './portal/pixels.ts';
import { roadKmWithin } from './portal/road-km-within.ts';
import { signIn } from './portal/sign-in.ts';
import { closeVisits, open, phone, visit } from './portal/visit.ts';

/** The middle of the province: about 7 by 8 km. */
const square = '106.07,11.27,106.13,11.27,106.13,11.34,106.07,11.34';

/** Three rows of the panel, each rounded to a tenth of a kilometre below 100 km and to a whole one above. */
const roundingKm = (km: number) => 3 * (km < 100 ? 0.05 : 0.5);

function areaOf(text: string): Polygon {
  const area = parseArea(text);
  if (area === null) throw new Error(`no area: "${text}"`);
  return area;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

async function night(path: string): Promise<Page> {
  const { page } = await visit(browser, path);
  await page.locator('.light-loading').waitFor({ state: 'detached' });
  await mapIsIdle(page);
  return page;
}

/** Kilometres of the panel's three rows (lit, unknown, unlit), as a person reads them. */
async function shownKm(page: Page): Promise<number[]> {
  const rows = page.locator('.coverage-rows b');
  await rows.first().waitFor();
  const texts = await rows.allTextContents();
  return texts.map((text) =>
    Number(/^[<\s]*([\d.,]+)/.exec(text)?.[1]?.replaceAll('.', '').replace(',', '.')),
  );
}

/** Pixels of the map between the panels in the colours of lit and of unlit road. */
async function drawn(page: Page): Promise<{ readonly warm: number; readonly coral: number }> {
  const pixels = await readPixels(browser, page);
  let [warm, coral] = [0, 0];
  for (let x = 400; x < 1030; x++) {
    for (let y = 120; y < 780; y++) {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(pixels.at(x, y).slice(at, at + 2), 16),
      );
      if (r > 200 && g > 140 && b < g) warm++;
      if (r > 180 && g < 130 && b < 130) coral++;
    }
  }
  return { warm, coral };
}

/** Pixels of the map between the panels in the white that marks what is pointed at. */
async function outlined(page: Page): Promise<number> {
  const pixels = await readPixels(browser, page);
  let count = 0;
  for (let x = 400; x < 1030; x++)
    for (let y = 120; y < 780; y++) if (/^#f[5-9a-f]f[5-9a-f]f[5-9a-f]$/i.test(pixels.at(x, y))) count++;
  return count;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the light', () => {
  it('shows the official figures of the province as the API has them', async () => {
    const page = await night('/light?on=2020-09-30');
    const answer = await fetch(`${inject('portalUrl')}/api/lighting/coverage?level=commune&on=2020-09-30`);
    const { province } = lightingCoverageSchema.parse(await answer.json());
    const texts = await page.locator('.coverage-rows b').allTextContents();
    expect(texts.map((text) => text.split(' · ')[0])).toEqual(
      [province.km.lit, province.km.unknown, province.km.unlit].map((km) => formatKm(km, 'vi')),
    );
    await page.getByText('Chính thức · PostGIS').first().waitFor();
  });

  it('draws lit roads that glow and unlit ones in coral', async () => {
    const page = await night('/light?on=2020-09-30&map=106.1,11.3,12.5');
    const { warm, coral } = await drawn(page);
    expect(warm).toBeGreaterThan(500);
    expect(coral).toBeGreaterThan(100);
  });

  it('moves through time by keys: figures, lamps on the map and the address follow the day', async () => {
    const page = await night('/light?on=2020-09-30&time=1');
    const slider = page.getByRole('slider', { name: /Toàn tỉnh/ });
    await slider.waitFor();
    const { warm } = await drawn(page);
    // While the thumb is held the lists are still of the day in the address, and say so.
    const box = await slider.boundingBox();
    if (box === null) throw new Error('the slider is not on screen');
    const [left, middle] = [box.x, box.y + box.height / 2];
    await page.mouse.move(left + box.width * 0.6, middle);
    await page.mouse.down();
    await page.mouse.move(left + box.width * 0.4, middle);
    await page.getByText('còn là của ngày 30/09/2020').waitFor();
    await page.mouse.up();
    await page.waitForURL(/on=2020-0[5-7]/);
    await page.locator('.light-behind').waitFor({ state: 'detached' });
    await slider.fill(String(Date.parse('2020-09-30') / 86_400_000));
    await page.waitForURL(/on=2020-09-30/);
    await slider.press('PageDown');
    await page.waitForURL(/on=2020-08-31/);
    const answer = await fetch(`${inject('portalUrl')}/api/lighting/coverage?level=commune&on=2020-08-31`);
    const { province } = lightingCoverageSchema.parse(await answer.json());
    const lit = formatKm(province.km.lit, 'vi');
    expect(await slider.getAttribute('aria-valuetext')).toContain(`31/08/2020: `);
    expect(await slider.getAttribute('aria-valuetext')).toContain(lit);
    await page.locator('.coverage-rows b').first().getByText(lit).waitFor();
    // Before the first record of light no lamp is lit.
    await slider.press('Home');
    await page.waitForURL(/on=2020-03-/);
    // The address is written before the next frame is drawn.
    await expect
      .poll(async () => (await drawn(page)).warm, { timeout: 60_000, interval: 1000 })
      .toBeLessThan(warm / 2);
  });

  it('measures a linked area with Turf within 0.6 % of PostGIS, and says that it is Turf', async () => {
    const page = await night(`/light?on=2020-09-30&area=${square}`);
    await page.getByText('Ước tính tương tác · Turf').first().waitFor();
    const turf = sum(await shownKm(page));
    const postgis = await roadKmWithin(areaOf(square));
    expect(postgis).toBeGreaterThan(20);
    expect(Math.abs(turf - postgis)).toBeLessThan(0.006 * postgis + roundingKm(postgis));
  });

  it('measures an area that is drawn by hand and keeps it in the address', async () => {
    const page = await night('/light?on=2020-09-30&map=106.1,11.3,11.5');
    const whole = sum(await shownKm(page));
    await page.getByRole('button', { name: 'Chữ nhật' }).click();
    // The pen's code arrives on demand; the map takes its cursor when it is there.
    await expect
      .poll(() =>
        page.locator('canvas.maplibregl-canvas').evaluate((canvas) => getComputedStyle(canvas).cursor),
      )
      .toBe('crosshair');
    await page.mouse.click(560, 300);
    await page.mouse.move(700, 450);
    await page.mouse.click(860, 620);
    await page.waitForURL(/area=/);
    await page.getByText('Ước tính tương tác · Turf').first().waitFor();
    const drawn = sum(await shownKm(page));
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(whole / 2);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('segment')).toBeNull();
    const text = searchParams.get('area') ?? '';
    const postgis = await roadKmWithin(areaOf(text));
    expect(Math.abs(drawn - postgis)).toBeLessThan(0.006 * postgis + roundingKm(postgis));
  });

  it('marks on the map what a line of the list means, and in the list what the pointer lies over', async () => {
    const page = await night('/light?on=2020-09-30');
    const lines = page.locator('.dark-panel .list-line');
    await lines.first().waitFor();
    const before = await outlined(page);
    await lines.first().focus();
    await expect
      .poll(() => outlined(page), { timeout: 60_000, interval: 1000 })
      .toBeGreaterThan(before + 200);
    await page.mouse.move(720, 480);
    const meant = page.locator('.list-line[data-meant] .dark-name');
    await meant.waitFor();
    const name = await meant.textContent();
    await page.mouse.click(720, 480);
    await page.waitForURL(/unit=\d{5}/);
    expect(await page.locator('.coverage-scope').textContent()).toBe(name);
  });

  it('has all its tools within the window of a phone, and a table that can be read there', async () => {
    const { page } = await visit(browser, '/light?on=2020-09-30', phone);
    await page.getByRole('button', { name: 'Vùng', exact: true }).click();
    await page.getByRole('button', { name: 'Khung nhìn' }).waitFor();
    const reach = await page
      .locator('.light-strip button:visible')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().right));
    expect(reach).toHaveLength(12);
    expect(Math.max(...reach)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Bảng', exact: true }).click();
    const row = page.locator('.data-table tbody tr').first();
    await row.waitFor();
    const note = row.locator('.row-note');
    await note.waitFor();
    expect(await note.textContent()).toMatch(/^Đường .+ · (Xã|Phường|Thị trấn) /);
    const [hidden, shown] = await page
      .locator('.data-table')
      .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
    expect(hidden).toBe(shown);
  });

  it('takes an area for a lasso in editing: the segments in typed corners join the selection', async () => {
    const { page } = await open(browser, '/light');
    await signIn(page, 'planner');
    // Thrown while the roads are still on the way, it takes them when they are here.
    let letRoadsCome = () => {};
    const coming = new Promise<void>((resolve) => {
      letRoadsCome = resolve;
    });
    await page.context().route('**/api/lighting/segments?*', (route) => coming.then(() => route.continue()));
    await page.goto('/light?side=edit&on=2020-09-30&map=106.1,11.3,13');
    await page.getByRole('button', { name: 'Toạ độ', disabled: false }).press('Enter');
    await page.getByLabel('Mỗi dòng một đỉnh').fill('106.09, 11.29\n106.11, 11.29\n106.11, 11.31');
    await page.getByRole('button', { name: 'Tính vùng này' }).press('Enter');
    letRoadsCome();
    await page.waitForURL(/edit=\d+\.\d+/);
    const { searchParams } = new URL(page.url());
    const count = new Set(searchParams.get('edit')?.split('.')).size;
    await page.getByText(new RegExp(`^Đang chọn ${count} đoạn`)).waitFor();
    expect(searchParams.get('area')).toBeNull();
  });

  it('shows the official figures of the commune that is clicked', async () => {
    const page = await night('/light?on=2020-09-30&map=106.35,11.5,11');
    await page.mouse.click(720, 450);
    await page.waitForURL(/unit=\d{5}|segment=\d+/);
    const code = new URL(page.url()).searchParams.get('unit');
    expect(code).toMatch(/^\d{5}$/);
    const answer = await fetch(`${inject('portalUrl')}/api/lighting/coverage?level=commune&on=2020-09-30`);
    const unit = lightingCoverageSchema.parse(await answer.json()).units.find((row) => row.code === code);
    await page.locator('.coverage-scope', { hasText: unit?.name ?? '?' }).waitFor();
    await expect
      .poll(async () => (await page.locator('.coverage-rows b').first().textContent())?.split(' · ')[0])
      .toBe(formatKm(unit?.km.lit ?? -1, 'vi'));
  });

  it('measures what lies around a typed point as PostGIS does, and refuses a width that is none', async () => {
    const page = await night('/light?on=2020-09-30&map=106.1,11.31,13');
    await page.getByRole('button', { name: 'Quanh…' }).click();
    await page.getByLabel('Trong vòng (mét)').fill('-5');
    await page.getByText(/Cần một số từ 1 đến/).waitFor();
    await page.getByLabel('Trong vòng (mét)').fill('1500');
    await page.getByLabel(/Hoặc gõ kinh độ/).fill('106.1, 11.31');
    await page.getByRole('button', { name: 'Tính vùng này' }).click();
    await page.waitForURL(/around=point/);
    await page.getByText('Ước tính tương tác · Turf').first().waitFor();
    const around = areaAround([[[106.1, 11.31]]], 1500);
    if (around?.type !== 'Polygon') throw new Error('a point has a circle around it');
    const postgis = await roadKmWithin(around);
    await expect
      .poll(async () => Math.abs(sum(await shownKm(page)) - postgis))
      .toBeLessThan(0.006 * postgis + roundingKm(postgis));
  });

  it('brings the code that draws roads when it is asked for, not before', async () => {
    const { page } = await visit(browser, '/');
    const drawsRoads = async () => {
      const scripts = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      const texts = await Promise.all(
        scripts.filter((url) => url.endsWith('.js')).map(async (url) => (await fetch(url)).text()),
      );
      return texts.some((text) => text.includes('MapLibreOverlay') || text.includes('deck.gl'));
    };
    expect(await drawsRoads()).toBe(false);
    await page.getByRole('link', { name: 'Ánh sáng' }).click();
    await page.waitForURL(/\/light/);
    await mapIsIdle(page);
    await expect.poll(drawsRoads).toBe(true);
  });
});
