import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { countReports } from '../../../geodata/report/count-reports.ts';
import { pdfText } from '../harness/pdf-text.ts';
import { unzip } from '../harness/unzip.ts';
import { type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const DAY = 'on=2020-08-15';

async function read(path: string): Promise<{ bytes: Buffer; headers: Headers }> {
  const response = await portal.ask(path);
  expect(response.status, path).toBe(200);
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

describe('a batch of reports', () => {
  it('is one PDF with a page for each commune, district after district, and says how many', async () => {
    const { bytes, headers } = await read(`/api/reports/batch.pdf?${DAY}`);
    expect(headers.get('Report-Count')).toBe('3');
    expect(countReports('pdf')(bytes)).toBe(3);
    const pages = (await pdfText(bytes)).split('\f').filter((page) => page.trim() !== '');
    expect(pages.map((page) => /Long Thành Bắc|Hiệp Tân 'B'|Tiên Thuận/.exec(page)?.[0])).toEqual([
      "Hiệp Tân 'B'",
      'Long Thành Bắc',
      'Tiên Thuận',
    ]);
  });

  it('holds one district when one is asked for', async () => {
    const { bytes, headers } = await read(`/api/reports/batch.pdf?district=701&${DAY}`);
    expect(headers.get('Report-Count')).toBe('2');
    expect(countReports('pdf')(bytes)).toBe(2);
    expect(headers.get('Content-Disposition')).toContain('filename="bao-cao-701-hoa-thanh-2020-08-15.pdf"');
  });

  it('is a ZIP of the very files the single addresses give', async () => {
    const { bytes, headers } = await read(`/api/reports/batch.zip?${DAY}`);
    expect(headers.get('Content-Type')).toBe('application/zip');
    expect(countReports('zip')(bytes)).toBe(3);
    const files = unzip(bytes);
    expect([...files.keys()]).toEqual([
      'bao-cao-25002-hiep-tan-b-2020-08-15.pdf',
      'bao-cao-25001-long-thanh-bac-2020-08-15.pdf',
      'bao-cao-25003-tien-thuan-2020-08-15.pdf',
    ]);
    for (const [name, file] of files) {
      const { bytes: single } = await read(`/api/reports/${name.slice(8, 13)}.pdf?${DAY}`);
      expect(file.equals(single), name).toBe(true);
    }
  });

  it.each(['pdf', 'zip'])('has the same bytes when a %s is asked for again', async (kind) => {
    const [first, second] = [
      await read(`/api/reports/batch.${kind}?${DAY}`),
      await read(`/api/reports/batch.${kind}?${DAY}`),
    ];
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  it('lets two at a time through, and the next as soon as a client gives up', async () => {
    const path = `/api/reports/batch.pdf?${DAY}`;
    const [first, second] = [await portal.ask(path), await portal.ask(path)];
    const refused = await portal.ask(path);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect(problemJsonSchema.parse(await refused.json()).type).toBe('urn:problem-type:thap-sang:too-busy');
    await first.body?.cancel();
    const third = await portal.ask(path);
    expect(third.status).toBe(200);
    await Promise.all([second.body?.cancel(), third.body?.cancel()]);
  });

  it('leaves room again after a question about its head alone, and after a wrong one', async () => {
    for (let times = 0; times < 3; times += 1) {
      const head = await portal.ask(`/api/reports/batch.zip?${DAY}`, {}, 'HEAD');
      expect(head.status).toBe(200);
      expect(head.headers.get('Report-Count')).toBe('3');
      expect((await portal.ask('/api/reports/batch.zip?district=99999')).status).toBe(404);
    }
    await read(`/api/reports/batch.pdf?${DAY}`);
  });

  it.each([
    ['district=99999', 404, 'unknown-unit', 'district'],
    ['district=25001', 400, 'invalid-request', 'district'],
    ['on=2020-13-01', 400, 'invalid-request', 'on'],
    ['plan=no-such-plan', 404, 'unknown-plan', 'plan'],
  ])('%s is refused before anything is sent', async (question, status, code, field) => {
    const response = await portal.ask(`/api/reports/batch.zip?${question}`);
    expect(response.status).toBe(status);
    const problem = problemJsonSchema.parse(await response.json());
    expect(problem.type).toBe(`urn:problem-type:thap-sang:${code}`);
    expect(problem.errors?.map((fault) => fault.field)).toEqual([field]);
  });
});
