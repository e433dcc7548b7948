import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attainmentSchema, attainmentSeriesSchema, whySchema } from '../../../geodata/contract/attainment.ts';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { unitListSchema } from '../../../geodata/contract/units.ts';
import { countVerdicts } from '../../../geodata/verdict/roll-up.ts';
import { assemblePortal, type Portal } from '../../../web/data/portal.ts';
import { judgeTarget } from '../../../web/figures/judge-all.ts';
import { type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

/** What a browser holds after its first requests. */
async function inBrowser(known: string): Promise<Portal> {
  const assembled = assemblePortal(
    await portal.read('/api/meta', metaSchema),
    (await portal.read('/api/units?level=commune', unitListSchema)).units,
    (await portal.read('/api/units?level=district', unitListSchema)).units,
    await portal.read(`/api/attainment/series?${known}`, attainmentSeriesSchema),
  );
  if (assembled === null) throw new Error('the plan has no public target');
  return assembled;
}

describe.each(['', 'knownOn=2020-08-09'])('the verdict (%s)', (known) => {
  it('is the same in the list, under "Vì sao?", in the browser and in the counts, target by target', async () => {
    const browser = await inBrowser(known);
    expect(browser.targets.length).toBe(7);
    for (const target of browser.targets) {
      for (const on of ['2020-06-30', '2020-08-10', '2020-12-31']) {
        const query = `on=${on}${known === '' ? '' : `&${known}`}`;
        const list = await portal.read(`/api/attainment?target=${target.id}&${query}`, attainmentSchema);
        if (list.level !== 'commune') throw new Error('communes were asked for');
        const judged = judgeTarget(browser, target, on);
        expect(list.units.map(({ code }) => code)).toEqual([...judged.keys()]);
        expect(list.byVerdict).toEqual(countVerdicts(judged.values()));
        for (const { code, name: _, ...listed } of list.units) {
          const why = await portal.read(`/api/attainment/${target.id}/${code}?${query}`, whySchema);
          expect(listed, `${target.id} ${code} ${on}`).toEqual(judged.get(code));
          expect(why.judgement, `${target.id} ${code} ${on}`).toEqual(listed);
        }
      }
    }
  });
});
