import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attainmentSchema, attainmentSeriesSchema, whySchema } from '../../../geodata/contract/attainment.ts';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { CANARY, SECRET_NUMBERS } from '../../fixtures/in/canary-province.ts';
import { pdfText } from '../harness/pdf-text.ts';
import { unzip } from '../harness/unzip.ts';
import { as, type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

/** A walk of many hundred answers is no test of a moment. */
const WALK_MS = 240_000;
const CODES = ['72', '701', '702', '25001', '25002', '25003'];
const TARGETS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'];
const DAYS = ['', 'on=2020-09-30', 'knownOn=2020-07-05', 'knownOn=2020-12-31&on=2020-12-31'];
const LEVELS = ['', 'level=commune', 'level=district', 'level=province'];
const DATASETS = ['communes', 'districts', 'roads', 'promises', 'places'];
const SCENARIO = '7d9f3a52-0c1e-4b7a-9f63-1f0a5c2e8b11';
const REPORT = '1b6a3f0e-5c5e-4d0b-9b0f-3a9c2f7d6e11';
const ZOOMS = [4, 8, 10, 11, 12, 13];

/** Tiles of a zoom that touch the province. */
function tilesOf(z: number): { z: number; x: number; y: number }[] {
  const n = 2 ** z;
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * n);
  const row = (lat: number) =>
    Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * n);
  const tiles = [];
  for (let x = column(106); x <= column(106.3); x++) {
    for (let y = row(11.35); y <= row(11.25); y++) tiles.push({ z, x, y });
  }
  return tiles;
}

/** For each path of openapi.json the addresses to walk: a path nobody thought of here fails the test. */
const ADDRESSES: Record<string, () => string[]> = {
  '/healthz': () => ['/healthz'],
  '/health/live': () => ['/health/live'],
  '/health/ready': () => ['/health/ready'],
  '/api/meta': () => ['/api/meta'],
  '/api/auth/session': () => ['/api/auth/session'],
  '/api/auth/sign-in': () => ['/api/auth/sign-in'],
  '/api/auth/sign-out': () => ['/api/auth/sign-out'],
  '/api/auth/password': () => ['/api/auth/password'],
  '/api/auth/sessions': () => ['/api/auth/sessions'],
  '/api/auth/sessions/{id}/end': () => [`/api/auth/sessions/${SCENARIO}/end`],
  '/api/auth/sessions/end-others': () => ['/api/auth/sessions/end-others'],
  '/api/auth/second-factor': () => ['/api/auth/second-factor'],
  '/api/auth/second-factor/confirm': () => ['/api/auth/second-factor/confirm'],
  '/api/auth/second-factor/off': () => ['/api/auth/second-factor/off'],
  '/api/auth/second-factor/backup-codes': () => ['/api/auth/second-factor/backup-codes'],
  '/api/audit': () => ['/api/audit', `/api/audit?actor=${CANARY}`],
  '/api/audit.csv': () => ['/api/audit.csv'],
  '/api/units': () => [
    ...LEVELS.map((level) => `/api/units?${level}`),
    ...[CANARY, 'M1', 'O1', 'A1', 'mo hinh'].map((q) => `/api/units?q=${encodeURIComponent(q)}`),
  ],
  '/api/units/shapes': () => LEVELS.map((level) => `/api/units/shapes?${level}`),
  '/api/units/{code}': () => [...CODES, 'O1', 'A1', 'M1'].map((code) => `/api/units/${code}`),
  '/api/blocks': () => ['/api/blocks'],
  '/api/attainment': () =>
    TARGETS.flatMap((target) =>
      LEVELS.flatMap((level) => DAYS.map((day) => `/api/attainment?target=${target}&${level}&${day}`)),
    ),
  '/api/attainment/series': () => [
    '/api/attainment/series',
    '/api/attainment/series?knownOn=2020-07-05',
    '/api/attainment/series?knownOn=2100-01-01',
  ],
  '/api/attainment/{target}/{code}': () =>
    TARGETS.flatMap((target) =>
      [...CODES, 'O1', 'A1'].flatMap((code) => DAYS.map((day) => `/api/attainment/${target}/${code}?${day}`)),
    ),
  '/api/lighting/coverage': () =>
    [...LEVELS, 'level=block', 'by=class'].map((query) => `/api/lighting/coverage?${query}`),
  '/api/lighting/coverage/series': () =>
    [...LEVELS, 'level=block', 'unit=25001', 'knownOn=2020-07-05'].map(
      (query) => `/api/lighting/coverage/series?${query}`,
    ),
  '/api/lighting/edits': () => [1, 2, 3].map((id) => `/api/lighting/edits?segment=${id}`),
  '/api/lighting/edits/segments': () => ['/api/lighting/edits/segments?ids=1,2,3'],
  '/api/lighting/resurvey': () => ['/api/lighting/resurvey?limitDays=0'],
  '/api/lighting/resurvey.csv': () => ['/api/lighting/resurvey.csv?limitDays=0'],
  '/api/field/package': () => ['/api/field/package?unit=25001', '/api/field/package?segments=1,2,3'],
  '/api/field/photos': () => ['/api/field/photos?segment=1'],
  '/api/field/photos/{id}': () => ['/api/field/photos/00000000-0000-4000-8000-000000000000'],
  '/api/lighting/history': () => ['/api/lighting/history', '/api/lighting/history?knownOn=2020-07-05'],
  '/api/lighting/segments': () => [
    '/api/lighting/segments',
    ...CODES.map((unit) => `/api/lighting/segments?unit=${unit}`),
  ],
  '/api/lighting/segments/{id}': () => [1, 2, 3, 4, 5, 6, 7].map((id) => `/api/lighting/segments/${id}`),
  '/api/promises': () => [
    ...DAYS.map((day) => `/api/promises?${day}`),
    '/api/promises?unit=25003',
    '/api/promises?overdue=1&on=2020-12-31',
    '/api/promises?status=planned',
    '/api/promises?status=replaced',
    '/api/promises?line=1&on=2020-12-31',
  ],
  '/api/promises/{id}': () => [1, 2, 3].map((id) => `/api/promises/${id}`),
  '/api/promises/{id}/steps': () => ['/api/promises/1/steps'],
  '/api/scenarios': () => ['/api/scenarios'],
  '/api/scenarios/{id}': () => [`/api/scenarios/${SCENARIO}`],
  '/api/scenarios/{id}/submit': () => [`/api/scenarios/${SCENARIO}/submit`],
  '/api/scenarios/{id}/approve': () => [`/api/scenarios/${SCENARIO}/approve`],
  '/api/scenarios/{id}/return': () => [`/api/scenarios/${SCENARIO}/return`],
  '/api/citizen-reports': () => [
    '/api/citizen-reports',
    '/api/citizen-reports?state=accepted',
    '/api/citizen-reports?state=refused',
  ],
  '/api/citizen-reports/{id}/photo': () => [`/api/citizen-reports/${REPORT}/photo`],
  '/api/citizen-reports/{id}/decision': () => [`/api/citizen-reports/${REPORT}/decision`],
  '/api/roads/near': () => ['/api/roads/near?at=106.02,11.3', '/api/roads/near?at=106.0123,11.2987'],
  '/api/places': () =>
    ['', 'kinds=school', 'unit=25001', 'on=2020-05-05'].map((query) => `/api/places?${query}`),
  '/api/accidents': () => ['/api/accidents', '/api/accidents?bbox=106,11,106.5,11.5'],
  '/api/exports/{file}': () =>
    ['roads', 'communes', 'promises', 'places'].flatMap((layer) => [
      `/api/exports/${layer}.csv`,
      `/api/exports/${layer}.geojson?knownOn=2020-07-05`,
      `/api/exports/${layer}.gpkg?on=2020-09-30`,
    ]),
  '/api/reports/batch.pdf': () => DAYS.map((day) => `/api/reports/batch.pdf?${day}`),
  '/api/reports/batch.zip': () => ['/api/reports/batch.zip?on=2020-09-30'],
  '/api/reports/briefing.pdf': () => DAYS.map((day) => `/api/reports/briefing.pdf?${day}`),
  '/api/reports/{code}.pdf': () =>
    [...CODES, 'O1', 'A1'].flatMap((code) => DAYS.map((day) => `/api/reports/${code}.pdf?${day}`)),
  '/dcat.jsonld': () => ['/dcat.jsonld'],
  '/ogc': () => ['/ogc', '/ogc?f=html', '/ogc/api'],
  '/ogc/conformance': () => ['/ogc/conformance'],
  '/ogc/collections': () => ['/ogc/collections', '/ogc/collections?f=html'],
  '/ogc/collections/{id}': () => [...DATASETS, 'models'].map((id) => `/ogc/collections/${id}`),
  '/ogc/collections/{id}/queryables': () => DATASETS.map((id) => `/ogc/collections/${id}/queryables`),
  '/ogc/collections/{id}/sortables': () => DATASETS.map((id) => `/ogc/collections/${id}/sortables`),
  '/ogc/collections/{id}/items': () =>
    DATASETS.flatMap((id) =>
      [
        '',
        '&f=html',
        '&crs=EPSG:9209',
        `&filter=${encodeURIComponent("name LIKE '%'")}`,
        '&filter=approved=false',
        '&sortby=-name',
        '&sortby=approved',
      ].map((more) => `/ogc/collections/${id}/items?limit=1000${more}`),
    ),
  '/ogc/collections/{id}/items/{fid}': () =>
    DATASETS.flatMap((id) =>
      ['1', '2', '3', '25001', 'M1'].map((fid) => `/ogc/collections/${id}/items/${fid}`),
    ),
  '/tiles/{layer}': () => ['communes', 'districts', 'roads', 'models'].map((layer) => `/tiles/${layer}`),
  '/tiles/{layer}/{z}/{x}/{y}': () =>
    ['communes', 'districts', 'roads', 'models'].flatMap((layer) =>
      ZOOMS.flatMap(tilesOf).map(({ z, x, y }) => `/tiles/${layer}/${z}/${x}/${y}`),
    ),
};

/** What is in a body: the pages of PDFs without the dots of thousands, and the facts of a PDF, which are in UTF-16. */
async function readable(body: Buffer, type: string | null): Promise<string> {
  if (type === 'application/zip') {
    const files = [...unzip(body)].map(
      async ([name, file]) => `${name} ${await readable(file, 'application/pdf')}`,
    );
    return (await Promise.all(files)).join(' ');
  }
  if (type !== 'application/pdf') return body.toString('utf8');
  const pages = (await pdfText(body)).replace(/(?<=\d)\.(?=\d{3}\b)/g, '');
  return `${pages} ${body.toString('latin1').replaceAll('\0', '')}`;
}

const openapiSchema = z.object({ paths: z.record(z.string(), z.unknown()) });

describe('what the public may not know', () => {
  it('lies in the database of this test', async () => {
    const [row] = await portal.database.sql`
      select (select count(*)::int from portal.figure where approved_by is null) as drafts,
        (select count(*)::int from portal.figure where target_id = 'T8') as restricted,
        (select count(*)::int from portal.figure where entered_by like ${`${CANARY}%`}) as entered,
        (select count(*)::int from portal.light_promise where not approved) as promises,
        (select count(*)::int from portal.security_model) as models`;
    expect(row).toMatchObject({ drafts: 2, restricted: 2, promises: 2, models: 1 });
    expect(row?.entered).toBeGreaterThan(10);
  });

  it.each([
    ['the public', {}, /(?:)/],
    // What depends on who asks: tiles and open data are read as the public by everybody.
    ['a steward of a district without a commune', as('steward', 'xa', '709'), /^\/(?!tiles|ogc|dcat)/],
  ])(
    'stands in no answer of any route to %s, nor in its headers',
    async (_, who, walked) => {
      const { paths } = await portal.read('/openapi.json', openapiSchema);
      const numbers = new RegExp(`(?<![\\d.])(?:${SECRET_NUMBERS.join('|')})(?![\\d.])`);
      let answered = 0;
      for (const path of Object.keys(paths).filter((each) => walked.test(each))) {
        const addresses = ADDRESSES[path];
        if (addresses === undefined) throw new Error(`no address of ${path} is walked`);
        for (const address of addresses()) {
          const asked = address
            .replace(/&+$|\?$/g, '')
            .replace(/\?&+/, '?')
            .replace(/&&+/g, '&');
          // A random id may hold any five digits.
          const response = await portal.ask(asked, { ...who, 'X-Request-Id': 'the-walk' });
          const body = Buffer.from(await response.arrayBuffer());
          const read = await readable(body, response.headers.get('Content-Type'));
          const text = `${JSON.stringify([...response.headers])} ${read}`;
          expect(response.status, `${asked} ${text.slice(0, 300)}`).toBeLessThan(500);
          // What was asked is told back, so a search for the canary names it itself.
          const seen = asked.includes(CANARY) ? text.replaceAll(asked, '') : text;
          expect(seen, asked).not.toContain(CANARY);
          expect(seen, asked).not.toMatch(numbers);
          expect(seen, asked).not.toMatch(/106\.0123|11\.2987/);
          if (response.status === 200) answered += 1;
        }
      }
      expect(answered).toBeGreaterThan(200);
    },
    WALK_MS,
  );

  it('hides T8 as if it had never been: asking for it reads like asking for T9', async () => {
    for (const address of [
      (target: string) => `/api/attainment?target=${target}`,
      (target: string) => `/api/attainment?target=${target}&level=province&on=2020-09-30`,
      (target: string) => `/api/attainment/${target}/25001`,
      (target: string) => `/api/attainment/${target}/72`,
    ]) {
      const [restricted, unknown] = await Promise.all(
        ['T8', 'T9'].map(async (target) => {
          const response = await portal.ask(address(target), { 'X-Request-Id': 'the-same-id' });
          const text = (await response.text()).replaceAll(target, 'T_');
          return { status: response.status, text };
        }),
      );
      expect(restricted).toEqual(unknown);
      expect(restricted?.status).toBe(404);
    }
    const { plan } = await portal.read('/api/meta', metaSchema);
    expect(z.object({ targets: z.array(z.object({ id: z.string() })) }).parse(plan).targets).toHaveLength(7);
    const { series } = await portal.read('/api/attainment/series', attainmentSeriesSchema);
    expect(Object.keys(series)).not.toContain('T8');
  });

  it('gives the verdict of two organisations and neither their numbers nor the sum', async () => {
    const why = await portal.read('/api/attainment/T2/25001', whySchema);
    expect(why.judgement).toMatchObject({
      verdict: 'on_track',
      numerator: null,
      denominator: null,
      value: null,
    });
    expect(why.judgement.reasons).toEqual(['figure_withheld']);
    expect(why.formula.vi).toContain('không công bố');
    expect(why.history).toEqual([]);
  });

  it('gives neither who entered a figure nor who approved it', async () => {
    const why = await portal.read('/api/attainment/T1/25003', whySchema);
    expect(why.history.map(({ numerator }) => numerator)).toEqual([5000, 8000]);
    for (const row of why.history)
      expect(row).toMatchObject({ enteredBy: null, approvedBy: null, subject: null });
  });

  it('lets neither a draft nor a correction awaiting approval change a verdict', async () => {
    const answer = await portal.read('/api/attainment?target=T1&on=2020-08-15', attainmentSchema);
    const numerators = answer.units.map(({ code, numerator }) => [code, numerator]);
    expect(numerators).toEqual([
      ['25001', 7499],
      ['25002', 7600],
      ['25003', 8000],
    ]);
    const why = await portal.read('/api/attainment/T1/25002', whySchema);
    expect(why.history.map(({ superseded }) => superseded)).toEqual([false, false]);
  });

  it.each(['/tiles/models', '/tiles/models/12/3254/1920', '/tiles/models/99/0/0'])(
    '%s asks to sign in or refuses, and says nothing else',
    async (path) => {
      const response = await portal.ask(path);
      expect(response.status).toBe(path.includes('/99/') ? 400 : 401);
      expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    },
  );
});
