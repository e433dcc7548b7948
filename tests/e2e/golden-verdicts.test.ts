import { describe, expect, inject, it } from 'vitest';
import { attainmentSchema, attainmentSeriesSchema } from '../../geodata/contract/attainment.ts';
import { currentPlan as plan } from '../../geodata/plan/plans.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import { judgeTarget } from '../../web/figures/judge-all.ts';

const DAYS = ['2020-05-31', '2020-09-30', '2020-12-31'];
const LETTERS: Record<Verdict, string> = {
  met: 'Đ',
  on_track: 'T',
  late: 'C',
  at_risk: 'N',
  no_data: '-',
  stale: 'o',
};
const targets = plan.targets.filter(({ restricted }) => !restricted);

async function ask(path: string): Promise<unknown> {
  const answer = await fetch(`${inject('portalUrl')}${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

async function listOf(target: string, on: string) {
  const answer = attainmentSchema.parse(
    await ask(`/api/attainment?target=${target}&on=${on}&plan=${plan.id}`),
  );
  if (answer.level !== 'commune') throw new Error('communes were asked for');
  return answer;
}

describe('the verdicts of the sample province', () => {
  it('are those of the golden list, for every commune, public target and three days', async () => {
    const lines = new Map<string, string>();
    for (const on of DAYS) {
      for (const [i, { id }] of targets.entries()) {
        for (const { code, name, verdict } of (await listOf(id, on)).units) {
          const line = lines.get(code) ?? `${code}  ${name.padEnd(22)}`;
          lines.set(code, `${line}${i === 0 ? '  ' : ''}${LETTERS[verdict]}`);
        }
      }
    }
    expect(lines.size).toBe(94);
    const ids = targets.map(({ id }) => id.slice(1)).join('');
    const text = [
      '# Verdicts of the sample province. Đ met, T on track, C late, N at risk, - no data, o stale.',
      '# Made anew on purpose only, when the sample or a rule changed and every difference was looked at:',
      '#   npx vitest run --config tests/vitest.config.ts --project e2e golden-verdicts -u',
      `#      ${''.padEnd(22)}  ${DAYS.map((day) => day.slice(2).padEnd(targets.length + 1)).join(' ')}`,
      `#      ${''.padEnd(22)}  ${DAYS.map(() => ids).join('  ')}`,
      ...[...lines].sort().map(([, line]) => line),
    ].join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot('../fixtures/out/verdicts/399-sample.txt');
  });

  it('are the same in the list of the API and where the browser judges, with the counts of the legend', async () => {
    const path = `/api/attainment/series?level=commune&plan=${plan.id}`;
    const { series } = attainmentSeriesSchema.parse(await ask(path));
    for (const target of targets) {
      for (const on of DAYS) {
        const { units, byVerdict } = await listOf(target.id, on);
        const inBrowser = judgeTarget({ communes: units, series, plan }, target, on);
        for (const { code, name: _, ...judgement } of units) {
          expect(judgement, `${target.id} ${code} ${on}`).toEqual(inBrowser.get(code));
        }
        const met = [...inBrowser.values()].filter(({ verdict }) => verdict === 'met').length;
        expect(byVerdict.met).toBe(met);
      }
    }
  });
});
