import { loadProblem } from '../load-problems.ts';
import type { SourceItem } from '../source-feature.ts';
import type { FeatureFormat } from './format.ts';
import { readFeature } from './read-feature.ts';

/** One feature a line; https://www.rfc-editor.org/rfc/rfc8142 puts a record separator before each. */
export const geojsonLines: FeatureFormat = {
  id: 'geojson-lines',
  name: 'GeoJSON lines',
  extensions: ['.geojsonl', '.geojsons', '.ndjson', '.jsonl', '.ndgeojson'],
  sniff: (head) => /^\s*\{\s*"type"\s*:\s*"Feature"/.test(withoutSeparator(head)),
  read,
};

async function* read(chunks: AsyncIterable<string>): AsyncGenerator<SourceItem> {
  let rest = '';
  let index = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const text = withoutSeparator(line).trim();
      if (text === '') continue;
      index += 1;
      yield readFeature(text, index);
    }
  }
  const last = withoutSeparator(rest).trim();
  if (last === '') return;
  const item = readFeature(last, index + 1);
  const cut = 'problem' in item && item.problem.code === 'json_invalid';
  yield cut ? { problem: loadProblem('file_truncated', { where: { feature: index + 1 } }) } : item;
}

function withoutSeparator(line: string): string {
  return line.replaceAll('\u001e', '');
}
