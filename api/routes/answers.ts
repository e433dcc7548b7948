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
  429: { description: 'Too many requests from one address or account', content: problem },
  503: { description: 'The database is away or too slow', content: problem },
} as const;

export const notFound = { 404: { description: 'No such thing', content: problem } } as const;

/** What a route that needs a role answers to who has not got it. */
export const refused = {
  401: { description: 'Sign in first', content: problem },
  403: { description: 'The account may not do that', content: problem },
} as const;

export const conflict = {
  409: { description: 'The data changed meanwhile: both values are told', content: problem },
} as const;

/** The body of a route that writes. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}
