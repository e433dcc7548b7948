import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlanFilesInvalid, readPlans } from '../../../api/loading/read-plans.ts';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import nextYear from '../../fixtures/in/plans/next-year.json' with { type: 'json' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thap-sang-plans-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the plans this portal ships', () => {
  it('are plan 399 of 2020 and an illustration of 2021 that says what it is', async () => {
    const [first, second, ...more] = await readPlans();
    expect(first).toEqual(currentPlan);
    expect(more).toEqual([]);
    expect(second).toMatchObject({ illustrative: true, starts: '2021-03-01', deadline: '2021-12-31' });
    expect(second?.number).toMatch(/minh hoạ/i);
    expect(second?.title.vi).toMatch(/minh hoạ/i);
    for (const { source } of second?.targets ?? []) expect(source.vi).toMatch(/^Minh hoạ/);
  });

  it('hold another threshold, another staleness and a ninth target in the second year', async () => {
    const [first, second] = await readPlans();
    const households = (plan: typeof first) => {
      const target = plan?.targets.find(({ id }) => id === 'T1');
      return target?.rule.kind === 'ratio' ? [target.rule.threshold, target.stalenessDays] : null;
    };
    expect(households(first)).toEqual([0.75, 45]);
    expect(households(second)).toEqual([0.85, 40]);
    expect(second?.targets.map(({ id }) => id)).toEqual([
      ...(first?.targets ?? []).map(({ id }) => id),
      'T9',
    ]);
  });
});

describe('a folder of plans', () => {
  it('takes a new file without new code, and names every fault of a wrong one', async () => {
    await writeFile(join(folder, 'next.json'), JSON.stringify(nextYear));
    expect((await readPlans(folder)).map(({ id }) => id)).toEqual([nextYear.id]);
    await writeFile(join(folder, 'wrong.json'), JSON.stringify({ ...nextYear, id: 'Wrong', version: 0 }));
    const refusal = await readPlans(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlanFilesInvalid);
    const lines = refusal instanceof PlanFilesInvalid ? refusal.message.split('\n') : [];
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'wrong.json, id "Wrong"',
      'wrong.json, version "0"',
    ]);
  });
});
