const DAY_MS = 86_400_000;

/** A session ends this long after it began, however much it is used. */
export const SESSION_LONGEST_MS = 30 * DAY_MS;
/** A session ends when nobody used it for this long. */
export const SESSION_IDLE_MS = 7 * DAY_MS;
/** That a session is used is noted this often at most. */
export const SESSION_NOTED_MS = 300_000;

/** When a session ends by itself: `ends` is the end it was given when it began, `seen` when it was last used. */
export function sessionEnd(ends: Date, seen: Date): Date {
  return new Date(Math.min(ends.getTime(), seen.getTime() + SESSION_IDLE_MS));
}
