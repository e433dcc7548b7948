import { expect, it } from 'vitest';
import { countReports } from '../../../geodata/report/count-reports.ts';

const bytes = (text: string) => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));

it('counts pages of a PDF and not the list of pages', () => {
  const count = countReports('pdf');
  expect(count(bytes('<<\n/Type /Page\n/Parent 1 0 R\n>>\n<<\n/Type /Pages\n'))).toBe(1);
  expect(count(bytes('<<\n/Type /Page\n/Parent 1 0 R\n>>'))).toBe(2);
});

it('counts files of a ZIP whose head is cut by the border of two chunks', () => {
  const count = countReports('zip');
  expect(count(bytes('PK\u0003'))).toBe(0);
  expect(count(bytes('\u0004a.pdfPK\u0001\u0002'))).toBe(1);
  expect(count(bytes('PPK\u0003\u0004'))).toBe(2);
});
