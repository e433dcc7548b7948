import { describe, expect, it } from 'vitest';
import { formatDong, workText } from '../../../geodata/budget/work-text.ts';

const plain = { isForced: false, households: 240.4, metres: 552, gapM: 2400, turns: null };

describe('why a work was chosen', () => {
  it('names its households, an estimate, and its share of the dark around it', () => {
    expect(workText(plain, 'vi')).toBe('khoảng 240 hộ · 23 % của khoảng tối 2,4 km');
    expect(workText(plain, 'en')).toBe('about 240 households · 23 % of a gap of 2.4 km');
  });

  it('says when it closes its gap whole, and what it does for a commune', () => {
    const work = { ...plain, metres: 2400, turns: { name: 'Xã Suối Dây', isMet: false } };
    expect(workText(work, 'vi')).toBe(
      'khoảng 240 hộ · khép trọn khoảng tối 2,4 km · giúp Xã Suối Dây hết tuyến tối đã biết',
    );
    expect(workText({ ...work, turns: { name: 'Xã Suối Dây', isMet: true } }, 'vi')).toContain(
      'giúp Xã Suối Dây có đèn mọi tuyến',
    );
  });

  it('says that the planner forced it, and that households are not known', () => {
    expect(workText({ ...plain, isForced: true, households: null, metres: 1 }, 'vi')).toBe(
      'bạn chọn luôn thắp · chưa có số hộ · < 1 % của khoảng tối 2,4 km',
    );
  });

  it('counts the schools and accidents beside it, and is silent where there are none', () => {
    expect(workText({ ...plain, schools: 2, accidents: 3 }, 'vi')).toBe(
      'khoảng 240 hộ · 2 trường trong 200 m · 3 vụ tai nạn trên đoạn hoặc trong 50 m · 23 % của khoảng tối 2,4 km',
    );
    expect(workText({ ...plain, schools: 1, accidents: 0 }, 'en')).toContain('1 school within 200 m · 23 %');
  });

  it('never rounds a part up to the whole', () => {
    expect(workText({ ...plain, metres: 2397 }, 'vi')).toContain('99 % của khoảng tối');
  });
});

describe('money in words', () => {
  it.each([
    [999_999, '999.999 đồng'],
    [840_000_000, '840 triệu đồng'],
    [15_750_000, '15,8 triệu đồng'],
    [2_000_000_000, '2 tỷ đồng'],
    [4_612_000_000, '4,61 tỷ đồng'],
  ])('writes %d as %s', (dong, text) => {
    expect(formatDong(dong, 'vi')).toBe(text);
  });
});
