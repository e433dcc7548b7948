import { lightingSegmentsSchema } from '../../../geodata/contract/lighting.ts';
import { type ProblemJson, problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { decodeSegments } from '../../../geodata/light/segment-columns.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';

/** A failure crosses to the page as data: an Error would lose what it carries. `problem` null: no answer at all. */
export type Roads =
  | { readonly table: SegmentTable }
  | { readonly failed: string; readonly problem: ProblemJson | null };

/** Downloads and decodes all roads of a day; `onBytes` hears how much has come, after decompression. */
export async function readRoads(
  path: string,
  language: string,
  onBytes: (bytes: number) => void,
): Promise<Roads> {
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
  return { table: decodeSegments(lightingSegmentsSchema.parse(JSON.parse(text))) };
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
