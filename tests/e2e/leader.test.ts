import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { attainmentSchema } from '../../geodata/contract/attainment.ts';
import { currentPlan as plan } from '../../geodata/plan/plans.ts';
import { outlookOf } from '../../geodata/verdict/outlook.ts';
import { valueText } from '../../geodata/verdict/value-text.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { closeVisits, visit } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

const targets = plan.targets.filter(({ restricted }) => !restricted);
const [leading] = targets;
if (leading === undefined) throw new Error('the plan has no public target');
/** The day a bare address opens in the sample. */
const day = '2020-09-30';

async function communesOn(target: string) {
  const answer = await fetch(
    `${inject('portalUrl')}/api/attainment?target=${target}&on=${day}&plan=${plan.id}`,
  );
  const attainment = attainmentSchema.parse(await answer.json());
  if (attainment.level !== 'commune') throw new Error('communes were asked for');
  return attainment;
}

/** What stands there, as a reader takes it in: without the lines it happens to break into. */
async function sight(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is on the screen, not what the page holds
  return (await place.innerText()).replace(/\s+/g, ' ');
}

/** Goes by the Tab key alone to what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (at.startsWith(name)) return;
  }
  throw new Error(`the Tab key does not lead to ${name}`);
}

describe('a leader who opens the bare address', () => {
  it('reads how many met, which targets are worst, who is at risk, and, by keyboard, why and whether they make it', async () => {
    const { page } = await visit(browser, '/');
    const attainment = await communesOn(leading.id);
    const { met, at_risk: atRisk } = attainment.byVerdict;

    // How many communes have met the target that leads, and how many will.
    const all = await sight(page.getByRole('main'));
    expect(all).toContain(`${met} / 94 xã đạt`);
    const outlook = outlookOf(attainment.units, leading.rule);
    expect(all).toContain(`dự báo ${outlook?.low}–${outlook?.high} xã`);

    // Which targets are worst: every target stands there with its number.
    const list = await sight(page.getByRole('list', { name: 'Các chỉ tiêu' }));
    for (const { id, title } of targets) {
      expect(list).toContain(`${title.vi} ${(await communesOn(id)).byVerdict.met}/94`);
    }

    // Who is at risk: all of them by name, the furthest behind first.
    const attention = await sight(page.getByRole('region', { name: 'Cần chú ý' }));
    expect(attention).toContain(`Nguy cơ ${atRisk}`);
    const behind = attainment.units
      .filter(({ verdict }) => verdict === 'at_risk')
      .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
    for (const { name } of behind) expect(attention).toContain(name);
    const [worst] = behind;
    if (worst === undefined) throw new Error('nobody is at risk in the sample');

    // Why, and whether that commune will make it: without a pointer from here on.
    await tabTo(page, worst.name);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: worst.name, exact: true }).waitFor();
    const unit = await sight(page.getByRole('region', { name: worst.name, exact: true }));
    expect(unit).toContain(valueText(leading, worst, 'vi'));
    expect(unit).toMatch(/Dự báo \d+,\d(–\d+,\d)?% · cần \d+,\d\/ngày/);
    await tabTo(page, `Vì sao? ${leading.title.vi}`);
    await page.keyboard.press('Enter');
    const why = page.getByRole('region', { name: `Vì sao? ${leading.title.vi}` });
    await why.getByText('Dự báo không đạt trước hạn.').waitFor();
    await why.getByText('Thấp hơn đường tiến độ.').waitFor();
    expect(await sight(why)).toContain(`${valueText(leading, worst, 'vi')} ≥ 75%`);
  });

  it('walks the map by arrow keys, hears each commune, opens one with Enter and closes it with Escape', async () => {
    const { page } = await visit(browser, '/?target=T1&on=2020-09-30');
    const { units } = await communesOn('T1');
    await tabTo(page, 'Bản đồ: phím mũi tên');
    const heard = async () => {
      const status = page.getByRole('status').filter({ hasText: /(Xã|Phường|Thị trấn) .+, .+: / });
      return (await status.textContent())?.split(', ')[0] ?? '';
    };
    await page.keyboard.press('ArrowDown');
    const first = await heard();
    await page.keyboard.press('ArrowRight');
    await expect.poll(heard).not.toBe(first);
    const second = await heard();
    expect(units.map(({ name }) => name)).toContain(second);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: second, exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Cần chú ý' }).waitFor();
    expect(new URL(page.url()).searchParams.has('unit')).toBe(false);
  });

  it('hears which communes moved when the day changes', async () => {
    const { page } = await visit(browser, '/?target=T1&on=2020-08-31');
    await page.getByRole('slider', { name: 'Thời gian của kế hoạch' }).press('PageUp');
    await page
      .getByRole('status')
      .filter({ hasText: /ngày 30\/09\/2020.*xã đổi mức: \d+ lên Đạt/ })
      .waitFor({ state: 'attached' });
  });
});
