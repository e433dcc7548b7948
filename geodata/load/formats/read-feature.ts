import { z } from 'zod';
import { loadProblem, shown } from '../load-problems.ts';
import type { SourceItem } from '../source-feature.ts';

const featureSchema = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
});

/** Reads the text of one feature; `index` counts from 1. */
export function readFeature(text: string, index: number): SourceItem {
  const where = { feature: index };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: loadProblem('json_invalid', { where, value: shown(text) }) };
  }
  const parsed = featureSchema.safeParse(value);
  if (!parsed.success) {
    return { problem: loadProblem('feature_invalid', { where, value: shown(value), wanted: 'Feature' }) };
  }
  const { id, properties, geometry } = parsed.data;
  return { feature: { index, id: id ?? null, properties: properties ?? {}, geometry: geometry ?? null } };
}
