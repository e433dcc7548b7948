import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type AppType, createApp } from '../../../api/app.ts';
import { ANYONE } from '../../../api/identity.ts';
import { seedSample } from '../../../api/loading/seed-sample.ts';
import { type Why, whySchema } from '../../../geodata/contract/attainment.ts';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { type Plan, planSchema } from '../../../geodata/plan/plan.ts';
import { CANARY, canaryProvince } from '../../fixtures/in/canary-province.ts';
import { SMALL_PROVINCE } from '../../fixtures/in/small-province.ts';
import { countedIn, judgeAgain, pointsOf } from '../../geodata/verdict/recompute.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { AS_READER } from './canary-portal.ts';

const PUBLIC = {};
const READER = { [AS_READER]: '1' };
const DAYS = ['2020-03-31', '2020-06-30', '2020-07-10', '2020-09-30', '2020-12-31', '2021-02-01'];
const KNOWN = ['', '&knownOn=2020-07-05', '&knownOn=2020-08-12'];

describe.each([
  ['the canary province', () => canaryProvince(), ['25001', '25002', '25003']],
  ['the small province', () => SMALL_PROVINCE, ['25456', '25474', '25495', '25700']],
] as const)('what "why" lists of %s', (_, province, codes) => {
  let test: TestDatabase;
  let app: AppType;
  let plan: Plan;
  beforeAll(async () => {
    test = await openTestDatabase();
    await seedSample(test.database, () => undefined, province);
    app = createApp({
      database: test.database,
      environment: { METRICS: false },
      logger: pino({ level: 'silent' }),
      identify: (request) =>
        request.headers.has(AS_READER) ? { role: 'portal_reader', actor: 'reader' } : ANYONE,
    });
    plan = planSchema.parse((await read(READER, '/api/meta', metaSchema)).plan);
  });
  afterAll(() => test?.close());

  async function read<T extends z.ZodType>(headers: Record<string, string>, path: string, schema: T) {
    const response = await app.request(`http://portal.test${path}`, { headers });
    const body: unknown = await response.json();
    expect(response.status, `${path} ${JSON.stringify(body)}`).toBe(200);
    return schema.parse(body);
  }

  /** Every answer there is to "why", with the target it is about. */
  async function walk(headers: Record<string, string>, isAsked: (id: string) => boolean) {
    const answers: { address: string; why: Why; target: Plan['targets'][number] }[] = [];
    for (const target of plan.targets.filter(({ id }) => isAsked(id))) {
      for (const code of codes) {
        for (const on of DAYS) {
          for (const known of KNOWN) {
            const address = `/api/attainment/${target.id}/${code}?on=${on}${known}`;
            answers.push({ address, target, why: await read(headers, address, whySchema) });
          }
        }
      }
    }
    return answers;
  }
  const isOpen = (id: string) => id !== 'T8';
  const figureOf = ({ numerator, denominator, value, verdict }: Why['judgement']) => ({
    numerator,
    denominator,
    value,
    verdict,
  });

  it('gives the figure to the public from the counts, and from the reports where they are its own', async () => {
    let reports = 0;
    for (const { address, why, target } of await walk(PUBLIC, isOpen)) {
      const counted = countedIn(why.series);
      if (why.subjects.kind === 'organisation') {
        // Its verdict rests on figures that the public may not have: it is told, not recomputed.
        expect(
          why.series.every(({ judged }) => judged !== undefined),
          address,
        ).toBe(true);
        continue;
      }
      expect(judgeAgain(target, plan, counted, why.on), address).toEqual(figureOf(why.judgement));
      if (!why.historyIsWhole) continue;
      reports += 1;
      expect(judgeAgain(target, plan, pointsOf(why), why.on), address).toEqual(figureOf(why.judgement));
    }
    // T1, T5 and T6 bind the commune itself.
    expect(reports).toBe(3 * codes.length * DAYS.length * KNOWN.length);
  });

  it('gives the figure to a reader from the reports alone, those of organisations and areas among them', async () => {
    const seen = new Set<string>();
    for (const { address, why, target } of await walk(READER, () => true)) {
      expect(why.historyIsWhole, address).toBe(true);
      expect(pointsOf(why), address).toEqual(why.series);
      expect(judgeAgain(target, plan, pointsOf(why), why.on), address).toEqual(figureOf(why.judgement));
      for (const row of why.history) {
        seen.add(row.subjectKind);
        expect(row.enteredBy, address).not.toBeNull();
        expect(row.approvedBy, address).not.toBeNull();
      }
    }
    expect([...seen].sort()).toEqual(['organisation', 'residential_area', 'unit']);
  });

  it('names neither subject nor office to the public', async () => {
    for (const { address, why } of await walk(PUBLIC, isOpen)) {
      for (const row of why.history) {
        expect(row, address).toMatchObject({
          subjectKind: 'unit',
          subject: null,
          subjectCode: null,
          enteredBy: null,
          approvedBy: null,
        });
      }
      expect(JSON.stringify(why), address).not.toMatch(new RegExp(`${CANARY}|Bí mật`));
    }
  });
});
