import { lightingHistorySchema, lightingSegmentsSchema } from '../../../geodata/contract/lighting.ts';
import { type ProblemJson, problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { decodeHistory, type HistoryTable } from '../../../geodata/light/light-history.ts';
import { decodeSegments } from '../../../geodata/light/segment-columns.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';

/** A failure crosses to the page as data: an Error would lose what it carries. `problem` null: no answer at all. */
export type Download<T> =
  | { readonly table: T }
  | { readonly failed: string; readonly problem: ProblemJson | null };

type Ask = readonly [path: string, language: string, onBytes: (bytes: number) => void];

/** Downloads and decodes all roads of a day; `onBytes` hears how much has come, after decompression. */
export const readRoads = (...ask: Ask): Promise<Download<SegmentTable>> =>
  download((json) => decodeSegments(lightingSegmentsSchema.parse(json)), ...ask);

/** The same for the roads of every day. */
export const readHistory = (...ask: Ask): Promise<Download<HistoryTable>> =>
  download((json) => decodeHistory(lightingHistorySchema.parse(json)), ...ask);

async function download<T>(
  decode: (json: unknown) => T,
  ...[path, language, onBytes]: Ask
): Promise<Download<T>> {
  const response = await fetch(path, {
    headers: { Accept: 'application/json', 'Accept-Language': language },
  }).catch(() => null);
  if (response === null) return { failed: `no answer from ${path}`, problem: null };
  const text = await readText(response, onBytes).catch(() => null);
  if (text === null) return { failed: `the answer from ${path} broke off`, problem: null };
  if (!response.ok) {
    const problem = problemJsonSchema.safeParse(jsonOf(text));
    return { failed: `${path} answered ${response.status}`, problem: problem.success ? problem.data : null };
  }
  return { table: decode(JSON.parse(text)) };
}

async function readText(response: Response, onBytes: (bytes: number) => void): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return response.text();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts.join('') + decoder.decode();
    bytes += value.byteLength;
    parts.push(decoder.decode(value, { stream: true }));
    onBytes(bytes);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
