import { boundFrom, OUT_OF_REACH, type Relaxation } from './relaxation.ts';
import { NO_BUNDLE, type Works } from './works.ts';

export interface Search {
  /** Better than the start, or null when nothing better was found. */
  readonly chosen: Uint8Array | null;
  readonly points: number;
  /** The whole tree was searched or cut off: nothing better exists. */
  readonly isComplete: boolean;
}

/** Differences below this share of the points are rounding. */
const TOLERANCE = 1e-12;

/**
 * Depth-first branch and bound (Horowitz & Sahni 1974; Martello & Toth 1990, ch. 2) over the works in the
 * order of the relaxation: take what fits, else leave it, and on the way back leave what was taken.
 *
 *     bound = points spread so far − shares of bundles already lost + the relaxation of the rest
 *
 * Stops after `mostSteps` positions looked at. The same input gives the same answer.
 */
export function search(
  works: Works,
  relaxation: Relaxation,
  budget: number,
  start: number,
  mostSteps: number,
): Search {
  const { order, share, members } = relaxation;
  const { cost, benefit, bundle, bonus } = works;
  const n = order.length;
  const missing = members.slice();
  const lost = new Int32Array(members.length);
  const spread = new Float64Array(members.length);
  const taken = new Uint8Array(n);
  // What stood before each position: going back restores it to the bit.
  const before = { left: new Float64Array(n), own: new Float64Array(n), all: new Float64Array(n) };
  const waste = new Float64Array(n);
  const spreadBefore = new Float64Array(n);
  let [left, own, all, wasted] = [budget, 0, 0, 0];
  let best: Uint8Array | null = null;
  let most = start;
  let steps = 0;

  const keep = (at: number, g: number) => {
    before.left[at] = left;
    before.own[at] = own;
    before.all[at] = all;
    waste[at] = wasted;
    if (g !== NO_BUNDLE) spreadBefore[at] = spread[g] ?? 0;
  };
  const bundleAt = (at: number) => {
    const g = bundle[order[at] ?? 0] ?? NO_BUNDLE;
    return g === NO_BUNDLE || members[g] === OUT_OF_REACH ? NO_BUNDLE : g;
  };
  const take = (at: number) => {
    const row = order[at] ?? 0;
    const g = bundleAt(at);
    keep(at, g);
    taken[at] = 1;
    left -= cost[row] ?? 0;
    own += benefit[row] ?? 0;
    all += (benefit[row] ?? 0) + (share[at] ?? 0);
    if (g === NO_BUNDLE) return;
    missing[g] = (missing[g] ?? 0) - 1;
    spread[g] = (spread[g] ?? 0) + (share[at] ?? 0);
    if ((lost[g] ?? 0) > 0) wasted += share[at] ?? 0;
    else if (missing[g] === 0) own += bonus[g] ?? 0;
  };
  const leave = (at: number) => {
    const g = bundleAt(at);
    keep(at, g);
    taken[at] = 0;
    if (g === NO_BUNDLE) return;
    if (lost[g] === 0) wasted += spread[g] ?? 0;
    lost[g] = (lost[g] ?? 0) + 1;
  };
  const undo = (at: number) => {
    const g = bundleAt(at);
    left = before.left[at] ?? 0;
    own = before.own[at] ?? 0;
    all = before.all[at] ?? 0;
    wasted = waste[at] ?? 0;
    if (g === NO_BUNDLE) return;
    spread[g] = spreadBefore[at] ?? 0;
    if (taken[at] === 1) missing[g] = (missing[g] ?? 0) + 1;
    else lost[g] = (lost[g] ?? 0) - 1;
  };

  let at = 0;
  while (true) {
    while (at < n) {
      steps += 1;
      if (all - wasted + boundFrom(relaxation, at, left) <= most * (1 + TOLERANCE)) break;
      if ((cost[order[at] ?? 0] ?? 0) <= left) take(at);
      else leave(at);
      at += 1;
    }
    if (at === n && own > most * (1 + TOLERANCE)) {
      most = own;
      best = new Uint8Array(cost.length);
      for (let i = 0; i < n; i++) best[order[i] ?? 0] = taken[i] ?? 0;
    }
    at -= 1;
    while (at >= 0 && taken[at] === 0) {
      undo(at);
      at -= 1;
    }
    if (at < 0) return { chosen: best, points: most, isComplete: true };
    if (steps > mostSteps) return { chosen: best, points: most, isComplete: false };
    undo(at);
    leave(at);
    at += 1;
  }
}
