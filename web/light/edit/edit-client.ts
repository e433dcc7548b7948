import type { z } from 'zod';
import { fieldPhotosSchema } from '../../../geodata/contract/field.ts';
import {
  editableSegmentsSchema,
  type LightOutcome,
  lightEditsAnswerSchema,
  lightRecordsSchema,
  MOST_EDITS,
  resurveySchema,
} from '../../../geodata/contract/light-edit-answers.ts';
import type { LightEdit } from '../../../geodata/contract/light-edits.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { ApiFailure } from '../../client.ts';
import { getLocale } from '../../paraglide/runtime.js';

/** Apart from web/client.ts, which is loaded first: only planners need these answers. `path` below /api. */
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
  const response = await fetch(`/api/${path}`, { ...init, headers }).catch((cause: unknown) => {
    throw new ApiFailure('no answer', null, { cause });
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return schema.parse(body);
  const problem = problemJsonSchema.safeParse(body);
  throw new ApiFailure(`${path} answered ${response.status}`, problem.success ? problem.data : null);
}

/** `list` in parts of what the API takes at once. */
function* partsOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += MOST_EDITS) yield list.slice(at, at + MOST_EDITS);
}

export async function readEditable(ids: readonly number[]): Promise<z.output<typeof editableSegmentsSchema>> {
  const answers = await Promise.all(
    [...partsOf(ids)].map((part) =>
      ask(`lighting/edits/segments?ids=${part.join(',')}`, editableSegmentsSchema),
    ),
  );
  const [first] = answers;
  if (first === undefined) throw new Error('no segment was asked for');
  return { today: first.today, segments: answers.flatMap(({ segments }) => segments) };
}

export const readRecords = (segment: string) => ask(`lighting/edits?segment=${segment}`, lightRecordsSchema);

export const readPhotos = (segment: string) => ask(`field/photos?segment=${segment}`, fieldPhotosSchema);

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
  return ask(`lighting/resurvey?${query}`, resurveySchema);
}

/** What became of each edit. Parts go one after the other: what an earlier one saved is saved, and sent again it is "repeated". */
export async function saveEdits(edits: readonly LightEdit[], reason: string): Promise<LightOutcome[]> {
  const outcomes: LightOutcome[] = [];
  for (const part of partsOf(edits)) {
    const body = JSON.stringify({ mode: 'each', reason, edits: part });
    const { items } = await ask('lighting/edits', lightEditsAnswerSchema, { method: 'POST', body });
    outcomes.push(...items);
  }
  return outcomes;
}
