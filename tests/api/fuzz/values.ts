import fc from 'fast-check';
import { IDS, SIGNS_IN } from './examples.ts';
import type { BodySchema, Parameter } from './operations.ts';

/** Texts that have broken some program somewhere. */
const NASTY_TEXTS = [
  '',
  ' ',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-Infinity',
  '-0',
  '0',
  '-1',
  '1e308',
  '1e400',
  '0x10',
  '٣',
  '99999999999999999999',
  '9007199254740993',
  '1.5',
  'true',
  '[]',
  '{}',
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  'a\0b',
  '\ud800',
  '%E0%A4%A',
  "' or 1=1 --",
  '"; drop table portal.unit; --',
  '$1',
  '\\',
  '<script>alert(1)</script>',
  '=cmd|calc',
  '\u202Eabc',
  'Hòa Thành\u0301',
  '2020-02-30',
  '0000-00-00',
  '-271821-04-20',
  '+275760-09-13',
  '2020-09-30T00:00:00Z',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(40_000),
  '('.repeat(5_000),
];

const NASTY_NUMBERS = [0, -0, -1, 1.5, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53, 2 ** 63, 1e21];

/** Values that get past the first look, by the name of what takes them: the province with canaries has these. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  code: ['25001', '25002', '701', '72'],
  unit: ['25001', '25002', '701', '72'],
  district: ['701', '702'],
  target: ['T1', 'T2', 'T3', 'T6', 'T8'],
  id: ['1', '2', 'communes', 'districts', 'roads', 'promises'],
  fid: ['1', '25001', '701'],
  layer: ['communes', 'districts', 'roads', 'models'],
  z: ['0', '9', '12', '14', '22', '30'],
  x: ['0', '1', '407', '3256', '4194303', '4194304'],
  y: ['0', '1', '239', '1917', '4194303'],
  on: ['2020-03-03', '2020-09-30', '2020-12-31', '1990-01-01', '2100-12-31'],
  knownOn: ['2020-07-05', '2100-12-31', '1990-01-01'],
  bbox: [
    '106,11,106.5,11.5',
    '-180,-90,180,90',
    '106.5,11,106,11.5',
    '1e5,1,2,3',
    'NaN,11,106,12',
    '106,11,0,106.5,11.5,9',
    '570000,1250000,580000,1260000',
  ],
  ids: ['1,2,3', '1,1,1', Array.from({ length: 5000 }, (_, index) => index).join(',')],
  segments: ['1,2,3', '0', Array.from({ length: 5000 }, (_, index) => index).join(',')],
  crs: [
    'EPSG:9209',
    'http://www.opengis.net/def/crs/EPSG/0/9210',
    'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
    'EPSG:1',
  ],
  'bbox-crs': ['EPSG:9209', 'EPSG:3857', 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'],
  'filter-crs': ['EPSG:9209', 'EPSG:4326'],
  datetime: [
    '2020-09-30',
    '2020-01-01/2020-12-31',
    '../2020-12-31',
    '2020-12-31/..',
    '../..',
    '2021/2020',
    '/',
  ],
  'filter-lang': ['cql2-text', 'cql2-json'],
  filter: [
    "name LIKE 'X%'",
    'code = 25001',
    "code IN ('25001','25002')",
    'S_INTERSECTS(geometry, BBOX(106,11,107,12))',
    'S_INTERSECTS(geometry, POLYGON((106 11, 107 11, 107 12, 106 11)))',
    'S_WITHIN(geometry, POINT(1e308 -1e308))',
    'S_INTERSECTS(geometry, POLYGON((0 0, 0 0, 0 0, 0 0)))',
    'NOT (a = b',
    'secret = 1',
    `${'NOT '.repeat(3000)}name = 'x'`,
    `name = '${'a'.repeat(40_000)}'`,
    '{"op":"=","args":[{"property":"code"},"25001"]}',
    '{"op":"and","args":[]}',
    '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[null,1]}]}',
    '{"op":"like","args":[{"property":"name"},{"op":"=","args":[1,2]}]}',
    `${'{"op":"not","args":['.repeat(500)}true${']}'.repeat(500)}`,
  ],
  sortby: ['name', '-name', '+code,-name', 'secret', 'name,name'],
  after: ['1', '25001', 'abc', "'"],
  username: [SIGNS_IN.username, 'moi.vao'],
  takenAt: ['2020-08-31T03:00:00Z'],
  segment: ['1', '3'],
};

const nastyText = fc.oneof(fc.constantFrom(...NASTY_TEXTS), fc.string({ unit: 'binary', maxLength: 60 }));

function likelyTexts({ name, schema }: Parameter, path: string): readonly string[] {
  const { minimum, maximum } = schema;
  const ids = IDS.find(([place]) => place.test(path))?.[1];
  if (name === 'id' && ids !== undefined) return ids;
  const range = [minimum, maximum, minimum === undefined ? undefined : minimum + 1];
  return [
    ...(KNOWN[name] ?? []),
    ...(schema.enum ?? []).map(String),
    ...(schema.example === undefined ? [] : [String(schema.example)]),
    ...(schema.format === 'date' ? ['2020-09-30'] : []),
    ...(schema.format === 'uuid' ? ['7d9f3a52-0c1e-4b7a-9f63-1f0a5c2e8b11'] : []),
    ...range.flatMap((value) => (value === undefined ? [] : [String(value)])),
  ];
}

/** What a parameter is sent: something that fits, three times in four, or something that does not. */
export function parameterText(parameter: Parameter, path: string): fc.Arbitrary<string> {
  const likely = likelyTexts(parameter, path);
  if (likely.length === 0) return nastyText;
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: nastyText });
}

const nastyJson = fc.oneof(
  fc.constantFrom<unknown>(null, true, [], {}, ...NASTY_NUMBERS, ...NASTY_TEXTS.slice(0, 40)),
  fc.jsonValue({ maxDepth: 3 }),
);

function fittingText({ format, maxLength, example }: BodySchema): fc.Arbitrary<string> {
  if (example !== undefined) return fc.constant(String(example));
  if (format === 'uuid') return fc.uuid({ version: 4 });
  if (format === 'date') return fc.constantFrom('2020-08-31', '2020-12-31', '2021-06-30');
  return fc.string({ minLength: 1, maxLength: Math.min(maxLength ?? 40, 40) });
}

function fittingNumber({ minimum = 0, maximum = 1e6 }: BodySchema, whole: boolean): fc.Arbitrary<number> {
  const most = Math.max(minimum, Math.min(maximum, minimum + 1000));
  return whole
    ? fc.integer({ min: Math.ceil(minimum), max: Math.floor(most) })
    : fc.double({ min: minimum, max: most, noNaN: true });
}

function fitting(schema: BodySchema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined && choices.length > 0) return fc.oneof(...choices.map(bodyValue));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.includes('object') || schema.properties !== undefined) {
    const fields = Object.entries(schema.properties ?? {}).map(
      ([name, field]) => [name, bodyValue(field)] as const,
    );
    return fc.record(Object.fromEntries(fields));
  }
  if (types.includes('array')) return fc.array(bodyValue(schema.items ?? {}), { maxLength: 4 });
  if (types.includes('integer') || types.includes('number')) {
    return fittingNumber(schema, types.includes('integer'));
  }
  return types.includes('boolean') ? fc.boolean() : fittingText(schema);
}

/** A value that fits the schema, or, one time in ten at each level, one that does not. */
export function bodyValue(schema: BodySchema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fitting(schema) }, { weight: 1, arbitrary: nastyJson });
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every place in a value, the whole first. */
function placesIn(value: unknown): (readonly string[])[] {
  if (!isBranch(value)) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, part]) => placesIn(part).map((path) => [key, ...path])),
  ];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined || !isBranch(value)) return by;
  const part = replaced(value[key], rest, by);
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === key ? part : each));
  return { ...value, [key]: part };
}

/** An example as it is, one time in three, or with one thing in it put in the place of another. */
export function nearly(example: unknown): fc.Arbitrary<unknown> {
  const strange = fc
    .tuple(fc.constantFrom(...placesIn(example)), fc.oneof(nastyJson, fc.constant(undefined)))
    .map(([place, by]) => replaced(example, place, by));
  return fc.oneof({ weight: 1, arbitrary: fc.constant(example) }, { weight: 2, arbitrary: strange });
}

export const strangeName = fc.constantFrom(
  '__proto__',
  'constructor',
  'x',
  'role',
  'limit',
  'offset',
  'q',
  'callback',
  'a[b]',
  '',
  'x'.repeat(3000),
);
export const strangeText = nastyText;
