import { expect, it } from 'vitest';
import { reportFileName } from '../../../geodata/report/file-name.ts';

it('names a report by code, folded name and day', () => {
  expect(reportFileName({ code: '25546', name: 'Xã Tân Phú' }, '2020-09-30')).toBe(
    'bao-cao-25546-xa-tan-phu-2020-09-30.pdf',
  );
});

it('leaves nothing in a file name that a path could be made of', () => {
  expect(reportFileName({ code: '1', name: '../..\\a"b\n' }, '2020-09-30')).toBe(
    'bao-cao-1-a-b-2020-09-30.pdf',
  );
});

it('cuts an endless name between words and keeps code and day', () => {
  const name = reportFileName({ code: '1', name: 'Đường '.repeat(60) }, '2020-09-30');
  expect(name).toBe(`bao-cao-1-${Array(13).fill('duong').join('-')}-2020-09-30.pdf`);
});

it('does without a name that has no letter of its own', () => {
  expect(reportFileName({ code: '7', name: '– – –' }, '2020-09-30')).toBe('bao-cao-7-2020-09-30.pdf');
});
