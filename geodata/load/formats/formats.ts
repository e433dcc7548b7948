import type { FeatureFormat } from './format.ts';
import { geojsonCollection } from './geojson-collection.ts';
import { geojsonLines } from './geojson-lines.ts';

export const FEATURE_FORMATS: readonly FeatureFormat[] = [geojsonCollection, geojsonLines];

/** What the content looks like decides, then the name; null: neither is known. */
export function formatOf(fileName: string, head: string): FeatureFormat | null {
  const name = fileName.toLowerCase();
  return (
    FEATURE_FORMATS.find((format) => format.sniff(head)) ??
    FEATURE_FORMATS.find((format) => format.extensions.some((extension) => name.endsWith(extension))) ??
    null
  );
}
