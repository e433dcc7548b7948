import type { CountedPoint, SeriesPoint } from '../figure/series.ts';
import type { Plan, TargetDefinition } from '../plan/plan.ts';
import { addDays, type Day } from '../time/day.ts';
import { judge } from '../verdict/judge.ts';
import { type Contribution, openReleases } from './release-state.ts';

/** An approved figure of one organisation. */
export interface Report {
  readonly id: string;
  readonly subject: string;
  readonly validOn: Day;
  /** Instant at which it was known, in UTC as Date.toISOString writes it, so that it sorts. */
  readonly recordedAt: string;
  readonly numerator: number;
  readonly denominator: number | null;
  /** The report it corrects. */
  readonly supersedes: string | null;
}

/** From `knownFrom` on, the public's point of its day is this one, until a later version of the same day; null: none is. */
export interface PublicPoint {
  readonly knownFrom: string;
  readonly validOn: Day;
  readonly point: SeriesPoint | null;
}

export interface PublicSeriesInput {
  readonly target: TargetDefinition;
  readonly plan: Pick<Plan, 'starts' | 'deadline'>;
  readonly reports: readonly Report[];
  /** Organisations on the register. */
  readonly subjects: number;
  /** The instant of asking: a day that settles later is not told yet. */
  readonly now: string;
}

/** Days after which a day's counts may be told: by then the reports of its period are in, and are told together. */
export const SETTLED_AFTER_DAYS = 45;

type Standing = ReadonlyMap<Day, readonly Report[]>;

/**
 * What the public is told of one commune on a target that binds organisations, on every day and with the knowledge of every
 * instant. The verdict is always told and is that of the true figures; the counts only where `openReleases` lets them.
 *
 * Goes through instants as they came and through days within them, so that what was told once stays told whatever is
 * reported later. Where each organisation only has to have one (`every_subject`), the numerator counts organisations that
 * have, never how many they have. `complete` is told when everybody is, and is 0 otherwise.
 */
export function publicSeries(input: PublicSeriesInput): PublicPoint[] {
  const { reports, now } = input;
  const releases = openReleases();
  const told = new Map<Day, string>();
  const versions: PublicPoint[] = [];
  const settled = reports.map(({ validOn }) => settledAt(validOn));
  const instants = new Set([...reports.map(({ recordedAt }) => recordedAt), ...settled]);
  for (const knownFrom of [...instants].filter((instant) => instant <= now).sort()) {
    const days = daysKnown(reports.filter(({ recordedAt }) => recordedAt <= knownFrom));
    const truth = [...days].map(([validOn, state]) => trueCounts(input, validOn, state));
    for (const day of told.keys()) {
      if (days.has(day)) continue;
      told.delete(day);
      versions.push({ knownFrom, validOn: day, point: null });
    }
    truth.forEach((counted, index) => {
      const { validOn } = counted;
      const state = days.get(validOn) ?? [];
      const isSettled = settledAt(validOn) <= knownFrom;
      const key = JSON.stringify([isSettled, state.map(({ id }) => id).sort(), truth.slice(0, index)]);
      if (told.get(validOn) === key) return;
      told.set(validOn, key);
      const { verdict } = judge({ ...input, series: truth, on: validOn });
      const shown = state.map((report) => contributionOf(input.target, report));
      const point: SeriesPoint =
        isSettled && releases.release(shown)
          ? { ...sumOf(shown, counted), judged: verdict }
          : withheld(counted, verdict);
      versions.push({ knownFrom, validOn, point });
    });
  }
  return versions;
}

/** The end of the last day of waiting, at +07:00. */
function settledAt(validOn: Day): string {
  return `${addDays(validOn, SETTLED_AFTER_DAYS)}T17:00:00.000Z`;
}

/** The reports that stand on each day: of every organisation the newest that nothing corrected. */
function daysKnown(known: readonly Report[]): Standing {
  const corrected = new Set(known.map(({ supersedes }) => supersedes));
  const effective = known.filter(({ id }) => !corrected.has(id));
  const days = new Map<Day, Report[]>();
  const newest = new Map<string, Report>();
  for (const report of effective.sort((a, b) => (a.validOn < b.validOn ? -1 : 1))) {
    newest.set(report.subject, report);
    days.set(report.validOn, [...newest.values()]);
  }
  return days;
}

function contributionOf(
  { rule }: TargetDefinition,
  { subject, numerator, denominator }: Report,
): Contribution {
  return {
    subject,
    numerator: rule.kind === 'every_subject' ? Math.min(numerator, denominator ?? 1) : numerator,
    denominator,
  };
}

/** As portal.attainment_series counts (migration 0014). */
function trueCounts({ subjects }: PublicSeriesInput, validOn: Day, state: readonly Report[]): CountedPoint {
  return {
    validOn,
    ...countsOf(state),
    subjects,
    reporting: state.length,
    complete: state.filter(({ numerator, denominator }) => numerator >= (denominator ?? 1)).length,
    own: null,
  };
}

function sumOf(shown: readonly Contribution[], { complete, ...counted }: CountedPoint): CountedPoint {
  return { ...counted, ...countsOf(shown), complete: complete === shown.length ? complete : 0 };
}

function countsOf(state: readonly Pick<Report, 'numerator' | 'denominator'>[]) {
  const wholes = state.flatMap(({ denominator }) => denominator ?? []);
  return {
    numerator: state.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: wholes.length === 0 ? null : wholes.reduce((sum, whole) => sum + whole, 0),
  };
}

function withheld({ validOn, subjects }: CountedPoint, judged: SeriesPoint['judged'] & string): SeriesPoint {
  return {
    validOn,
    numerator: null,
    denominator: null,
    subjects,
    reporting: null,
    complete: null,
    own: null,
    judged,
  };
}
