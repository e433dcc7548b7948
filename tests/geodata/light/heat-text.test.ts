import { describe, expect, it } from 'vitest';
import { darkHeat } from '../../../geodata/light/dark-heat.ts';
import { heatClasses, heatFigure, heatReason, heatValue } from '../../../geodata/light/heat-text.ts';

const unit = (code: string, unlit: number, unknown = 0) => ({
  code,
  km: { unlit, unknown, total: 50 },
  areaKm2: 10,
  households: 1000,
});
const heat = darkHeat(
  [unit('a', 0), unit('b', 2), unit('c', 4.25), unit('d', 0, 50), unit('e', 3, 30)],
  'km',
);

describe('the heat in words', () => {
  const rowOf = (code: string) => heat.rows.find((row) => row.code === code);

  it('writes a figure on the map, a question mark where it is not known and nothing where nothing is dark', () => {
    expect(['c', 'd', 'a', 'x'].map((code) => heatFigure(rowOf(code), 'vi'))).toEqual(['4,3', '?', '', '']);
  });

  it('says why there is no figure', () => {
    const row = rowOf('d');
    expect(row === undefined ? '' : heatValue(row, 'km', 'vi')).toBe('Chưa khảo sát');
  });

  it('counts the communes of each class, the darkest first', () => {
    expect(heatClasses(heat, 'vi').map(({ text, count }) => `${text}: ${count}`)).toEqual([
      'Từ 4,2 trở lên: 1',
      '3,0 đến dưới 4,2: 1',
      'Dưới 3,0: 1',
      'Không còn đoạn nào chưa có đèn: 1',
    ]);
  });

  it('names the district, what is unlit and what that leaves out', () => {
    const facts = { districtName: 'Huyện Tân Biên', unlitKm: 3, unknownKm: 30 };
    expect(heatReason({ gap: null }, facts, 'vi')).toBe(
      'Huyện Tân Biên · 3,0 km chưa có đèn · 30,0 km chưa khảo sát',
    );
    expect(heatReason({ gap: 'not_surveyed' }, { ...facts, unlitKm: 0 }, 'en')).toBe(
      'Huyện Tân Biên · 30.0 km not surveyed',
    );
  });
});
