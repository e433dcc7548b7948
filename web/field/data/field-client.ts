import type { z } from 'zod';
import { fieldPackageSchema, savedPhotoSchema } from '../../../geodata/contract/field.ts';
import { lightEditsAnswerSchema } from '../../../geodata/contract/light-edit-answers.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { unitListSchema } from '../../../geodata/contract/units.ts';
import type { EditItem, PhotoItem } from '../../../geodata/field/queue.ts';
import type { Day } from '../../../geodata/time/day.ts';
import { dayOfInstant } from '../../../geodata/time/day-of-instant.ts';

/** What a request came to. `away`: no answer, or one that asks to come back later. */
export type Reply<T> =
  | {
      readonly kind: 'answer';
      readonly body: T;
      readonly bytes: number;
      /** Today by the portal's clock; null: it did not say. */
      readonly today: Day | null;
    }
  | { readonly kind: 'away' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'refused'; readonly message: string };

const LONGEST_WAIT_MS = 60_000;

async function ask<T extends z.ZodType>(
  path: string,
  schema: T,
  init: RequestInit = {},
  language = 'vi',
): Promise<Reply<z.output<T>>> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  headers.set('Accept-Language', language);
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, { ...init, headers, signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    text = await response.text();
  } catch {
    return { kind: 'away' };
  }
  // Signed out, or signed in as somebody who may not: another account can still send it.
  if (response.status === 401 || response.status === 403) return { kind: 'sign-in' };
  if (response.status === 429 || response.status >= 500) return { kind: 'away' };
  const body = parsedOr(text);
  if (!response.ok) {
    const problem = problemJsonSchema.safeParse(body);
    return {
      kind: 'refused',
      message: problem.success ? (problem.data.detail ?? problem.data.title) : text.slice(0, 200),
    };
  }
  const parsed = schema.safeParse(body);
  // Something between phone and portal answered in its place: a sign-in page of a network, say.
  if (!parsed.success) return { kind: 'away' };
  const today = dayOf(response.headers.get('Date'));
  return { kind: 'answer', body: parsed.data, bytes: text.length, today };
}

function dayOf(date: string | null): Day | null {
  const instant = Date.parse(date ?? '');
  return Number.isNaN(instant) ? null : dayOfInstant(new Date(instant).toISOString());
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How many communes one name may mean before somebody types more of it. */
const MOST_COMMUNES = 8;

/** Communes by a name, also without diacritics, or a code: the likeliest first. */
export function findCommunes(text: string) {
  const query = new URLSearchParams({ level: 'commune', q: text, limit: String(MOST_COMMUNES) });
  return ask(`/api/units?${query}`, unitListSchema);
}

/** `query`: segments=, unit= or bbox= of the package. */
export function fetchPackage(query: string) {
  return ask(`/api/field/package?${query}`, fieldPackageSchema);
}

export function sendEdit({ edit, note }: EditItem, reason: string) {
  return ask('/api/lighting/edits', lightEditsAnswerSchema, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ mode: 'each', reason: note.trim() === '' ? reason : note.trim(), edits: [edit] }),
  });
}

export function sendPhoto({ id, segmentId, createdAt, note }: PhotoItem, photo: Blob) {
  const query = new URLSearchParams({
    segment: String(segmentId),
    takenAt: new Date(createdAt).toISOString(),
    note,
  });
  return ask(`/api/field/photos/${id}?${query}`, savedPhotoSchema, {
    method: 'PUT',
    headers: { 'Content-Type': photo.type },
    body: photo,
  });
}
