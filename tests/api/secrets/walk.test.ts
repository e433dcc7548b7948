import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLayer } from '../../../api/exports/read-layer.ts';
import { rememberSeries } from '../../../api/queries/remember-series.ts';
import { EXPORT_FORMATS, takes } from '../../../geodata/export/formats.ts';
import { T6_CLASSES } from '../../../geodata/light/road-class.ts';
import { WRITERS } from '../../../web/export/write/writers.ts';
import { type CanaryPortal, openCanaryPortal } from '../routes/canary-portal.ts';
import { ADDRESSES, WRITES } from './addresses.ts';
import { CANARIES, type Canary } from './canaries.ts';
import { findCanaries } from './find-canaries.ts';
import { plantCanaries } from './plant-canaries.ts';
import { read } from './readable.ts';
import { mayBeTold, WALKERS, type Walked, walk } from './walk.ts';

/** A walk of some thousand answers is no test of a moment. */
const WALK_MS = 240_000;
const WEB = join(import.meta.dirname, '../../../web');

let portal: CanaryPortal;
let taken: ReadonlyMap<string, Canary>;
const log: string[] = [];
const walked = new Map<string, Walked>();

beforeAll(async () => {
  portal = await openCanaryPortal({
    logger: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
    webRoot: WEB,
    sessionSecret: 'a-secret-for-tests-of-32-letters!',
  });
  taken = await plantCanaries(portal.database);
});
afterAll(() => portal?.close());

const named = (canaries: Iterable<Canary>) =>
  [...canaries].map(({ name, side }) => `${name} (${side})`).sort();

it('knows every route of the portal, and no other', () => {
  const routes = portal.app.routes.filter(({ method }) => method !== 'ALL');
  const reads = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const writes = routes
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(reads)].sort()).toEqual(Object.keys(ADDRESSES).sort());
  expect([...new Set(writes)].sort()).toEqual(Object.keys(WRITES).sort());
});

describe('no answer, and no header of one, tells what it may not', () => {
  it.each(WALKERS)(
    'to $title',
    async (walker) => {
      const result = await walk(portal, walker, taken);
      walked.set(walker.title, result);
      const wrong = [...result.told]
        .filter(([canary]) => !mayBeTold(walker, canary))
        .map(([{ name, side }, address]) => `${name} (${side}) at ${address}`);
      expect(wrong).toEqual([]);
      const statuses = [...result.statuses.keys()];
      expect(statuses.filter((status) => status >= 500 || status === 429)).toEqual([]);
      expect(result.statuses.get(200)).toBeGreaterThan(200);
    },
    WALK_MS,
  );
});

describe('the walk', () => {
  it('finds each canary where it is told: to the least role that may know it', () => {
    const found = new Set<Canary>();
    for (const walker of WALKERS.filter(({ district }) => district === null)) {
      for (const canary of walked.get(walker.title)?.told.keys() ?? []) {
        if (canary.held.least === walker.role) found.add(canary);
      }
    }
    expect(named(found)).toEqual(named(CANARIES.filter(({ held }) => held.told)));
  });

  it.each([
    ['application/json', 'Tiên Thuận'],
    ['application/geo+json', 'Tiên Thuận'],
    ['text/csv', 'Tiên Thuận'],
    ['application/geopackage+sqlite3', 'Tiên Thuận'],
    ['application/vnd.mapbox-vector-tile', 'Tiên Thuận'],
    ['application/pdf', 'Tiên Thuận'],
    ['application/zip', 'Tiên Thuận'],
    ['text/html', 'Tiên Thuận'],
    ['text/plain', 'http_requests_total'],
    ['application/schema+json', 'geometry-'],
  ])('reads %s', (type, word) => {
    const texts = walked.get('the public')?.types.get(type) ?? [];
    expect(texts.some(({ text }) => text.includes(word))).toBe(true);
  });

  it.each(['application/vnd.mapbox-vector-tile', 'application/geopackage+sqlite3'])(
    'reads the places in %s',
    (type) => {
      const isEnd = ([lon = 0, lat = 0]: readonly number[]) =>
        Math.abs(lon - 106.02) < 0.001 && Math.abs(lat - 11.3) < 0.001;
      const reads = walked.get('the public')?.types.get(type) ?? [];
      expect(reads.some(({ points }) => points.some(isEnd))).toBe(true);
    },
  );

  it('left no canary in a line of the log', () => {
    expect(log.length).toBeGreaterThan(2000);
    const told = log.flatMap((line) => findCanaries({ text: line, points: [], tolerance: 0 }, taken));
    expect(named(new Set(told))).toEqual([]);
  });
});

describe('a file that the browser writes of a public layer', () => {
  it.each(
    (['roads', 'communes', 'promises', 'places'] as const).flatMap((layer) =>
      EXPORT_FORMATS.map(({ id }) => [layer, id] as const),
    ),
  )('holds none: %s.%s', async (layer, id) => {
    const format = EXPORT_FORMATS.find((each) => each.id === id);
    const made = await portal.database.inRole('portal_public', (sql) =>
      readLayer(sql, 'portal_public', rememberSeries(), {
        layer,
        on: '2020-09-01',
        knownOn: null,
        classes: [...T6_CLASSES],
        unit: null,
        language: 'vi',
      }),
    );
    if (format === undefined || !takes(format, made.layer.geometry)) return;
    const parts = await WRITERS[id](made.layer, () => undefined);
    const body = Buffer.from(await new Blob(parts).arrayBuffer());
    const file = await read(body, format.type, `${layer}.${id}`);
    expect(file.text).toContain(layer === 'places' ? 'Trường Mẫu' : 'Tiên Thuận');
    expect(named(findCanaries(file, taken))).toEqual([]);
  });
});
