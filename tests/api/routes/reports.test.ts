import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attainmentSchema } from '../../../geodata/contract/attainment.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { flowed, pdfText } from '../harness/pdf-text.ts';
import { type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

async function readReport(path: string): Promise<{ bytes: Buffer; text: string }> {
  const response = await portal.ask(path);
  expect(response.status, path).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { bytes, text: await pdfText(bytes) };
}

const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length;

describe('GET /api/reports/{code}.pdf', () => {
  it('is one page whose Vietnamese text reads with all its marks', async () => {
    const { bytes, text } = await readReport('/api/reports/25001.pdf?on=2020-08-15');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pages(bytes)).toBe(1);
    expect(text.normalize('NFC')).toBe(text);
    for (const line of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'PHIẾU KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
      'Số liệu tính đến ngày 15 tháng 8 năm 2020',
      'Tuyên truyền đến hộ dân',
      'Trích xuất từ cổng Thắp Sáng, số liệu tính đến 15/08/2020',
    ]) {
      expect(flowed(text)).toContain(line);
    }
  });

  it('gives the figures of the API for the same unit and day', async () => {
    const { text } = await readReport('/api/reports/25001.pdf?on=2020-08-15');
    const answer = await portal.read('/api/attainment?target=T1&on=2020-08-15', attainmentSchema);
    const unit = answer.units.find(({ code }) => code === '25001');
    expect(unit).toMatchObject({ numerator: 7499, denominator: 10_000 });
    expect(flowed(text)).toContain('74,9%');
    expect(text).toContain(`${formatNumber(unit?.numerator ?? 0)}/${formatNumber(unit?.denominator ?? 0)}`);
  });

  it('has the same bytes when it is asked for again, and a tag to ask with', async () => {
    const [first, second] = [
      await portal.ask('/api/reports/25002.pdf'),
      await portal.ask('/api/reports/25002.pdf'),
    ];
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(bytes.equals(Buffer.from(await second.arrayBuffer()))).toBe(true);
    const etag = first.headers.get('ETag') ?? '';
    const known = await portal.ask('/api/reports/25002.pdf', { 'If-None-Match': etag });
    expect(known.status).toBe(304);
  });

  it('links to the address of the portal and never to what a request claims', async () => {
    const response = await portal.ask('/api/reports/25001.pdf?on=2020-07-31', {
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
    });
    const text = await pdfText(Buffer.from(await response.arrayBuffer()));
    expect(text).toContain('http://127.0.0.1:8080/?on=2020-07-31&plan=');
    expect(text).not.toContain('evil');
  });

  it('knows of light only what was known on the day of knowledge', async () => {
    const now = await readReport('/api/reports/25001.pdf?on=2020-08-15');
    expect(now.text).toContain('có đèn');
    const before = await readReport('/api/reports/25001.pdf?on=2020-08-15&knownOn=2020-05-31');
    expect(before.text).toContain('chưa khảo sát');
    expect(before.text.replaceAll('chưa có đèn', '').replaceAll('Chưa có đèn', '')).not.toMatch(/có đèn/i);
  });

  it('is named after unit and day', async () => {
    const response = await portal.ask('/api/reports/25001.pdf?on=2020-08-15');
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^inline; filename="bao-cao-25001-[a-z-]+-2020-08-15\.pdf"; filename\*=UTF-8''bao-cao-25001-/,
    );
    await response.body?.cancel();
  });

  it('is sent to whoever takes a PDF and no JSON', async () => {
    const response = await portal.ask('/api/reports/25001.pdf', { Accept: 'application/pdf' });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it.each([
    ['/api/reports/99999.pdf', 404, 'unknown-unit', 'code'],
    ['/api/reports/25001.pdf?on=2020-02-30', 400, 'invalid-request', 'on'],
    ['/api/reports/25001.pdf?day=2020-02-03', 400, 'invalid-request', 'day'],
    ['/api/reports/25%2F01.pdf', 400, 'invalid-request', 'code'],
  ])('%s is refused in JSON with the field at fault', async (path, status, code, field) => {
    const response = await portal.ask(path, { Accept: 'application/pdf' });
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    const problem = problemJsonSchema.parse(await response.json());
    expect(problem.type).toBe(`urn:problem-type:thap-sang:${code}`);
    expect(problem.errors?.map((fault) => fault.field)).toEqual([field]);
  });
});
