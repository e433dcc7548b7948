import { hc } from 'hono/client';
import type { z } from 'zod';
import type { AppType } from '../api/app.ts';
import { attainmentSeriesSchema, whySchema } from '../geodata/contract/attainment.ts';
import { blockListSchema } from '../geodata/contract/blocks.ts';
import { metaSchema } from '../geodata/contract/meta.ts';
import type { Level } from '../geodata/contract/primitives.ts';
import { type ProblemJson, problemJsonSchema } from '../geodata/contract/problem-json.ts';
import { unitListSchema, unitProfileSchema, unitShapesSchema } from '../geodata/contract/units.ts';
import { getLocale } from './paraglide/runtime.js';

/** The API said no, or could not be reached (`problem` null). */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly problem: ProblemJson | null;

  constructor(message: string, problem: ProblemJson | null, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }

  /** Asking again cannot help: the request itself is at fault. */
  get isFinal(): boolean {
    return this.problem !== null && this.problem.status < 500;
  }
}

/** Typed by the API, for the clients of single areas as for this one. */
export const api = hc<AppType>(window.location.origin, {
  headers: () => ({ Accept: 'application/json', 'Accept-Language': getLocale() }),
});

/** Paths and parameters are typed by the API; what comes back is parsed all the same. */
export async function ask<T extends z.ZodType>(
  request: Promise<Pick<Response, 'ok' | 'status' | 'url' | 'json'>>,
  schema: T,
): Promise<z.infer<T>> {
  const response = await request.catch((cause: unknown) => {
    throw new ApiFailure('no answer', null, { cause });
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const problem = problemJsonSchema.safeParse(body);
    throw new ApiFailure(
      `${response.url} answered ${response.status}`,
      problem.success ? problem.data : null,
    );
  }
  return schema.parse(body);
}

/** Absent parameters stay out of the address. */
export function given<K extends string>(params: Record<K, string | undefined>): Partial<Record<K, string>> {
  const entries = Object.entries(params).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}

const { units, blocks, attainment } = api.api;

export const client = {
  meta: (plan?: string) => ask(api.api.meta.$get({ query: given({ plan }) }), metaSchema),
  units: (level: Level) => ask(units.$get({ query: { level } }), unitListSchema),
  unit: (code: string) => ask(units[':code'].$get({ param: { code }, query: {} }), unitProfileSchema),
  unitShapes: (level: Level) => ask(units.shapes.$get({ query: { level } }), unitShapesSchema),
  blocks: () => ask(blocks.$get({ query: {} }), blockListSchema),
  attainmentSeries: (level: 'commune', knownOn?: string, plan?: string) =>
    ask(attainment.series.$get({ query: { level, ...given({ knownOn, plan }) } }), attainmentSeriesSchema),
  why: (target: string, code: string, on: string, knownOn?: string, plan?: string) =>
    ask(
      attainment[':target'][':code'].$get({
        param: { target, code },
        query: { on, ...given({ knownOn, plan }) },
      }),
      whySchema,
    ),
};
