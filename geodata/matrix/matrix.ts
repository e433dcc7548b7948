import type { UnitSummary } from '../contract/units.ts';
import type { Plan, TargetDefinition } from '../plan/plan.ts';
import type { Day } from '../time/day.ts';
import { rankOf, type SeriesByTargetAndCode } from '../verdict/changes.ts';
import { type Judgement, judge } from '../verdict/judge.ts';
import { countVerdicts, type VerdictCounts } from '../verdict/roll-up.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { gapOf } from './gap.ts';

/** One commune on one target: what the heat table shows and what both exports write. */
export interface MatrixCell
  extends Pick<Judgement, 'verdict' | 'value' | 'numerator' | 'denominator' | 'asOf' | 'reasons'> {
  readonly target: TargetDefinition;
  /** See `gapOf`. */
  readonly gap: number;
  /** Whether the verdict is better or worse than on the earlier day; null: neither, or one of the two is none. */
  readonly step: 'up' | 'down' | null;
}

export type MatrixUnit = Pick<UnitSummary, 'code' | 'name' | 'kind' | 'parentCode' | 'parentName'>;

export interface MatrixRow {
  readonly unit: MatrixUnit;
  /** One per target, in the plan's order. */
  readonly cells: readonly MatrixCell[];
  readonly verdicts: VerdictCounts;
  /** Targets with a better or worse verdict than on the earlier day; those without a verdict on either day are neither. */
  readonly improved: number;
  readonly worsened: number;
}

export interface MatrixInput {
  readonly plan: Pick<Plan, 'starts' | 'deadline'>;
  readonly targets: readonly TargetDefinition[];
  readonly communes: readonly MatrixUnit[];
  readonly series: SeriesByTargetAndCode;
  readonly on: Day;
  /** The earlier day to compare with; null: none. */
  readonly since: Day | null;
}

/**
 * Communes × targets as of a day, in the order of the communes. The one source of table, CSV and workbook: whatever
 * they show of a figure, they take from here.
 */
export function makeMatrix({ plan, targets, communes, series, on, since }: MatrixInput): MatrixRow[] {
  return communes.map((unit) => {
    const cells = targets.map((target): MatrixCell => {
      const figures = series[target.id]?.[unit.code] ?? [];
      const judgement = judge({ target, plan, series: figures, on });
      const { verdict, value, numerator, denominator, asOf, reasons } = judgement;
      const before = since === null ? null : judge({ target, plan, series: figures, on: since }).verdict;
      const step = before === null ? null : stepOf(before, verdict);
      return {
        target,
        verdict,
        value,
        numerator,
        denominator,
        asOf,
        reasons,
        gap: gapOf(target, judgement),
        step,
      };
    });
    return {
      unit,
      cells,
      verdicts: countVerdicts(cells),
      improved: cells.filter(({ step }) => step === 'up').length,
      worsened: cells.filter(({ step }) => step === 'down').length,
    };
  });
}

/** Only two verdicts that say something of attainment can be told apart as better and worse. */
function stepOf(before: Verdict, after: Verdict): MatrixCell['step'] {
  const [from, to] = [rankOf(before), rankOf(after)];
  if (from === null || to === null || from === to) return null;
  return to < from ? 'up' : 'down';
}

/** How many of these rows have each verdict on a target, for each target of the first row. */
export function sumColumns(
  rows: readonly MatrixRow[],
): { readonly target: TargetDefinition; readonly counts: VerdictCounts }[] {
  return (rows[0]?.cells ?? []).map(({ target }, i) => ({
    target,
    counts: countVerdicts(rows.flatMap(({ cells }) => cells[i] ?? [])),
  }));
}

/** The cell of a target; undefined when the matrix has no such column. */
export function cellOf(row: MatrixRow, target: string): MatrixCell | undefined {
  return row.cells.find((cell) => cell.target.id === target);
}
