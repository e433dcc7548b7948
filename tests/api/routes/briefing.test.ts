import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attainmentSchema } from '../../../geodata/contract/attainment.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { flowed, pdfText } from '../harness/pdf-text.ts';
import { type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const PATH = '/api/reports/briefing.pdf?on=2020-08-15';

async function bytesOf(path: string): Promise<Buffer> {
  const response = await portal.ask(path, { Accept: 'application/pdf' });
  expect(response.status, path).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe('GET /api/reports/briefing.pdf', () => {
  it('counts the communes that met each target as the API does', async () => {
    const text = flowed(await pdfText(await bytesOf(PATH)));
    expect(text).toContain('BÁO CÁO TÓM TẮT THÁNG 8 NĂM 2020');
    for (const target of ['T1', 'T5', 'T6']) {
      const { byVerdict } = await portal.read(
        `/api/attainment?target=${target}&on=2020-08-15`,
        attainmentSchema,
      );
      const all = Object.values(byVerdict).reduce((sum, count) => sum + count, 0);
      const row = new RegExp(` ${target} [^≥]*≥ ?[\\d%]+ (\\d+)/(\\d+) `).exec(text);
      expect(row?.slice(1), target).toEqual([String(byVerdict.met), String(all)]);
    }
  });

  it('is no unit called "briefing": it has at most three pages and the name of a month', async () => {
    const response = await portal.ask(PATH);
    expect(response.headers.get('Content-Disposition')).toMatch(
      /filename="bao-cao-thang-\d+-2020-08-15\.pdf"/,
    );
    const text = await pdfText(Buffer.from(await response.arrayBuffer()));
    expect(text.split('\f').filter(Boolean).length).toBeLessThanOrEqual(3);
  });

  it('has the same bytes when it is asked for again', async () => {
    const [first, second] = [await bytesOf(PATH), await bytesOf(`${PATH}&knownOn=2100-01-01`)];
    expect((await bytesOf(PATH)).equals(first)).toBe(true);
    expect(second.equals(first)).toBe(false);
  });

  it('names the field at fault', async () => {
    const response = await portal.ask('/api/reports/briefing.pdf?on=2020-02-30');
    expect(response.status).toBe(400);
    const problem = problemJsonSchema.parse(await response.json());
    expect(problem.errors?.map(({ field }) => field)).toEqual(['on']);
  });
});
