import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../../../geodata/figure/series.ts';
import { currentPlan } from '../../../../geodata/plan/plans.ts';
import {
  type BriefingFacts,
  briefingOf,
  MOST_RISK_LINES,
} from '../../../../geodata/report/briefing/briefing.ts';
import type { ReportEdition } from '../../../../geodata/report/unit-report.ts';

// T1 alone: 75 % of households, stale after 45 days.
const plan = { ...currentPlan, targets: currentPlan.targets.filter(({ id }) => id === 'T1') };

const edition: ReportEdition = {
  plan,
  on: '2020-09-30',
  knownOn: null,
  dataVersion: 1,
  sample: { figures: false, borders: false, roads: false },
  attributions: [],
  base: 'https://portal.test',
  provinceName: 'Tỉnh Tây Ninh',
};

const point = (validOn: string, numerator: number, denominator = 1000): SeriesPoint => ({
  validOn,
  numerator,
  denominator,
  subjects: 1,
  reporting: 1,
  complete: 0,
});

const commune = (code: string, name: string, parentCode = '706', parentName = 'Huyện Tân Châu') => ({
  code,
  name,
  kind: 'xa' as const,
  parentCode,
  parentName,
});

const facts: BriefingFacts = {
  province: { code: '72', name: 'Tỉnh Tây Ninh' },
  districts: [
    { code: '706', name: 'Huyện Tân Châu' },
    { code: '705', name: 'Huyện Tân Biên' },
  ],
  communes: [
    commune('1', 'Xã Tân Bình'),
    commune('2', 'Xã Tân Bình', '705', 'Huyện Tân Biên'),
    commune('3', 'Xã Mỏ Công', '705', 'Huyện Tân Biên'),
    commune('4', 'Xã Suối Ngô'),
    commune('5', 'Xã Thạnh Đông'),
  ],
  series: {
    T1: {
      // 70 % at the end of August, 75 % at the end of September: newly met.
      '1': [point('2020-03-31', 100), point('2020-08-31', 700), point('2020-09-30', 750)],
      // Met in July; 46 days later, on 16/09, the figure is too old.
      '2': [point('2020-03-31', 100), point('2020-07-31', 800)],
      // 20 % on a line that asks for 24.7 % and more: 184 of 275 days, 100 + 650 × 183/275 = 532. At risk.
      '3': [point('2020-03-31', 100), point('2020-08-31', 190), point('2020-09-30', 200)],
      // On its first line in August, and fallen far below it in September: slipped.
      '4': [point('2020-03-31', 100), point('2020-08-31', 500), point('2020-09-30', 480)],
    },
  },
};

describe('the monthly briefing', () => {
  const briefing = briefingOf(edition, facts);
  const [line] = briefing.targets;

  it('counts communes met now and what that is against the end of the month before', () => {
    expect(briefing.since).toBe('31/08/2020');
    expect(line).toMatchObject({ id: 'T1', threshold: '≥ 75%', met: '1/5', change: '0' });
    expect(line?.counts).toMatchObject({ met: 1, stale: 1, no_data: 1 });
  });

  it('names who newly met, slipped and let a figure grow old, two of one name by their districts', () => {
    expect(line?.newlyMet).toBe('Tân Bình (Huyện Tân Châu)');
    expect(line?.slipped).toBe('Suối Ngô');
    expect(line?.stale).toBe('Tân Bình (Huyện Tân Biên)');
  });

  it('says what each day must bring where a commune is at risk', () => {
    // (750 − 200) ÷ 92 days = 5.978.
    expect(briefing.risk.find(({ code }) => code === '3')).toEqual({
      code: '3',
      name: 'Xã Mỏ Công',
      district: 'Huyện Tân Biên',
      count: 1,
      paces: 'T1: 6,0/ngày',
    });
    expect(briefing.riskRest).toBeNull();
  });

  it('sums districts by their communes', () => {
    expect(briefing.districts).toEqual([
      { name: 'Huyện Tân Châu', communes: 3, met: [1], atRisk: expect.any(Number) },
      { name: 'Huyện Tân Biên', communes: 2, met: [0], atRisk: 1 },
    ]);
  });

  it('says how long is left and which figures fall due before the next period ends', () => {
    expect(briefing.watch[0]).toBe('Còn 92 ngày đến hạn 31/12/2020.');
    // 30/09 + 45 days = 14/11, after 31/10: nothing falls due.
    expect(briefing.watch.join(' ')).not.toContain('quá hạn cập nhật');
    const october = briefingOf({ ...edition, on: '2020-10-31' }, facts);
    // Before 30/11 the figures of 30/09 of the three are too old.
    expect(october.watch.join(' ')).toContain(
      '3 số liệu sẽ quá hạn cập nhật trước 30/11/2020 nếu không báo cáo lại (T1: 3).',
    );
  });

  it('compares with nothing in the first month, and names no change', () => {
    const first = briefingOf({ ...edition, on: '2020-03-31' }, facts);
    expect(first.since).toBeNull();
    expect(first.targets[0]).toMatchObject({ change: null, newlyMet: null, slipped: null, stale: null });
  });

  it('asks for no pace once the plan is over', () => {
    const series = { T1: { '3': [point('2020-03-31', 100), point('2020-12-31', 300)] } };
    const late = briefingOf({ ...edition, on: '2021-01-05' }, { ...facts, series });
    expect(late.risk.find(({ code }) => code === '3')?.paces).toBe('T1');
    expect(late.watch).toEqual(['Kế hoạch đã kết thúc ngày 31/12/2020: xã chưa đạt được tính là nguy cơ.']);
  });

  it('lists no more communes than a page takes, and says how many are left out and where they are', () => {
    const communes = Array.from({ length: 94 }, (_, at) => commune(String(100 + at), `Xã số ${at}`));
    const T1 = Object.fromEntries(
      communes.map(({ code }) => [
        code,
        [point('2020-03-31', 100), point('2020-08-31', 110), point('2020-09-30', 120)],
      ]),
    );
    const all = briefingOf(edition, { ...facts, communes, series: { T1 } });
    expect(all.risk).toHaveLength(MOST_RISK_LINES);
    expect(all.riskRest).toBe('… và 78 xã khác: xem bảng các xã trên cổng, theo mã QR dưới đây.');
  });

  it('is named after month, province and day', () => {
    expect(briefing.title).toBe('BÁO CÁO TÓM TẮT THÁNG 9 NĂM 2020');
    expect(briefing.fileName).toBe('bao-cao-thang-72-2020-09-30.pdf');
  });
});
