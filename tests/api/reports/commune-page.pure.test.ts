import { describe, expect, it } from 'vitest';
import { onePdf } from '../../../api/reports/one-pdf.ts';
import { COMMUNE_MAP } from '../../../api/reports/pdf/commune-page.ts';
import { SHEET } from '../../../api/reports/pdf/sheet.ts';
import { coverageOf } from '../../../geodata/light/coverage.ts';
import type { Plan } from '../../../geodata/plan/plan.ts';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { countReports } from '../../../geodata/report/count-reports.ts';
import { reportMap } from '../../../geodata/report/map/report-map.ts';
import { communeReport, type ReportEdition } from '../../../geodata/report/unit-report.ts';
import { flowed, pdfText } from '../harness/pdf-text.ts';

const REAL = { figures: false, borders: false, roads: false };
const edition: ReportEdition = {
  plan: currentPlan,
  on: '2020-09-30',
  knownOn: null,
  dataVersion: 7,
  sample: REAL,
  attributions: ['UBND tỉnh Tây Ninh'],
  base: 'https://thapsang.example.vn',
  provinceName: 'Tỉnh Tây Ninh',
};
const borders = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 11],
      [west + 0.1, 11],
      [west + 0.1, 11.1],
      [west, 11.1],
      [west, 11],
    ],
  ],
});
const point = (numerator: number, denominator: number | null) => ({
  validOn: '2020-08-31',
  numerator,
  denominator,
  subjects: 3,
  reporting: 1,
  complete: 0,
  own: null,
});
const COVERAGE = coverageOf([
  { segmentId: 1, routeId: 1, lit: 'no', lengthM: 123_456_789, weight: 1 },
  { segmentId: 2, routeId: 2, lit: 'unknown', lengthM: 123_456_789, weight: 1 },
]);

function drawn(change: Partial<ReportEdition> = {}, name = 'Xã Tân Phú', above = ['Huyện Tân Châu']) {
  const whole = { ...edition, ...change };
  const report = communeReport(whole, {
    unit: {
      code: '25546',
      name,
      kind: 'xa',
      level: 'commune',
      households: 2900,
      population: null,
      areaKm2: 43,
    },
    above,
    series: Object.fromEntries(
      whole.plan.targets.map(({ id, rule }) => [
        id,
        [point(987_654_321, rule.kind === 'count' ? null : 987_654_322)],
      ]),
    ),
    places: {},
    coverage: COVERAGE,
  });
  const own = { code: '25546', label: name, geometry: borders(106) };
  const beside = { code: '2', label: name, geometry: borders(106.1) };
  const road = {
    lit: 'no' as const,
    roadClass: 'commune' as const,
    coordinates: [
      [106, 11.05],
      [106.1, 11.05],
    ],
  };
  return onePdf({
    report,
    map: reportMap(own, [own, beside], [road], COMMUNE_MAP.width, COMMUNE_MAP.height),
  });
}

/** Left, top, right, bottom of each word, in points. */
async function wordBoxes(pdf: Buffer): Promise<number[][]> {
  const text = await pdfText(pdf, ['-bbox']);
  return [...text.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g)].map(
    (match) => match.slice(1).map(Number),
  );
}

const LONG = 'Xã Nguyễn Thị Minh Khai Trường Sơn Đông Bắc '.repeat(8).trim();
const UNBROKEN = 'Ư'.repeat(300);

const wordy: Plan = {
  ...currentPlan,
  title: { vi: LONG.repeat(3), en: 'x' },
  number: UNBROKEN,
  targets: [
    ...currentPlan.targets,
    ...currentPlan.targets.map((target) => ({ ...target, id: `${target.id}9` })),
  ].map((target) => ({
    ...target,
    title: { vi: `${LONG} ${UNBROKEN}`, en: 'x' },
    measure: { ...target.measure, numerator: { vi: LONG, en: 'x' } },
  })),
};

describe('the page of a commune', () => {
  it.each([
    ['the usual case', {}, 'Xã Tân Phú', ['Huyện Tân Châu', 'Tỉnh Tây Ninh']],
    ['an absurdly long name', {}, LONG, [LONG, LONG]],
    [
      'a name without a space',
      { provinceName: UNBROKEN, base: `https://${'x'.repeat(200)}.vn` },
      UNBROKEN,
      [UNBROKEN],
    ],
    [
      'twice the targets, all of them wordy',
      { plan: wordy, attributions: Array(9).fill(LONG) },
      LONG,
      [LONG],
    ],
  ])('is one page and keeps to its margins: %s', async (_, change, name, above) => {
    const pdf = await drawn(change, name, above);
    expect(countReports('pdf')(pdf)).toBe(1);
    const boxes = await wordBoxes(pdf);
    expect(boxes.length).toBeGreaterThan(50);
    for (const [left = 0, top = 0, right = 0, bottom = 0] of boxes) {
      expect(left).toBeGreaterThan(SHEET.left - 1);
      expect(right).toBeLessThan(SHEET.right + 1);
      expect(top).toBeGreaterThan(SHEET.top - 5);
      expect(bottom).toBeLessThan(SHEET.bottom + 5);
    }
  });

  it('bears "MINH HOẠ" and says whose borders these are not, when something is made up', async () => {
    const text = await pdfText(await drawn({ sample: { figures: true, borders: true, roads: false } }));
    expect(text).toContain('MINH HOẠ');
    expect(text).toContain('Ranh giới minh hoạ – không phải ranh giới chính thức');
  });

  it('says neither of real data', async () => {
    expect(flowed(await pdfText(await drawn()))).not.toMatch(/minh hoạ/i);
  });

  it('says what was known when a day of knowledge is asked for', async () => {
    const text = flowed(await pdfText(await drawn({ knownOn: '2020-10-05' })));
    expect(text).toContain('những gì đã ghi nhận đến hết ngày 05/10/2020');
    expect(text).toContain('knownOn=2020-10-05');
  });

  it('is signed by nobody', async () => {
    expect(await pdfText(await drawn())).not.toMatch(/KT\.|TM\.|Nơi nhận|Số:|ký tên|CHỦ TỊCH/);
  });

  it('does not depend on what was drawn before it', async () => {
    const first = await drawn();
    await drawn({}, 'Ðức Hoà Ðông', ['Huyện Ðức Huệ']);
    expect((await drawn()).equals(first)).toBe(true);
  });
});
