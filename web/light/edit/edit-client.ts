import type { z } from 'zod';
import {
  editableSegmentsSchema,
  lightEditsAnswerSchema,
  lightRecordsSchema,
  resurveySchema,
} from '../../../geodata/contract/light-edit-answers.ts';
import type { LightEdit } from '../../../geodata/contract/light-edits.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { ApiFailure } from '../../client.ts';
import { getLocale } from '../../paraglide/runtime.js';

/** Apart from web/client.ts, which is loaded first: only planners need these answers. */
async function ask<T extends z.ZodType>(
  path: string,
  schema: T,
  init: RequestInit = {},
): Promise<z.output<T>> {
  const headers = {
    Accept: 'application/json',
    'Accept-Language': getLocale(),
    ...(init.body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  const response = await fetch(`/api/lighting/${path}`, { ...init, headers }).catch((cause: unknown) => {
    throw new ApiFailure('no answer', null, { cause });
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return schema.parse(body);
  const problem = problemJsonSchema.safeParse(body);
  throw new ApiFailure(`${path} answered ${response.status}`, problem.success ? problem.data : null);
}

export const readEditable = (ids: readonly number[]) =>
  ask(`edits/segments?ids=${ids.join(',')}`, editableSegmentsSchema);

export const readRecords = (segment: string) => ask(`edits?segment=${segment}`, lightRecordsSchema);

/** `limitDays` '' takes the plan's; without `limit` the first rows come. */
export function readResurvey(
  unit: string | null,
  limitDays: string,
  { classes, limit }: { readonly classes?: readonly string[]; readonly limit?: number } = {},
) {
  const query = new URLSearchParams({
    ...(unit === null ? {} : { unit }),
    ...(limitDays === '' ? {} : { limitDays }),
    ...(classes === undefined ? {} : { classes: classes.join() }),
    ...(limit === undefined ? {} : { limit: String(limit) }),
  });
  return ask(`resurvey?${query}`, resurveySchema);
}

export const saveEdits = (edits: readonly LightEdit[], reason: string) =>
  ask('edits', lightEditsAnswerSchema, {
    method: 'POST',
    body: JSON.stringify({ mode: 'each', reason, edits }),
  });
