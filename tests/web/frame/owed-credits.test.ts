import { expect, test } from 'vitest';
import { SAMPLE_LABEL } from '../../../geodata/sample/sample-rows.ts';
import { owedCredits } from '../../../web/frame/owed-credits.ts';

test('every source but the sample is named beside the map, each once', () => {
  const osm = '© OpenStreetMap contributors';
  expect(owedCredits([SAMPLE_LABEL.data.vi, osm, 'Sở Nội vụ', osm])).toEqual([osm, 'Sở Nội vụ']);
  expect(owedCredits([SAMPLE_LABEL.data.vi])).toEqual([]);
});
