import type { Day } from '../time/day.ts';
import type { LightEpoch } from './light-epoch.ts';
import type { Lit } from './lit.ts';

/** A stretch of a segment in one state from `since` (null: always) until the eve of `until` (null: to this day). */
export interface LitPeriod {
  readonly fromM: number;
  readonly toM: number;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly lit: Lit;
  readonly broken: boolean;
  readonly promised: boolean;
}

type Stretch = { readonly fromM: number; readonly toM: number };
type State = Omit<LitPeriod, 'fromM' | 'toM'>;

/** Cuts closer than this are one: a centimetre of road is rounding. */
const SHORTEST_M = 0.01;

/**
 * The light of a stretch through time: it is cut wherever any epoch changes state, and each part is told once for
 * each state it was in.
 *
 *     day 1   ────────────────   unknown
 *     day 5   ━━━━━━━─────────   lit, unknown
 *     day 9   ━━━━━━━━━━━━━━━━   lit                →   0–400 unknown –5, lit 5–;  400–1000 unknown –9, lit 9–
 *
 * `epochs` are those of its segment, ascending; `promised` are stretches with an approved promise as of today. At
 * every day the periods that hold cover the stretch exactly once.
 */
export function litPeriods(
  { fromM, toM }: Stretch,
  epochs: readonly LightEpoch[],
  promised: readonly Stretch[],
): LitPeriod[] {
  const cuts = [...epochs.flatMap(({ spans }) => spans), ...promised]
    .flatMap((span) => [span.fromM, span.toM])
    .filter((m) => m > fromM + SHORTEST_M && m < toM - SHORTEST_M)
    .sort((a, b) => a - b);
  const periods: LitPeriod[] = [];
  let open = new Map<string, LitPeriod>();
  let from = fromM;
  for (const to of [...cuts, toM]) {
    if (to - from < SHORTEST_M) continue;
    const here = new Map<string, LitPeriod>();
    for (const state of statesAt((from + to) / 2, epochs, promised)) {
      const key = Object.values(state).join();
      const before = open.get(key);
      here.set(key, { ...state, fromM: before?.fromM ?? from, toM: to });
      open.delete(key);
    }
    periods.push(...open.values());
    open = here;
    from = to;
  }
  periods.push(...open.values());
  return periods.sort((p, q) => p.fromM - q.fromM || ((p.since ?? '') < (q.since ?? '') ? -1 : 1));
}

function statesAt(m: number, epochs: readonly LightEpoch[], promises: readonly Stretch[]): State[] {
  const promised = promises.some((span) => span.fromM < m && span.toM > m);
  const states: { since: Day | null; lit: Lit; broken: boolean }[] = [
    { since: null, lit: 'unknown', broken: false },
  ];
  for (const { since, spans } of epochs) {
    const covering = spans.filter((span) => span.fromM < m && span.toM > m);
    const lit = covering.find((span) => span.lit === 'yes')?.lit ?? covering[0]?.lit ?? 'unknown';
    const broken = covering.some((span) => span.broken);
    const last = states.at(-1);
    if (last?.lit !== lit || last.broken !== broken) states.push({ since, lit, broken });
  }
  return states.map((state, at) => ({ ...state, until: states[at + 1]?.since ?? null, promised }));
}
