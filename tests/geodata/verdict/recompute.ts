import type { Why } from '../../../geodata/contract/attainment.ts';
import type { Plan, TargetDefinition } from '../../../geodata/plan/plan.ts';

// The rules of the domain written a second time, by hand and without the portal's own functions: what "Vì sao?" lists
// must give the figure to whoever takes a pencil to it.

type Point = Extract<Why['series'][number], { numerator: number }>;

/** The counts of a series, without days whose counts are withheld. */
export const countedIn = (series: Why['series']): Point[] =>
  series.filter((point): point is Point => point.numerator !== null);
type Row = Why['history'][number];

export interface Recomputed {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly verdict: string;
}

const dayNo = (day: string) => Math.round(Date.parse(day) / 86_400_000);
const total = (values: (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** The state on each day a figure speaks of: each subject by its latest figure that no correction replaced. */
export function pointsOf({ history, subjects }: Pick<Why, 'history' | 'subjects'>): Point[] {
  const standing = history.filter((row) => !row.superseded);
  return [...new Set(standing.map((row) => row.validOn))].sort().map((validOn) => {
    const latest = new Map<string, Row>();
    for (const row of standing) {
      const name = `${row.subjectKind} ${row.subjectCode}`;
      const seen = latest.get(name);
      if (row.validOn <= validOn && (seen === undefined || row.validOn > seen.validOn)) latest.set(name, row);
    }
    const rows = [...latest.values()];
    const parts = rows.filter((row) => row.subjectKind === subjects.kind);
    const own = subjects.kind === 'unit' ? undefined : rows.find((row) => row.subjectKind === 'unit');
    return {
      validOn,
      numerator: total(parts.map((row) => row.numerator)),
      denominator: parts.some((row) => row.denominator !== null)
        ? total(parts.map((row) => row.denominator))
        : null,
      subjects: subjects.registered,
      reporting: parts.length,
      complete: parts.filter((row) => row.numerator >= (row.denominator ?? 1)).length,
      own: own === undefined ? null : { numerator: own.numerator, denominator: own.denominator ?? 0 },
    };
  });
}

function thresholdIn({ rule }: TargetDefinition): number {
  if (rule.kind === 'ratio') return rule.threshold;
  if (rule.kind === 'recognised') return rule.residentialShare;
  if (rule.kind === 'routes') return rule.share;
  if (rule.kind === 'count') return rule.atLeast;
  return rule.kind === 'fewer_than_last_year' ? 0 : 1;
}

/** What a point comes to by the rule of a target. */
function read(target: TargetDefinition, point: Point) {
  const { rule } = target;
  const { numerator, subjects, reporting, complete, own } = point;
  const overAll = rule.kind === 'recognised' || rule.kind === 'every_subject' || rule.kind === 'routes';
  const denominator =
    overAll && point.denominator !== null ? Math.max(point.denominator, subjects) : point.denominator;
  if (rule.kind === 'count') return { denominator, value: numerator, met: numerator >= rule.atLeast };
  if (rule.kind === 'fewer_than_last_year') {
    const value = denominator === null ? null : numerator - denominator;
    return {
      denominator,
      value,
      met: value !== null && (value < 0 || (numerator === 0 && denominator === 0)),
    };
  }
  const value = denominator === null || denominator === 0 ? null : numerator / denominator;
  const reached =
    value !== null &&
    (rule.kind === 'ratio' && rule.operator === '<='
      ? value <= rule.threshold
      : value >= thresholdIn(target));
  const isRecognised = own !== null && own.numerator >= 1 && own.numerator >= (own.denominator ?? 1);
  const everyone = reporting >= subjects && complete >= reporting;
  const met = reached && (rule.kind !== 'recognised' || isRecognised) && (rule.kind !== 'all' || everyone);
  return { denominator, value, met };
}

/** The value that least squares over some figures give for a later day; null under two days. */
function lineAt(points: readonly { x: number; y: number }[], x: number): number | null {
  const n = points.length;
  if (n < 2) return null;
  const sx = total(points.map((p) => p.x));
  const sy = total(points.map((p) => p.y));
  const sxx = total(points.map((p) => p.x * p.x));
  const sxy = total(points.map((p) => p.x * p.y));
  const slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
  return sy / n + slope * (x - sx / n);
}

export function judgeAgain(
  target: TargetDefinition,
  plan: Pick<Plan, 'starts' | 'deadline'>,
  points: readonly Point[],
  on: string,
): Recomputed {
  const until = on < plan.deadline ? on : plan.deadline;
  const figures = points.filter(
    (p) => p.validOn >= plan.starts && p.validOn <= until && (p.reporting > 0 || p.subjects === 0),
  );
  const newest = figures.at(-1);
  if (newest === undefined) return { numerator: null, denominator: null, value: null, verdict: 'no_data' };
  const isWrong = ({ numerator, denominator }: Point) =>
    target.rule.kind !== 'count' &&
    (denominator === null || (target.rule.kind !== 'fewer_than_last_year' && numerator > denominator));
  const { numerator } = newest;
  if (isWrong(newest)) {
    return { numerator, denominator: newest.denominator, value: null, verdict: 'no_data' };
  }
  const { denominator, value, met } = read(target, newest);
  const answer = (verdict: string) => ({ numerator, denominator, value, verdict });
  if (value === null) return answer('no_data');
  if (target.stalenessDays !== null && dayNo(until) - dayNo(newest.validOn) > target.stalenessDays) {
    return answer('stale');
  }
  if (met) return answer('met');
  if (on > plan.deadline) return answer('at_risk');
  const course = figures.flatMap((point) => {
    const seen = read(target, point).value;
    return isWrong(point) || seen === null ? [] : [{ x: dayNo(point.validOn), y: seen }];
  });
  const [first] = course;
  const end = dayNo(plan.deadline);
  const threshold = thresholdIn(target);
  const less =
    target.rule.kind === 'fewer_than_last_year' ||
    (target.rule.kind === 'ratio' && target.rule.operator === '<=');
  if (first === undefined) return answer('no_data');
  const done = end === first.x ? 1 : (dayNo(newest.validOn) - first.x) / (end - first.x);
  const line = first.y + (threshold - first.y) * done;
  if (less ? value <= line + 1e-9 : value >= line - 1e-9) return answer('on_track');
  const ahead = lineAt(course, end);
  if (ahead === null) return answer('at_risk');
  return answer((less ? ahead <= threshold + 1e-9 : ahead >= threshold - 1e-9) ? 'late' : 'at_risk');
}
