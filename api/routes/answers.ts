import type { z } from '@hono/zod-openapi';
import { problemJsonSchema } from '../../geodata/contract/problem-json.ts';

const problem = { 'application/problem+json': { schema: problemJsonSchema } };

/** The 200 answer of a route. */
export function jsonAnswer<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** What any route may answer instead. */
export const failures = {
  400: { description: 'A parameter is wrong: RFC 9457 problem details', content: problem },
  503: { description: 'The database is away or too slow', content: problem },
} as const;

export const notFound = { 404: { description: 'No such thing', content: problem } } as const;
