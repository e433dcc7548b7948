import { z } from 'zod';
import { loadProblem, shown } from '../load-problems.ts';
import type { SourceItem } from '../source-feature.ts';
import { CollectionScanner } from './collection-scanner.ts';
import type { FeatureFormat } from './format.ts';
import { readFeature } from './read-feature.ts';

const frameSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
});

/** https://www.rfc-editor.org/rfc/rfc7946, with the `crs` member that older programs still write. */
export const geojsonCollection: FeatureFormat = {
  id: 'geojson',
  name: 'GeoJSON FeatureCollection',
  extensions: ['.geojson', '.json'],
  sniff: (head) => /^\s*\{/.test(head) && /"(FeatureCollection|features)"/.test(head),
  read,
};

async function* read(chunks: AsyncIterable<string>): AsyncGenerator<SourceItem> {
  const scanner = new CollectionScanner();
  let index = 0;
  for await (const chunk of chunks) {
    for (const text of scanner.push(chunk)) {
      index += 1;
      yield readFeature(text, index);
    }
  }
  const frame = scanner.frame();
  if (frame === null) {
    yield { problem: loadProblem('file_truncated', { where: { feature: index + 1 } }) };
    return;
  }
  if (frame.trim() === '') return;
  yield* readFrame(frame);
}

function* readFrame(frame: string): Generator<SourceItem> {
  let value: unknown;
  try {
    value = JSON.parse(frame);
  } catch {
    yield { problem: loadProblem('json_invalid', { value: shown(frame) }) };
    return;
  }
  const parsed = frameSchema.safeParse(value);
  if (!parsed.success) {
    yield { problem: loadProblem('format_unknown', { value: shown(value), wanted: 'FeatureCollection' }) };
  } else if (parsed.data.crs) yield { crs: parsed.data.crs.properties.name };
}
