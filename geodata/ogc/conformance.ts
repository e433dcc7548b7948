const PART_1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
const PART_2 = 'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf';
const PART_3 = 'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf';
/** A draft still. */
const PART_8 = 'http://www.opengis.net/spec/ogcapi-features-8/1.0/conf';
const CQL2 = 'http://www.opengis.net/spec/cql2/1.0/conf';

/** What the portal claims to do of OGC API – Features Parts 1, 2, 3 and 8 and of CQL2. */
export const CONFORMANCE: readonly string[] = [
  ...['core', 'oas30', 'html', 'geojson'].map((each) => `${PART_1}/${each}`),
  `${PART_2}/crs`,
  ...['queryables', 'queryables-query-parameters', 'filter', 'features-filter'].map(
    (each) => `${PART_3}/${each}`,
  ),
  `${PART_8}/sorting`,
  ...[
    'cql2-text',
    'cql2-json',
    'basic-cql2',
    'advanced-comparison-operators',
    'basic-spatial-functions',
    'spatial-functions',
  ].map((each) => `${CQL2}/${each}`),
];
