import { describe, expect, it } from 'vitest';
import { briefingPdf } from '../../../api/reports/briefing-pdf.ts';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { briefingOf } from '../../../geodata/report/briefing/briefing.ts';
import { flowed, pdfText } from '../harness/pdf-text.ts';

const plan = currentPlan;
const LONGEST = 'Thị trấn Châu Thành Dương Minh Châu Trảng Bàng Hoà Thành Tân Biên';

/** Every commune newly met or at risk on every target, with a name longer than any: the fullest month there can be. */
const communes = Array.from({ length: 94 }, (_, at) => ({
  code: String(25_000 + at),
  name: `${LONGEST} ${at}`,
  kind: 'thi_tran' as const,
  parentCode: String(700 + (at % 20)),
  parentName: `Huyện ${LONGEST}`,
}));
const point = (validOn: string, numerator: number) => ({
  validOn,
  numerator,
  denominator: 1000,
  subjects: 1,
  reporting: 1,
  complete: numerator === 1000 ? 1 : 0,
  own: { numerator: numerator === 1000 ? 1 : 0, denominator: 1 },
});
const series = Object.fromEntries(
  plan.targets.map(({ id }) => [
    id,
    Object.fromEntries(
      communes.map(({ code }, at) => [
        code,
        [point('2020-08-31', 100), point('2020-09-30', at % 2 === 0 ? 1000 : 0)],
      ]),
    ),
  ]),
);
const briefing = briefingOf(
  {
    plan,
    on: '2020-09-30',
    knownOn: null,
    dataVersion: 1,
    sample: { figures: true, borders: true, roads: true },
    attributions: ['Dữ liệu minh hoạ'],
    base: 'https://portal.test',
    provinceName: 'Tỉnh Tây Ninh',
  },
  {
    province: { code: '72', name: 'Tỉnh Tây Ninh' },
    communes,
    districts: Array.from({ length: 20 }, (_, at) => ({
      code: String(700 + at),
      name: `Huyện ${LONGEST} ${at}`,
    })),
    series,
  },
);

describe('the fullest briefing', () => {
  it('has three pages and says on each what it leaves out', async () => {
    const pages = (await pdfText(await briefingPdf({ briefing, map: null }))).split('\f').filter(Boolean);
    expect(pages).toHaveLength(3);
    const [, second = '', third = ''] = pages.map(flowed);
    expect(second).toContain('Thay đổi so với 31/08/2020');
    expect(third).toContain('xã khác: xem bảng các xã trên cổng');
    expect(third).toContain('8 huyện khác ít nguy cơ hơn');
  });

  it('keeps its foot on each page, so that no list has run over it', async () => {
    const text = await pdfText(await briefingPdf({ briefing, map: null }));
    for (const page of text.split('\f').filter(Boolean)) {
      expect(page.trimEnd().split('\n').at(-1)).toContain('https://portal.test');
    }
  });
});
