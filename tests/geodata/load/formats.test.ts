import { describe, expect, it } from 'vitest';
import type { FeatureFormat } from '../../../geodata/load/formats/format.ts';
import { FEATURE_FORMATS, formatOf } from '../../../geodata/load/formats/formats.ts';
import { geojsonCollection } from '../../../geodata/load/formats/geojson-collection.ts';
import { geojsonLines } from '../../../geodata/load/formats/geojson-lines.ts';
import type { SourceItem } from '../../../geodata/load/source-feature.ts';
import { pieces } from './read-text.ts';

async function read(format: FeatureFormat, chunks: AsyncIterable<string>): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of format.read(chunks)) items.push(item);
  return items;
}
async function* text(whole: string) {
  yield whole;
}
const names = (items: SourceItem[]) =>
  items.flatMap((item) => ('feature' in item ? [item.feature.properties.name] : []));
const codes = (items: SourceItem[]) =>
  items.flatMap((item) => ('problem' in item ? [item.problem.code] : []));

describe('formats', () => {
  it('reads the same features from a collection and from lines, wherever the text is split', async () => {
    const whole = await read(geojsonCollection, pieces('units.geojson', 1_000_000));
    expect(names(whole)).toEqual(['Xã An Bình', 'Phường Hoà Thành', 'Thị trấn Đông']);
    for (const size of [1, 2, 7, 64]) {
      expect(await read(geojsonCollection, pieces('units.geojson', size))).toEqual(whole);
      expect(await read(geojsonLines, pieces('units.geojsonl', size))).toEqual(whole);
    }
  });

  it('is not misled by brackets and quotes inside names', async () => {
    const feature = { type: 'Feature', properties: { name: 'a]}"\\,[{' }, geometry: null };
    const collection = JSON.stringify({ type: 'FeatureCollection', features: [feature, feature] });
    expect(names(await read(geojsonCollection, text(collection)))).toEqual(['a]}"\\,[{', 'a]}"\\,[{']);
  });

  it('goes on after a feature that is not JSON', async () => {
    const items = await read(
      geojsonCollection,
      text(
        '{"type":"FeatureCollection","features":[{"a":NaN},{"type":"Feature","properties":{"name":"b"},"geometry":null}]}',
      ),
    );
    expect(codes(items)).toEqual(['json_invalid']);
    expect(names(items)).toEqual(['b']);
  });

  it('tells a file that ends in the middle from one that is wrong', async () => {
    expect(codes(await read(geojsonCollection, pieces('file_truncated.geojson')))).toEqual([
      'file_truncated',
    ]);
    expect(codes(await read(geojsonLines, text('{"type":"Feature","properties":{},"geom')))).toEqual([
      'file_truncated',
    ]);
  });

  it('reads the coordinate system an older file names', async () => {
    const items = await read(geojsonCollection, pieces('crs_differs.geojson'));
    expect(items.filter((item) => 'crs' in item)).toEqual([{ crs: 'urn:ogc:def:crs:EPSG::9209' }]);
  });

  it('knows a format by its content before its name', () => {
    expect(formatOf('a.geojson', '{"type":"Feature","properties":{}}')?.id).toBe('geojson-lines');
    expect(formatOf('a.txt', ' {"type": "FeatureCollection"')?.id).toBe('geojson');
    expect(formatOf('a.NDJSON', '')?.id).toBe('geojson-lines');
    expect(formatOf('a.csv', 'mã;tên')).toBeNull();
  });

  it('gives each format an id and extensions of its own', () => {
    const extensions = FEATURE_FORMATS.flatMap((format) => format.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(new Set(FEATURE_FORMATS.map((format) => format.id)).size).toBe(FEATURE_FORMATS.length);
  });
});
