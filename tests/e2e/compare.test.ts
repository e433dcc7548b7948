import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { attainmentSchema } from '../../geodata/contract/attainment.ts';
import { unitProfileSchema } from '../../geodata/contract/units.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { mapIsIdle } from './portal/map-is-idle.ts';
import { readPixels } from './portal/pixels.ts';
import { closeVisits, phone, visit } from './portal/visit.ts';

const EARLIER = '2020-08-31';
const LATER = '2020-09-30';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

/** Verdict on T1 by code, as the API has it. */
async function verdictsOn(day: string): Promise<Record<string, string>> {
  const answer = await fetch(`${inject('portalUrl')}/api/attainment?target=T1&on=${day}&level=commune`);
  const parsed = attainmentSchema.parse(await answer.json());
  if (parsed.level !== 'commune') throw new Error('asked for communes');
  return Object.fromEntries(parsed.units.map(({ code, verdict }) => [code, verdict]));
}

async function codesThat(became: (before: string, after: string) => boolean): Promise<string[]> {
  const [before, after] = await Promise.all([verdictsOn(EARLIER), verdictsOn(LATER)]);
  return Object.keys(after).filter((code) => became(before[code] ?? '', after[code] ?? ''));
}

const cameras = (page: Page) =>
  page.locator('[data-camera]').evaluateAll((maps) => maps.map((map) => map.getAttribute('data-camera')));

describe('two maps side by side', () => {
  it('keep one camera, to the last digit, whichever is moved', async () => {
    const { page } = await visit(browser, `/compare?target=T1&on=${LATER}&from=${EARLIER}`);
    await expect.poll(() => cameras(page).then((both) => both.length)).toBe(2);
    const [before] = await cameras(page);
    const drag = async (x: number) => {
      await page.mouse.move(x, 450);
      await page.mouse.down();
      await page.mouse.move(x + 61, 417, { steps: 7 });
      await page.mouse.up();
      await mapIsIdle(page);
      const both = await cameras(page);
      expect(both[0]).toBe(both[1]);
      return both[0];
    };
    const afterRight = await drag(1200);
    expect(afterRight).not.toBe(before);
    expect(await drag(650)).not.toBe(afterRight);
    await page.waitForURL(/[?&]map=/);
    const both = await cameras(page);
    expect(both[0]).toBe(both[1]);
  });
});

describe('one map over the other', () => {
  it('shows side A where the keys move the divider past, and side B again when they move it back', async () => {
    const [code] = await codesThat((before, after) => before === 'on_track' && after === 'met');
    const answer = await fetch(`${inject('portalUrl')}/api/units/${code}`);
    const { centre } = unitProfileSchema.parse(await answer.json());
    const camera = `${centre[0].toFixed(5)},${centre[1].toFixed(5)},12.5`;
    const { page } = await visit(
      browser,
      `/compare?mode=swipe&target=T1&on=${LATER}&from=${EARLIER}&map=${camera}`,
    );
    const divider = page.getByRole('slider', { name: 'Vạch chia hai bản đồ' });
    const line = await divider.boundingBox();
    if (line === null) throw new Error('the divider has no size');
    // Right of the divider and below the commune's name, which stands on its centre.
    const [x, y] = [line.x + line.width / 2 + 44, line.y + line.height / 2 + 44];
    const colour = async () => (await readPixels(browser, page)).at(x, y);
    await expect.poll(colour).toBe('#0f766e');
    await divider.press('PageUp');
    await expect.poll(colour).toBe('#79c2a7');
    expect(await divider.getAttribute('aria-valuenow')).toBe('60');
    await divider.press('Home');
    await expect.poll(colour).toBe('#0f766e');
  });
});

describe('the list of changes', () => {
  it('names the communes that newly met and that slipped, as the verdicts of both days have it', async () => {
    const { page } = await visit(browser, `/compare?mode=difference&target=T1&on=${LATER}&from=${EARLIER}`);
    const listed = async (name: RegExp) => {
      await page.getByRole('region', { name: 'Đã đổi thế nào' }).getByRole('button', { name }).click();
      await page.waitForURL(/mode=changes/);
      const links = page.getByRole('region', { name: 'Thay đổi' }).getByRole('table').getByRole('link');
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      return hrefs.map((href) => new URLSearchParams(href.split('?')[1]).get('unit')).sort();
    };
    const scale = ['met', 'on_track', 'late', 'at_risk'];
    expect(await listed(/^Mới đạt/)).toEqual(
      (await codesThat((before, after) => before !== 'met' && after === 'met')).sort(),
    );
    expect(await listed(/^Tụt lại/)).toEqual(
      (
        await codesThat(
          (before, after) => scale.includes(before) && scale.indexOf(after) > scale.indexOf(before),
        )
      ).sort(),
    );
  });
});

it('keeps every control within the width of a phone, in every mode', async () => {
  const { page } = await visit(browser, '/compare?mode=swipe', phone);
  for (const name of ['Hai bên', 'Khác biệt', 'Mọi chỉ tiêu', 'Thay đổi']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name, exact: true, pressed: true }).waitFor();
    const beyond = await page.locator('main :is(button, select, a)').evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { left, right, width } = control.getBoundingClientRect();
        return width > 0 && (left < 0 || right > window.innerWidth) ? [control.textContent] : [];
      }),
    );
    expect(beyond, name).toEqual([]);
  }
});
