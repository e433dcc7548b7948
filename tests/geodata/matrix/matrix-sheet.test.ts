import { describe, expect, it } from 'vitest';
import { matrixSheet, type SheetCell } from '../../../geodata/matrix/matrix-sheet.ts';
import { orderRows } from '../../../geodata/matrix/order-rows.ts';
import { rowsOf } from './rows.ts';

const plain = (cell: SheetCell) => {
  if (cell === null) return null;
  if (cell.kind === 'text' || cell.kind === 'verdict') return cell.text;
  if (cell.kind === 'day') return cell.day;
  return cell.kind === 'share' ? cell.share : cell.count;
};

describe('the exported table', () => {
  const sheet = matrixSheet(rowsOf(), 'vi', { hasChange: true, note: 'Dữ liệu minh hoạ' });

  it('names the commune, then says of each target verdict, value, counts and day', () => {
    expect(sheet.columns.map(({ name, target }) => [target, name].filter(Boolean).join(': '))).toEqual([
      'Mã',
      'Đơn vị',
      'Loại',
      'Huyện',
      'Số chỉ tiêu đạt',
      'Số chỉ tiêu',
      'Chỉ tiêu khá lên',
      'Chỉ tiêu tụt lại',
      'T1 Tuyên truyền đến hộ dân: Kết quả',
      'T1 Tuyên truyền đến hộ dân: Giá trị',
      'T1 Tuyên truyền đến hộ dân: hộ dân được tuyên truyền',
      'T1 Tuyên truyền đến hộ dân: tổng số hộ dân',
      'T1 Tuyên truyền đến hộ dân: Số liệu ngày',
      'T5 Mô hình nhân dân tham gia phòng, chống tội phạm: Kết quả',
      'T5 Mô hình nhân dân tham gia phòng, chống tội phạm: Giá trị',
      'T5 Mô hình nhân dân tham gia phòng, chống tội phạm: Số liệu ngày',
      'Ghi chú',
    ]);
    expect(sheet.rows[5]?.map(plain)).toEqual([
      ...['f', 'Xã Tân Bình', 'Xã', 'Thành phố Tây Ninh', 1, 2, 0, 1],
      ...['Chậm', 0.41, 41, 100, '2020-09-30'],
      ...['Đạt', 1, '2020-09-30'],
      'Dữ liệu minh hoạ',
    ]);
  });

  it('leaves empty what has no figure, never 0', () => {
    expect(sheet.rows[3]?.slice(8, 16).map(plain)).toEqual([
      ...['Chưa có số liệu', null, null, null, null],
      ...['Chưa có số liệu', null, null],
    ]);
  });

  it('tells a count without a denominator as a lower bound', () => {
    expect(sheet.rows[0]?.[14]).toEqual({ kind: 'at_least', count: 1 });
    expect(sheet.rows[1]?.[14]).toEqual({ kind: 'at_least', count: 0 });
  });

  it('keeps the rows and their order', () => {
    const ordered = orderRows(rowsOf(), 'worst', 'T1').slice(0, 3);
    const { rows } = matrixSheet(ordered, 'en', { hasChange: false, note: null });
    expect(rows.map(([code]) => code && plain(code))).toEqual(['b', 'c', 'f']);
  });

  it('has neither changes nor a note where there is none', () => {
    const { columns } = matrixSheet(rowsOf(), 'en', { hasChange: false, note: null });
    expect(columns.slice(0, 7).map(({ name }) => name)).toEqual([
      ...['Code', 'Unit', 'Kind', 'District', 'Targets met', 'Targets', 'Verdict'],
    ]);
    expect(columns.at(-1)?.name).toBe('Figure of');
  });
});
