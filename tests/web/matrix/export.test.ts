import { describe, expect, it } from 'vitest';
import type { MatrixRow } from '../../../geodata/matrix/matrix.ts';
import { matrixSheet } from '../../../geodata/matrix/matrix-sheet.ts';
import { VERDICT_SCALE } from '../../../geodata/scale/verdict-scale.ts';
import { dayNumber } from '../../../geodata/time/day.ts';
import { matrixCsv } from '../../../web/matrix/export/csv.ts';
import { matrixWorkbook } from '../../../web/matrix/export/workbook.ts';
import { rowsOf } from '../../geodata/matrix/rows.ts';
import { readWorkbook } from './read-workbook.ts';

const sheetOf = (rows: readonly MatrixRow[]) =>
  matrixSheet(rows, 'vi', { hasChange: false, note: 'Dữ liệu minh hoạ' });

async function workbookOf(rows: readonly MatrixRow[]) {
  const blob = await matrixWorkbook({
    sheet: sheetOf(rows),
    rows,
    title: 'Ma trận',
    info: {
      title: 'Thông tin',
      lines: [
        ['Số liệu đến ngày', '30/09/2020'],
        ['Đạt', 'Điều kiện đã đạt', 'met'],
      ],
    },
  });
  return readWorkbook(Buffer.from(await blob.arrayBuffer()));
}

/** Commune f: 41 of 100 households, late; one model, met. Named so that a spreadsheet would run it. */
const hostile = (name: string): MatrixRow[] =>
  rowsOf().flatMap((row) => (row.unit.code === 'f' ? [{ ...row, unit: { ...row.unit, name } }] : []));

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x.test";"x")'];

describe('the workbook', () => {
  it('holds the figures of the table as typed cells, in its order', async () => {
    const rows = rowsOf();
    const cells = (await workbookOf(rows)).get('Ma trận');
    const column = (letter: string) => rows.map((_, i) => cells?.get(`${letter}${i + 3}`)?.value ?? '');
    expect(column('B')).toEqual(rows.map(({ unit }) => unit.name));
    expect(column('E')).toEqual([2, 0, 0, 0, 1, 1]);
    expect(column('H')).toEqual([0.76, 0.6, 0.2, '', 0.1, 0.41]);
    expect(column('I')).toEqual([76, 60, 20, '', 10, 41]);
    expect(column('J')).toEqual([100, 100, 100, '', 100, 100]);
    expect(column('M')).toEqual([1, 0, '', '', 1, 1]);
    const day = dayNumber('2020-09-30') - dayNumber('1899-12-30');
    expect(column('K')).toEqual([day, day, day, '', day, day]);
  });

  it('writes shares as percentages, counts of models as lower bounds, days as days', async () => {
    const cells = (await workbookOf(rowsOf())).get('Ma trận');
    expect(['H3', 'M3', 'K3'].map((address) => cells?.get(address)?.format)).toEqual([
      '0.0%',
      '[=0]0;"≥ "0',
      'dd/mm/yyyy',
    ]);
  });

  it('never rounds a share up to a threshold', async () => {
    const rows = rowsOf().map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, value: cell.value === null ? null : 0.74996 })),
    }));
    expect((await workbookOf(rows)).get('Ma trận')?.get('H3')?.value).toBe(0.749);
    expect(matrixCsv(sheetOf(rows), 'vi').split('\r\n')[1]).toContain('"74,9%"');
  });

  it('colours verdict and value by the one scale, also where there is no figure', async () => {
    const cells = (await workbookOf(rowsOf())).get('Ma trận');
    const colour = (id: string) => VERDICT_SCALE.find((step) => step.id === id)?.color;
    expect(['G3', 'H3', 'H4', 'H5', 'H7', 'H8'].map((address) => cells?.get(address)?.fill)).toEqual(
      ['met', 'met', 'at_risk', 'at_risk', 'on_track', 'late'].map(colour),
    );
    expect(cells?.get('H6')).toMatchObject({ value: '' });
    expect(cells?.get('H6')?.fill).toBeDefined();
    expect(cells?.get('I3')?.fill).toBeUndefined();
  });

  it('says on a second sheet what it is', async () => {
    const info = (await workbookOf(rowsOf())).get('Thông tin');
    expect(info?.get('B1')?.value).toBe('30/09/2020');
    expect(info?.get('A2')).toMatchObject({ value: 'Đạt', fill: '#0f766e' });
  });

  it.each(FORMULAS)('keeps %s a text', async (name) => {
    const cell = (await workbookOf(hostile(name))).get('Ma trận')?.get('B3');
    expect(cell).toMatchObject({ value: name, isFormula: false });
  });
});

describe('the CSV', () => {
  it('starts with a byte order mark, for Excel, and has a line per commune', () => {
    const csv = matrixCsv(sheetOf(rowsOf()), 'vi');
    expect(csv.startsWith('\uFEFFMã,Đơn vị,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(7);
  });

  it('writes each figure as the screen does, counts and days plainly, and nothing where there is none', () => {
    const lines = matrixCsv(sheetOf(rowsOf()), 'vi').split('\r\n');
    expect(lines[6]).toBe(
      'f,Xã Tân Bình,Xã,Thành phố Tây Ninh,1,2,Chậm,"41,0%",41,100,2020-09-30,Đạt,≥ 1,2020-09-30,Dữ liệu minh hoạ',
    );
    expect(lines[4]).toBe(
      'd,Xã Biên Giới,Xã,Huyện Tân Châu,0,2,Chưa có số liệu,,,,,Chưa có số liệu,,,Dữ liệu minh hoạ',
    );
  });

  it.each(FORMULAS)('puts an apostrophe before %s', (name) => {
    const [, line = ''] = matrixCsv(sheetOf(hostile(name)), 'vi').split('\r\n');
    expect(line.replaceAll('"', '')).toContain(`f,'${name.replaceAll('"', '')},`);
  });

  it('quotes commas, quotes and line breaks', () => {
    const [, line, next] = matrixCsv(sheetOf(hostile('Xã "A", B\nC')), 'vi').split('\r\n');
    expect(line).toContain('f,"Xã ""A"", B\nC",');
    expect(next).toBe('');
  });
});
