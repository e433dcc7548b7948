import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, foldName, nameKeys } from '../../../geodata/text/fold.ts';

describe('folding text to a search key', () => {
  it.each([
    ['Hoà Thành', 'Hòa Thành'],
    ['Hòa Thành'.normalize('NFD'), 'Hòa Thành'.normalize('NFC')],
    ['Ðồng Khởi', 'Đồng Khởi'],
    ['ĐỒNG KHỞI', 'đồng khởi'],
    ['Tân  Lập – Cầy Xiêng', 'tan lap cay xieng'],
    ['Thuỷ', 'Thủy'],
  ])('takes %s and %s for the same', (a, b) => {
    expect(foldKey(a)).toBe(foldKey(b));
  });

  it.each([
    ['Xã Tân Bình', 'tan binh'],
    ['X. Tân Bình', 'tan binh'],
    ['Tân Bình', 'tan binh'],
    ['TP. Tây Ninh', 'tay ninh'],
    ['TP Tây Ninh', 'tay ninh'],
    ['Thành phố Tây Ninh'.normalize('NFD'), 'tay ninh'],
    ['Thị trấn Châu Thành', 'chau thanh'],
    ['thi tran Chau Thanh', 'chau thanh'],
    ['Phường 1', '1'],
    ['Ấp Bình Hoà', 'binh hoa'],
  ])('reads %s without its prefix as "%s"', (name, key) => {
    expect(foldName(name)).toBe(key);
  });

  it.each([
    ['Xa Mát', 'xa mat'],
    ['Tịnh Biên', 'tinh bien'],
    ['Quản Bạ', 'quan ba'],
    ['Huyền Hội', 'huyen hoi'],
    ['Xã', 'xa'],
  ])('leaves %s whole: it only looks like a prefix', (name, key) => {
    expect(foldName(name)).toBe(key);
  });

  it('finds a name typed without marks with or without its prefix', () => {
    for (const typed of ['xa tan binh', 'tan binh', 'XÃ TÂN BÌNH', 'x. tân bình']) {
      expect(nameKeys(typed)).toContain(foldName('Xã Tân Bình'));
    }
    expect(nameKeys('xa mat')).toContain(foldName('Xa Mát'));
  });

  it('is idempotent and blind to Unicode composition', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = foldKey(text);
        expect(foldKey(key)).toBe(key);
        expect(foldKey(text.normalize('NFC'))).toBe(foldKey(text.normalize('NFD')));
      }),
    );
  });
});
