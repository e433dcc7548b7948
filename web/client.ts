import type { z } from 'zod';
import { attainmentSeriesSchema, whySchema } from '../geodata/contract/attainment.ts';
import {
  lightingCoverageSchema,
  lightingSegmentsSchema,
  segmentDetailSchema,
} from '../geodata/contract/lighting.ts';
import { metaSchema } from '../geodata/contract/meta.ts';
import type { Level } from '../geodata/contract/primitives.ts';
import { type ProblemJson, problemJsonSchema } from '../geodata/contract/problem-json.ts';
import { unitListSchema, unitProfileSchema } from '../geodata/contract/units.ts';
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

async function ask<T extends z.ZodType>(
  path: string,
  query: Record<string, string | undefined>,
  schema: T,
): Promise<z.infer<T>> {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) params.set(key, value);
  const text = params.size > 0 ? `${path}?${params}` : path;
  let response: Response;
  try {
    response = await fetch(text, {
      headers: { Accept: 'application/json', 'Accept-Language': getLocale() },
    });
  } catch (cause) {
    throw new ApiFailure(`no answer from ${path}`, null, { cause });
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const problem = problemJsonSchema.safeParse(body);
    throw new ApiFailure(`${path} answered ${response.status}`, problem.success ? problem.data : null);
  }
  return schema.parse(body);
}

export const client = {
  meta: () => ask('/api/meta', {}, metaSchema),
  units: (level: Level) => ask('/api/units', { level }, unitListSchema),
  unit: (code: string) => ask(`/api/units/${encodeURIComponent(code)}`, {}, unitProfileSchema),
  attainmentSeries: (level: Level, knownOn?: string) =>
    ask('/api/attainment/series', { level, knownOn }, attainmentSeriesSchema),
  coverage: (level: Level, classes: readonly string[], on: string) =>
    ask('/api/lighting/coverage', { level, classes: classes.join(','), on }, lightingCoverageSchema),
  segments: (classes: readonly string[], on: string) =>
    ask('/api/lighting/segments', { classes: classes.join(','), on }, lightingSegmentsSchema),
  segment: (id: string, on: string) =>
    ask(`/api/lighting/segments/${encodeURIComponent(id)}`, { on }, segmentDetailSchema),
  why: (target: string, code: string, on: string, knownOn?: string) =>
    ask(
      `/api/attainment/${encodeURIComponent(target)}/${encodeURIComponent(code)}`,
      { on, knownOn },
      whySchema,
    ),
};
