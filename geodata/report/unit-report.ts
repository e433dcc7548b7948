import type { UnitSummary } from '../contract/units.ts';
import type { Coverage } from '../light/coverage.ts';
import type { Plan } from '../plan/plan.ts';
import { SAMPLE_LABEL } from '../sample/sample-rows.ts';
import { formatDate, formatNumber } from '../text/format.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { type Day, isDay } from '../time/day.ts';
import { dayInWords } from './day-words.ts';
import { reportFileName } from './file-name.ts';
import { type LightBlock, lightBlock } from './light-block.ts';
import { type MissingItem, missingList } from './missing-list.ts';
import { permalinkOf } from './permalink.ts';
import type { Places } from './ranks.ts';
import { judgeTargets, leadingText, rowOf, type SeriesByTarget, type TargetRow } from './target-row.ts';

/** What of the shown is made up and must be marked. */
export interface SampleParts {
  readonly figures: boolean;
  readonly borders: boolean;
  readonly roads: boolean;
}

/** Where a report comes from: the same for every unit of a batch. */
export interface ReportEdition {
  readonly plan: Plan;
  readonly on: Day;
  readonly knownOn: Day | null;
  readonly dataVersion: number;
  readonly sample: SampleParts;
  readonly attributions: readonly string[];
  /** Public address of the portal. */
  readonly base: string;
  readonly provinceName: string;
}

type ReportedUnit = Pick<
  UnitSummary,
  'code' | 'name' | 'kind' | 'level' | 'households' | 'population' | 'areaKm2'
>;

export interface CommuneFacts {
  readonly unit: ReportedUnit;
  /** Names of the units above, the nearest first. */
  readonly above: readonly string[];
  readonly series: SeriesByTarget;
  /** By target. */
  readonly places: Readonly<Record<string, Places>>;
  readonly coverage: Coverage;
}

/** Head and foot of a report: what every kind of report says alike. */
export interface ReportFrame {
  readonly code: string;
  /** The day of the figures. */
  readonly on: Day;
  readonly dataVersion: number;
  readonly fileName: string;
  readonly title: string;
  readonly office: readonly [string, string];
  readonly unitName: string;
  readonly placeLine: string;
  readonly planLine: string;
  readonly dayLine: string;
  /** Null for real data. */
  readonly sampleMark: string | null;
  readonly bordersNote: string | null;
  readonly permalink: string;
  readonly provenance: readonly string[];
}

/** The page of one commune, all texts and numbers finished: whoever draws it decides nothing. */
export interface CommuneReport extends ReportFrame {
  readonly facts: string;
  readonly leading: string;
  readonly rows: readonly TargetRow[];
  readonly light: LightBlock;
  readonly missing: readonly MissingItem[];
}

const TITLE = 'PHIẾU KẾT QUẢ THỰC HIỆN CHỈ TIÊU';

export function factsLine({ households, population, areaKm2 }: Omit<ReportedUnit, 'code' | 'name'>): string {
  return [
    households === null ? null : `${formatNumber(households)} hộ`,
    population === null ? null : `${formatNumber(population)} người`,
    `${formatNumber(areaKm2, 'vi', areaKm2 < 100 ? 1 : 0)} km²`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function provenanceOf({ on, knownOn, dataVersion, attributions, plan }: ReportEdition): string[] {
  const known =
    knownOn === null
      ? 'theo mọi số liệu đã công bố'
      : `theo những gì đã ghi nhận đến hết ngày ${formatDate(knownOn)}`;
  return [
    `Trích xuất từ cổng Thắp Sáng, số liệu tính đến ${formatDate(on)}, ${known}.`,
    `Phiên bản dữ liệu ${formatNumber(dataVersion)}. Ngưỡng và cách tính: Kế hoạch ${plan.number}.`,
    ...(attributions.length === 0 ? [] : [`Nguồn: ${attributions.join(' · ')}.`]),
  ];
}

export function frameOf(
  edition: ReportEdition,
  unit: Pick<ReportedUnit, 'code' | 'name'>,
  above: readonly string[],
): ReportFrame {
  const { plan, on, knownOn, sample, base, provinceName } = edition;
  if (!isDay(on)) throw new RangeError(`Not a calendar day: "${on}"; wanted YYYY-MM-DD`);
  return {
    code: unit.code,
    on,
    dataVersion: edition.dataVersion,
    fileName: reportFileName(unit, on),
    title: TITLE,
    office: [provinceName.toUpperCase(), 'CỔNG BẢN ĐỒ THẮP SÁNG'],
    unitName: unit.name,
    placeLine: above.map(lowerFirst).join(', '),
    planLine: `Kế hoạch ${plan.number} – ${plan.title.vi}`,
    dayLine: `Số liệu tính đến ${dayInWords(on)}`,
    sampleMark: sample.figures || sample.borders || sample.roads ? 'MINH HOẠ' : null,
    bordersNote: sample.borders ? SAMPLE_LABEL.borders.vi : null,
    permalink: permalinkOf(base, { unit: unit.code, on, knownOn, plan: plan.id }),
    provenance: provenanceOf(edition),
  };
}

/** Everything the page of a commune says. */
export function communeReport(
  edition: ReportEdition,
  { unit, above, series, places, coverage }: CommuneFacts,
): CommuneReport {
  const judged = judgeTargets(edition.plan, series, edition.on);
  const rows = judged.map((row) => rowOf(row, places[row.target.id] ?? null));
  return {
    ...frameOf(edition, unit, above),
    facts: factsLine(unit),
    leading: leadingText(rows),
    rows,
    light: lightBlock(coverage, edition.on),
    missing: missingList(judged),
  };
}
