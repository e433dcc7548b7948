import type { UnitSummary } from '../../contract/units.ts';
import { subjectsOf } from '../../plan/subjects.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import { reportingPeriods } from '../../time/reporting-periods.ts';
import { changesBetween, type SeriesByTargetAndCode } from '../../verdict/changes.ts';
import { type Judgement, judge } from '../../verdict/judge.ts';
import { frameOf, type ReportEdition, type ReportFrame } from '../unit-report.ts';
import { type DistrictLine, districtLines } from './district-lines.ts';
import { callNames } from './name-list.ts';
import { type RiskLine, riskLines } from './risk-lines.ts';
import { type TargetLine, targetLine } from './target-line.ts';
import { watchList } from './watch-list.ts';

export interface BriefingFacts {
  readonly province: { readonly code: string; readonly name: string };
  readonly communes: readonly Pick<UnitSummary, 'code' | 'name' | 'kind' | 'parentCode' | 'parentName'>[];
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  readonly series: SeriesByTargetAndCode;
}

/** The month of the province on two or three pages, all texts finished: whoever draws it decides nothing. */
export interface Briefing extends ReportFrame {
  readonly summary: string;
  /** "31/08/2020", the end of the reporting period before; null in the first one. */
  readonly since: string | null;
  readonly targets: readonly TargetLine[];
  readonly risk: readonly RiskLine[];
  /** "… và 23 xã khác …" below the list; null: it is whole. */
  readonly riskRest: string | null;
  readonly districts: readonly DistrictLine[];
  /** How many districts the table leaves out, in words; null: none. */
  readonly districtsRest: string | null;
  readonly watch: readonly string[];
}

/** What one page takes beside the table of districts; the rest is counted, and found in the portal. */
export const MOST_RISK_LINES = 16;
const MOST_DISTRICTS = 12;

/** All where they fit, else those with most at risk, in their order. */
function shownDistricts(districts: readonly DistrictLine[]): readonly DistrictLine[] {
  if (districts.length <= MOST_DISTRICTS) return districts;
  const worst = new Set([...districts].sort((a, b) => b.atRisk - a.atRisk).slice(0, MOST_DISTRICTS));
  return districts.filter((line) => worst.has(line));
}

function summaryOf(targets: readonly TargetLine[], risk: readonly RiskLine[], communes: number): string {
  const pairs = targets.length * communes;
  const met = targets.reduce((sum, { counts }) => sum + counts.met, 0);
  return [
    `${formatNumber(met)}/${formatNumber(pairs)} lượt đạt (${formatNumber(communes)} xã × ${targets.length} chỉ tiêu)`,
    `${formatNumber(risk.length)} xã có ít nhất một chỉ tiêu nguy cơ`,
  ].join(' · ');
}

/** Everything the monthly briefing says. Targets of the province alone have figures of their own and stay out. */
export function briefingOf(edition: ReportEdition, facts: BriefingFacts): Briefing {
  const { plan, on } = edition;
  const { province, communes, series } = facts;
  const targets = plan.targets.filter((target) => subjectsOf(target).level === 'commune');
  const judged = new Map(
    targets.map((target): [string, ReadonlyMap<string, Judgement>] => [
      target.id,
      new Map(
        communes.map(({ code }) => [
          code,
          judge({ target, plan, series: series[target.id]?.[code] ?? [], on }),
        ]),
      ),
    ]),
  );
  const periods = reportingPeriods(plan.starts, plan.deadline);
  const since = periods.findLast((day) => day < on) ?? null;
  const changes = since === null ? [] : changesBetween(plan, targets, communes, series, since, on);
  const names = callNames(communes);
  const lines = targets.map((target, at) =>
    targetLine(target, judged.get(target.id) ?? new Map(), changes[at] ?? null, names),
  );
  const risk = riskLines(communes, targets, judged);
  const districts = districtLines(facts.districts, communes, judged);
  const rest = risk.length - MOST_RISK_LINES;
  const [year, month] = on.split('-');
  return {
    ...frameOf(edition, province, []),
    title: `BÁO CÁO TÓM TẮT THÁNG ${Number(month)} NĂM ${year}`,
    fileName: `bao-cao-thang-${province.code}-${on}.pdf`,
    summary: summaryOf(lines, risk, communes.length),
    since: since === null ? null : formatDate(since),
    targets: lines,
    risk: risk.slice(0, MOST_RISK_LINES),
    riskRest:
      rest <= 0
        ? null
        : `… và ${formatNumber(rest)} xã khác: xem bảng các xã trên cổng, theo mã QR dưới đây.`,
    districts: shownDistricts(districts),
    districtsRest:
      districts.length <= MOST_DISTRICTS
        ? null
        : `… và ${formatNumber(districts.length - MOST_DISTRICTS)} huyện khác ít nguy cơ hơn: xem trên cổng.`,
    watch: watchList({
      plan,
      targets,
      judged,
      districts,
      on,
      next: periods.find((day) => day > on) ?? null,
    }),
  };
}
