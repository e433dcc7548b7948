import { expect, it } from 'vitest';
import { portalRulesOf, sourceText } from '../../../geodata/plan/source-text.ts';
import { target } from '../verdict/figures.ts';

it('tells the legal source first and then what this portal decided', () => {
  expect(sourceText(target('T5'), 'vi')).toBe(
    'Kế hoạch 399/KH-UBND ngày 03/03/2020. Quy tắc của cổng này: Mô hình chưa được đánh giá hiệu quả thì không tính; Số liệu quá 120 ngày là số liệu cũ',
  );
});

it('names no rule where the portal decided none', () => {
  const free = { ...target('T1'), stalenessDays: null };
  expect(portalRulesOf(free)).toEqual([]);
  expect(sourceText(free, 'en')).toBe('Plan 399/KH-UBND of 03/03/2020');
});
