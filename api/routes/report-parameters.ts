import { z } from '@hono/zod-openapi';
import { dayParam, planParam } from './parameters.ts';

/** What every report may be asked for. */
export const reportQuery = {
  on: dayParam.optional(),
  knownOn: dayParam.optional(),
  plan: planParam.optional(),
};

export const REPORT_DAYS =
  'on defaults to the newest day with a figure, the deadline at most. knownOn: what was known at the end of that day, of light too. ' +
  'The same question and data version give the same bytes.';

/** A file as the 200 answer of a route. */
export function fileAnswer(type: string, description: string) {
  return { description, content: { [type]: { schema: z.string().openapi({ format: 'binary' }) } } };
}
