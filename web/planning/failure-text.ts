import { ApiFailure } from '../client.ts';
import { m } from '../paraglide/messages.js';

/** What to tell of a write that was refused, in the API's own words where it has some. */
export function failureText(error: unknown): string {
  if (!(error instanceof ApiFailure)) return m.failed_text();
  const { problem } = error;
  if (problem === null) return m.failed_unreachable_text();
  const [first] = problem.errors ?? [];
  if (first === undefined) return problem.title;
  return first.wanted === undefined ? first.message : `${first.message} (${first.wanted})`;
}
