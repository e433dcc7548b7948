import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { attainmentSchema } from '../../geodata/contract/attainment.ts';
import { unitProfileSchema } from '../../geodata/contract/units.ts';
import { verdictStep } from '../../geodata/scale/verdict-scale.ts';
import { countsText } from '../../geodata/verdict/value-text.ts';
import { freePort } from '../../scripts/testing/free-port.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { appendFigures, readFigures } from './portal/append-figures.ts';
import { mapIsIdle } from './portal/map-is-idle.ts';
import { readPixels } from './portal/pixels.ts';
import { StartRun } from './portal/run-start.ts';

const file = new URL('../fixtures/in/figures/either-side-of-75.json', import.meta.url);
const day = '2020-12-31';
let place: string;
let url: string;
let run: StartRun;
let browser: Browser;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'thap-sang-pixel-'));
  const folder = join(place, 'data');
  await cp(inject('seededFolder'), folder, { recursive: true });
  await appendFigures(folder, await readFigures(file));
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}`;
  run = new StartRun({ PORT: port, DATA_DIR: folder });
  browser = await launchChromium();
  await run.printed(url);
});
afterAll(async () => {
  await browser?.close();
  await run?.signal('SIGTERM');
  await rm(place, { recursive: true, force: true });
});

async function judged(code: string, more = '') {
  const answer = await fetch(`${url}/api/attainment?target=T1&on=${day}&level=commune${more}`);
  const attainment = attainmentSchema.parse(await answer.json());
  if (attainment.level !== 'commune') throw new Error('asked for communes');
  const unit = attainment.units.find((candidate) => candidate.code === code);
  if (unit === undefined) throw new Error(`no commune ${code}`);
  return unit;
}

/** The colour most of the middle of the map has when the commune's centre stands there, its name left aside. */
async function colourOf(page: Page, code: string): Promise<string> {
  const unit = unitProfileSchema.parse(await (await fetch(`${url}/api/units/${code}`)).json());
  await page.goto(`${url}/?target=T1&on=${day}&map=${unit.centre.join(',')},13.5`);
  const stage = await mapIsIdle(page);
  const box = await stage.boundingBox();
  if (box === null) throw new Error('the map has no size');
  const pixels = await readPixels(browser, page);
  const counts = new Map<string, number>();
  for (let dx = -60; dx <= 60; dx += 3) {
    for (let dy = -60; dy <= 60; dy += 3) {
      const colour = pixels.at(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

describe('a hand-made figure', () => {
  it('comes out of the API with the counts of its file', async () => {
    for (const figure of await readFigures(file)) {
      const { numerator, denominator, asOf } = await judged(figure.unit);
      expect({ numerator, denominator, asOf }).toEqual({
        numerator: figure.numerator,
        denominator: figure.denominator,
        asOf: figure.validOn,
      });
    }
  });

  it('of 75,00 % is met and one of 74,99 % is not, without rounding up', async () => {
    expect((await judged('25534')).verdict).toBe('met');
    expect((await judged('25549')).verdict).not.toBe('met');
    expect((await judged('25549')).verdict).not.toBe('no_data');
  });

  it('paints its commune in the colour of its verdict, pixel by pixel', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
    page.setDefaultTimeout(90_000);
    const below = await colourOf(page, '25549');
    const exactly = await colourOf(page, '25534');
    await page.close();
    expect(exactly).toBe(verdictStep('met').color);
    expect(below).toBe(verdictStep((await judged('25549')).verdict).color);
    expect(below).not.toBe(exactly);
  });

  it('changes today’s view and leaves the one before its correction as it was, one press away', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
    page.setDefaultTimeout(90_000);
    // The sample's own figure of that day, recorded in January 2021, which the hand-made one corrects.
    const before = await judged('25549', '&knownOn=2021-01-31');
    expect(before.numerator).not.toBe(7499);
    const value = async () => {
      await mapIsIdle(page);
      return page.locator('.bullet[aria-current="true"] .bullet-note').textContent();
    };
    await page.goto(`${url}/?target=T1&on=${day}&unit=25549&knownOn=2021-01-31`);
    expect(await value()).toContain(countsText(before, 'vi'));
    await page.getByText('Đang xem như biết đến ngày 31/01/2021').waitFor();
    await page.getByRole('button', { name: 'Về hôm nay' }).click();
    await page.waitForURL((address) => !address.searchParams.has('knownOn'));
    expect(await value()).toContain('7.499/10.000');
    await page.goBack();
    expect(await value()).toContain(countsText(before, 'vi'));
    await page.close();
  });
});
