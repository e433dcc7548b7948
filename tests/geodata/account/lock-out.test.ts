import { describe, expect, it } from 'vitest';
import { decideTry, type FailedTries, LOCK_OUT_OF_NAME } from '../../../geodata/account/lock-out.ts';

const rule = LOCK_OUT_OF_NAME;
const MINUTE = 60_000;

/** The waits in seconds that tries in a row lead to, each made as soon as it is allowed. */
function waits(tries: number): (number | null)[] {
  let before: FailedTries | null = null;
  let now = 1_000_000;
  return Array.from({ length: tries }, () => {
    const decision = decideTry(before, now, rule);
    if (!decision.allowed) throw new Error('the wait was over');
    before = decision.tries;
    const { lockedUntil } = decision.tries;
    const wait = lockedUntil === null ? null : (lockedUntil - now) / 1000;
    now = lockedUntil ?? now + 1;
    return wait;
  });
}

describe('failed sign-ins', () => {
  it('cost nothing four times, then 30 s, doubled each time, 15 minutes at most', () => {
    expect(waits(12)).toEqual([null, null, null, null, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('are refused to the last millisecond of the wait, and tried after it', () => {
    const before = { failures: 5, lastAt: 0, lockedUntil: 30_000 };
    expect(decideTry(before, 29_999, rule)).toEqual({ allowed: false, lockedUntil: 30_000 });
    expect(decideTry(before, 30_000, rule)).toEqual({
      allowed: true,
      tries: { failures: 6, lastAt: 30_000, lockedUntil: 30_000 + MINUTE },
    });
  });

  it('are forgotten a day after the last one', () => {
    const before = { failures: 40, lastAt: 0, lockedUntil: null };
    expect(decideTry(before, rule.forgetAfterMs, rule)).toMatchObject({ tries: { failures: 41 } });
    expect(decideTry(before, rule.forgetAfterMs + 1, rule)).toMatchObject({
      tries: { failures: 1, lockedUntil: null },
    });
  });
});
