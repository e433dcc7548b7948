/** What is remembered of failed sign-ins under one name or from one address. Instants in ms since 1970. */
export interface FailedTries {
  readonly failures: number;
  readonly lastAt: number;
  readonly lockedUntil: number | null;
}

export interface LockOutRule {
  /** This many failures cost nothing; the next one is the first to cost a wait. */
  readonly free: number;
  /** The first wait in ms; each further failure doubles it. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** Failures older than this are forgotten. */
  readonly forgetAfterMs: number;
}

/** Of one account: four typing mistakes are free, then 30 s, 1 min, 2 min … 15 min. A name is never locked for longer, so nobody can lock another out for a day. */
export const LOCK_OUT_OF_NAME: LockOutRule = {
  free: 4,
  firstWaitMs: 30_000,
  longestWaitMs: 900_000,
  forgetAfterMs: 86_400_000,
};

/** Of one address, which a whole office may share. */
export const LOCK_OUT_OF_ADDRESS: LockOutRule = { ...LOCK_OUT_OF_NAME, free: 30 };

export type TryDecision =
  | { readonly allowed: true; readonly tries: FailedTries }
  | { readonly allowed: false; readonly lockedUntil: number };

/**
 * Whether a sign-in may be tried at `now` (ms), and what to remember if it fails. It is remembered before the password is looked
 * at, so that tries side by side count as tries one after the other.
 */
export function decideTry(before: FailedTries | null, now: number, rule: LockOutRule): TryDecision {
  if (before !== null && before.lockedUntil !== null && before.lockedUntil > now) {
    return { allowed: false, lockedUntil: before.lockedUntil };
  }
  const isForgotten = before === null || now - before.lastAt > rule.forgetAfterMs;
  const failures = (isForgotten ? 0 : before.failures) + 1;
  const beyond = failures - rule.free - 1;
  const wait = beyond < 0 ? 0 : Math.min(rule.longestWaitMs, rule.firstWaitMs * 2 ** Math.min(beyond, 20));
  return { allowed: true, tries: { failures, lastAt: now, lockedUntil: wait === 0 ? null : now + wait } };
}
