import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../../../geodata/ogc/collections.ts';
import { type Operation, operationsOf } from '../../fuzz/operations.ts';
import { as, type CanaryPortal, openCanaryPortal } from '../../routes/canary-portal.ts';
import { ADDRESSES } from '../addresses.ts';
import { CANARIES, type Canary, canary, HELD } from '../canaries.ts';
import { BARE } from '../columns.ts';
import { plantCanaries } from '../plant-canaries.ts';

let portal: CanaryPortal;
let operations: Operation[] = [];
beforeAll(async () => {
  portal = await openCanaryPortal();
  await plantCanaries(portal.database);
  const document: unknown = await (await portal.ask('/openapi.json')).json();
  operations = operationsOf(document).filter(({ method }) => method === 'GET');
});
afterAll(() => portal?.close());

// On a real server alone: the views and functions are the same SQL on both engines, and the walk goes over both.
const ASKERS = [
  ['the public', {}],
  ['a leader of the other district', as('reader', 'dong', '702')],
] as const;
const WALK_MS = 240_000;

/** The whole answer but for what depends on the letters of the question. */
async function answerTo(path: string, who: Record<string, string>): Promise<string> {
  const response = await portal.ask(path, { ...who, 'X-Request-Id': 'the-same' });
  const headers = [...response.headers].filter(([name]) => !/^(?:etag|content-length)$/.test(name));
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return `${response.status} ${JSON.stringify(headers)} ${body}`;
}

/** Whether two questions that differ in one word have answers that differ in nothing else. */
async function readsAlike(
  path: (word: string) => string,
  who: Record<string, string>,
  hidden: string,
  never: string,
): Promise<boolean> {
  const decoy = (await answerTo(path(never), who)).replaceAll(never, hidden);
  return (await answerTo(path(hidden), who)) === decoy;
}

/** A value as a canary's, that was never anywhere. */
const NEVER: Partial<Record<Canary['held']['kind'], string>> = {
  word: 'chim99x',
  number: '899987',
  day: '1989-09-09',
  uuid: 'c0ffee00-0000-4000-8000-000000099999',
};
const WEST = CANARIES.filter(({ side, held }) => side !== 'east' && NEVER[held.kind] !== undefined);
const A_FEW = WEST.filter(({ name }) =>
  [
    'organisation.name',
    'security_model.code',
    'figure.numerator of T8',
    'model_review.reviewed_on',
    'scenario.id that is private',
  ].includes(name),
);
/** Where people type what they look for: every hidden word is tried. */
const FREE_TEXT = /^(?:q|agency|actor|subject|filter|name)$/;

/** An address of an operation that its own walk has, with one parameter given another value. */
function withParameter({ path, parameters }: Operation, name: string, value: string): string {
  const pattern = path.replace(/\{(\w+)\}/g, ':$1');
  const route = Object.keys(ADDRESSES).find(
    (each) => each.replace(/\{.*?\}+/g, '') === pattern.replace(/(:\w+)\.pdf$/, '$1'),
  );
  const [first] = ADDRESSES[route ?? ''] ?? [];
  if (first === undefined) throw new Error(`${path} is not walked`);
  const url = new URL(first, 'http://portal.test');
  if (parameters.some((each) => each.in === 'path' && each.name === name)) {
    const at = path.split('/').findIndex((part) => part.includes(`{${name}}`));
    const parts = url.pathname.split('/');
    parts[at] = path.endsWith('.pdf') ? `${value}.pdf` : value;
    return `${parts.join('/')}${url.search}`;
  }
  url.searchParams.set(name, value);
  return url.pathname + url.search;
}

describe.each(ASKERS)('to %s', (_, who) => {
  it(
    'asking for a hidden value by any parameter reads like asking for one that never was',
    async () => {
      const told: string[] = [];
      let asked = 0;
      for (const operation of operations) {
        for (const { name } of operation.parameters) {
          for (const hidden of FREE_TEXT.test(name) ? WEST : A_FEW) {
            const never = NEVER[hidden.held.kind] ?? '';
            const filter = (value: string) => (name === 'filter' ? `name = '${value}'` : value);
            const path = (value: string) => withParameter(operation, name, filter(value));
            asked += 1;
            if (!(await readsAlike(path, who, hidden.value, never))) {
              told.push(`${path(hidden.value)} (${hidden.name})`);
            }
          }
        }
      }
      expect(told).toEqual([]);
      expect(asked).toBeGreaterThan(500);
    },
    WALK_MS,
  );

  it('a hidden row is answered for as one that is not there', async () => {
    const [promise] = await portal.database.sql<{ id: string }[]>`
      select p.id::text from portal.light_promise p join portal.segment s on s.id = p.segment_id
      join portal.route r on r.id = s.route_id where r.code = 'R3'`;
    const no = 'c0ffee00-0000-4000-8000-000000099999';
    const rows: (readonly [path: (id: string) => string, hidden: string, never: string])[] = [
      [(id) => `/api/promises/${id}`, promise?.id ?? '', '98765'],
      [(id) => `/ogc/collections/promises/items/${id}`, promise?.id ?? '', '98765'],
      [(id) => `/api/field/photos/${id}`, canary('field_photo.id', 'west'), no],
      [(id) => `/api/citizen-reports/${id}/photo`, canary('citizen_report.id', 'west'), no],
      [(id) => `/api/scenarios/${id}`, canary('scenario.id that is shared', 'west'), no],
      [(id) => `/api/units/${id}`, canary('organisation.code', 'west'), 'chim99x'],
    ];
    for (const [path, hidden, never] of rows) {
      expect(await readsAlike(path, who, hidden, never), path(hidden)).toBe(true);
    }
  });

  it(
    'a hidden property is refused as one that never was, in filters, sorting and parameters',
    async () => {
      const open = new Set([
        ...operations.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
        ...COLLECTIONS.flatMap(({ properties }) => properties.map(({ name }) => name)),
        'geometry',
      ]);
      const hidden = [
        ...HELD.map(({ of }) => of.split('.').at(-1) ?? ''),
        ...Object.values(BARE).flatMap((names) => names.split(' ')),
      ].filter((name) => !open.has(name));
      const items = COLLECTIONS.map(({ id }) => `/ogc/collections/${id}/items`);
      const reads = operations.filter(({ path }) => !path.includes('{') && !path.startsWith('/ogc'));
      const ways = (property: string) => [
        ...items.flatMap((path) => [
          `${path}?filter=${encodeURIComponent(`${property} = 'x'`)}`,
          `${path}?filter=${encodeURIComponent(`${property} IS NULL`)}`,
          `${path}?filter-lang=cql2-json&filter=${encodeURIComponent(JSON.stringify({ op: '=', args: [{ property }, 1] }))}`,
          `${path}?sortby=${property}`,
          `${path}?${property}=x`,
        ]),
        ...reads.map(({ path }) => `${path}?${property}=x`),
      ];
      const decoys: string[] = [];
      for (const path of ways('never_was')) decoys.push(await answerTo(path, who));
      expect(decoys.filter((answer) => answer.startsWith('200'))).toEqual([]);
      const told: string[] = [];
      for (const property of new Set(hidden)) {
        for (const [at, path] of ways(property).entries()) {
          const decoy = decoys[at]?.replaceAll('never_was', property);
          if ((await answerTo(path, who)) !== decoy) told.push(path);
        }
      }
      expect(new Set(hidden).size).toBeGreaterThan(40);
      expect(told).toEqual([]);
    },
    WALK_MS,
  );
});

it('a private scenario is to other planners as one that is not there', async () => {
  const path = (id: string) => `/api/scenarios/${id}`;
  const id = canary('scenario.id that is private');
  expect(await readsAlike(path, as('planner', 'khac'), id, NEVER.uuid ?? '')).toBe(true);
});
