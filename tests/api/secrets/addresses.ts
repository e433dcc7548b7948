import { canaryScenario } from '../../fixtures/in/canary-scenario.ts';
import { canary } from './canaries.ts';

const CODES = ['72', '701', '702', '25001', '25002', '25003'];
const TARGETS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'];
const DAYS = ['', 'on=2020-09-30', 'knownOn=2020-07-05', 'knownOn=2020-12-31&on=2020-12-31'];
/** For what takes long to make. */
const TWO_DAYS = ['on=2020-09-30', 'knownOn=2020-07-05'];
const LEVELS = ['', 'level=commune', 'level=district', 'level=province'];
const DATASETS = ['communes', 'districts', 'roads', 'promises', 'places'];
const SEGMENTS = [1, 2, 3, 4, 5, 6, 7];
const ZOOMS = [4, 8, 10, 11, 12, 13];

const SCENARIOS = [
  canary('scenario.id that is shared', 'west'),
  canary('scenario.id that is shared', 'east'),
  canary('scenario.id that is private'),
];
const REPORTS = (['west', 'east'] as const).map((side) => canary('citizen_report.id', side));
const PHOTOS = (['west', 'east'] as const).map((side) => canary('field_photo.id', side));
const ORGANISATION = canary('organisation.name', 'west');

/** Tiles of a zoom that touch the province. */
function tilesOf(z: number): string[] {
  const n = 2 ** z;
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * n);
  const row = (lat: number) =>
    Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * n);
  const tiles = [];
  for (let x = column(106); x <= column(106.3); x++) {
    for (let y = row(11.35); y <= row(11.25); y++) tiles.push(`${z}/${x}/${y}`);
  }
  return tiles;
}

const each = (ids: readonly (string | number)[], path: (id: string | number) => string) => ids.map(path);
const asked = (path: string, queries: readonly string[]) =>
  queries.map((query) => (query === '' ? path : `${path}?${query}`));

/** The routes that read, and the addresses of each to walk: a route nobody thought of here fails the walk. */
export const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  '/metrics': ['/metrics'],
  '/healthz': ['/healthz'],
  '/health/live': ['/health/live'],
  '/health/ready': ['/health/ready'],
  '/openapi.json': ['/openapi.json'],
  '/docs': ['/docs'],
  '/docs/start.js': ['/docs/start.js'],
  '/docs/:file': ['/docs/swagger-ui.css', '/docs/package.json', '/docs/index.html'],
  '/cong-khai': asked('/cong-khai', [
    '',
    ...TARGETS.map((target) => `target=${target}`),
    ...CODES.map((unit) => `unit=${unit}&target=T2`),
    ...DAYS.slice(1),
    'lang=en&unit=25001&target=T5',
    `target=${ORGANISATION}&unit=${ORGANISATION}`,
  ]),
  '/embed': asked('/embed', ['', ...TARGETS.map((target) => `target=${target}`), 'unit=25001&lang=en']),
  '/du-lieu-mo': asked('/du-lieu-mo', ['', 'lang=en']),
  '/duong-cua-toi': asked('/duong-cua-toi', [
    '',
    'q=duong',
    'q=duong&lang=en',
    `q=${ORGANISATION}`,
    ...SEGMENTS.map((road) => `road=${road}`),
    'road=4&on=2020-12-31',
  ]),
  '/duong-cua-toi/bao-den': asked('/duong-cua-toi/bao-den', [
    '',
    'segment=3',
    'segment=4&lang=en',
    `segment=3&sent=${REPORTS[0]}`,
    'segment=3&failed=conflict',
  ]),
  '/field': ['/field'],
  '/*': ['/', '/light?unit=25001', '/no/such/page', '/api/no-such-route', '/assets/no-such-file.js'],
  '/api/meta': asked('/api/meta', ['', 'plan=399-kh-ubnd-2020']),
  '/api/auth/session': ['/api/auth/session'],
  '/api/auth/ways': ['/api/auth/ways'],
  '/api/auth/oidc': ['/api/auth/oidc?to=/plan'],
  '/api/auth/oidc/callback': ['/api/auth/oidc/callback?code=1&state=2'],
  '/api/auth/sessions': ['/api/auth/sessions'],
  '/api/auth/second-factor': ['/api/auth/second-factor'],
  '/api/accounts': ['/api/accounts'],
  '/api/audit': asked('/api/audit', ['', 'limit=500', `actor=${canary('audit_log.actor')}`]),
  '/api/audit.csv': ['/api/audit.csv'],
  '/api/units': [
    ...asked('/api/units', LEVELS),
    ...asked(
      '/api/units',
      [ORGANISATION, canary('security_model.name', 'west'), 'M1', 'O1', 'A1', 'mo hinh'].map(
        (q) => `q=${encodeURIComponent(q)}`,
      ),
    ),
  ],
  '/api/units/shapes': asked('/api/units/shapes', LEVELS),
  '/api/units/:code': each(
    [...CODES, 'O1', canary('organisation.code', 'west')],
    (code) => `/api/units/${code}`,
  ),
  '/api/blocks': ['/api/blocks'],
  '/api/attainment': TARGETS.flatMap((target) =>
    LEVELS.flatMap((level) =>
      DAYS.map((day) => `/api/attainment?${[`target=${target}`, level, day].filter(Boolean).join('&')}`),
    ),
  ),
  '/api/attainment/series': asked('/api/attainment/series', ['', 'knownOn=2020-07-05', 'knownOn=2100-01-01']),
  '/api/attainment/:target/:code': TARGETS.flatMap((target) =>
    [...CODES, 'O1', 'A1'].flatMap((code) => asked(`/api/attainment/${target}/${code}`, TWO_DAYS)),
  ),
  '/api/lighting/coverage': asked('/api/lighting/coverage', [...LEVELS, 'level=block', 'by=class']),
  '/api/lighting/coverage/series': asked('/api/lighting/coverage/series', [
    ...LEVELS,
    'level=block',
    'unit=25001',
    'knownOn=2020-07-05',
  ]),
  '/api/lighting/history': asked('/api/lighting/history', ['', 'knownOn=2020-07-05']),
  '/api/lighting/segments': asked('/api/lighting/segments', ['', ...CODES.map((unit) => `unit=${unit}`)]),
  '/api/lighting/segments/:id': each(SEGMENTS, (id) => `/api/lighting/segments/${id}`),
  '/api/lighting/edits': each(SEGMENTS, (id) => `/api/lighting/edits?segment=${id}`),
  '/api/lighting/edits/segments': ['/api/lighting/edits/segments?ids=1,2,3,4'],
  '/api/lighting/resurvey': ['/api/lighting/resurvey?limitDays=0'],
  '/api/lighting/resurvey.csv': ['/api/lighting/resurvey.csv?limitDays=0'],
  '/api/field/package': [
    ...each(CODES.slice(3), (unit) => `/api/field/package?unit=${unit}`),
    '/api/field/package?segments=1,2,3,4',
  ],
  '/api/field/photos': each(SEGMENTS, (id) => `/api/field/photos?segment=${id}`),
  '/api/field/photos/:id': each(PHOTOS, (id) => `/api/field/photos/${id}`),
  '/api/promises': asked('/api/promises', [
    ...DAYS,
    'unit=25003',
    'overdue=1&on=2020-12-31',
    'status=planned',
    'status=replaced',
    'line=1&on=2020-12-31',
    `agency=${canary('promise_event.agency nobody approved', 'west')}`,
  ]),
  '/api/promises/:id': each([1, 2, 3], (id) => `/api/promises/${id}`),
  '/api/scenarios': ['/api/scenarios'],
  '/api/scenarios/:id': each(SCENARIOS, (id) => `/api/scenarios/${id}`),
  '/api/citizen-reports': asked('/api/citizen-reports', ['', 'state=accepted', 'state=refused']),
  '/api/citizen-reports/:id/photo': each(REPORTS, (id) => `/api/citizen-reports/${id}/photo`),
  '/api/roads/near': asked('/api/roads/near', ['at=106.02,11.3', 'at=106.0512,11.3371']),
  '/api/places': asked('/api/places', ['', 'kinds=school', 'unit=25001', 'on=2020-05-05']),
  '/api/accidents': asked('/api/accidents', ['', 'bbox=106,11,106.5,11.5']),
  '/api/exports/:file': ['roads', 'communes', 'promises', 'places'].flatMap((layer) => [
    `/api/exports/${layer}.csv`,
    `/api/exports/${layer}.geojson?knownOn=2020-07-05`,
    `/api/exports/${layer}.gpkg?on=2020-09-30`,
    `/api/exports/${layer}.gpkg?on=2020-09-30&unit=25001`,
  ]),
  // The same pages in two covers, and each commune's alone below, on both days.
  '/api/reports/batch.pdf': ['/api/reports/batch.pdf?on=2020-09-30'],
  '/api/reports/batch.zip': ['/api/reports/batch.zip?knownOn=2020-07-05'],
  '/api/reports/briefing.pdf': asked('/api/reports/briefing.pdf', TWO_DAYS),
  '/api/reports/:code{[^/]+\\.pdf}': [...CODES, 'O1', 'A1'].flatMap((code) =>
    asked(`/api/reports/${code}.pdf`, TWO_DAYS),
  ),
  '/dcat.jsonld': ['/dcat.jsonld'],
  '/ogc': ['/ogc', '/ogc?f=html'],
  '/ogc/': ['/ogc/'],
  '/ogc/api': ['/ogc/api'],
  '/ogc/style.css': ['/ogc/style.css'],
  '/ogc/conformance': ['/ogc/conformance', '/ogc/conformance?f=html'],
  '/ogc/collections': ['/ogc/collections', '/ogc/collections?f=html'],
  '/ogc/collections/:id': [...DATASETS, 'models', 'organisations'].flatMap((id) =>
    asked(`/ogc/collections/${id}`, ['', 'f=html']),
  ),
  '/ogc/collections/:id/queryables': each(DATASETS, (id) => `/ogc/collections/${id}/queryables`),
  '/ogc/collections/:id/sortables': each(DATASETS, (id) => `/ogc/collections/${id}/sortables`),
  '/ogc/collections/:id/items': DATASETS.flatMap((id) =>
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
  '/ogc/collections/:id/items/:fid': DATASETS.flatMap((id) =>
    ['1', '2', '3', '25001', 'M1'].flatMap((fid) =>
      asked(`/ogc/collections/${id}/items/${fid}`, ['', 'f=html']),
    ),
  ),
  '/tiles/:layer': each(['communes', 'districts', 'roads', 'models'], (layer) => `/tiles/${layer}`),
  '/tiles/:layer/:z/:x/:y': ['communes', 'districts', 'roads', 'models'].flatMap((layer) =>
    ZOOMS.flatMap(tilesOf).map((tile) => `/tiles/${layer}/${tile}`),
  ),
};

const NAMED = {
  username: canary('account.person.username'),
  password: canary('account.credential.password'),
};

const OTHERS_SCENARIO = canaryScenario(canary('scenario.id that is private'), {
  version: 2,
  name: 'Của người khác',
});

/** The routes that write, and what each is sent: nothing of it is saved, so that what is refused can be read. */
export const WRITES: Readonly<Record<string, readonly (readonly [path: string, body: unknown])[]>> = {
  'POST /api/auth/sign-in': [['/api/auth/sign-in', NAMED]],
  'POST /api/auth/sign-out': [['/api/auth/sign-out', {}]],
  'POST /api/auth/password': [
    ['/api/auth/password', { current: 'khong phai mat khau', next: 'mot mat khau moi' }],
  ],
  'POST /api/auth/oidc/code': [['/api/auth/oidc/code', { code: '123456' }]],
  'POST /api/auth/sessions/end-others': [['/api/auth/sessions/end-others', {}]],
  'POST /api/auth/sessions/:id/end': [[`/api/auth/sessions/${canary('account.session.id')}/end`, {}]],
  'POST /api/accounts': [['/api/accounts', { ...NAMED, role: 'admin' }]],
  'POST /api/accounts/:username/role': [[`/api/accounts/${NAMED.username}/role`, {}]],
  'POST /api/accounts/:username/state': [[`/api/accounts/${NAMED.username}/state`, {}]],
  'POST /api/accounts/:username/reset': [[`/api/accounts/${NAMED.username}/reset`, {}]],
  'POST /api/auth/second-factor': [['/api/auth/second-factor', { password: 'khong phai mat khau' }]],
  'POST /api/auth/second-factor/confirm': [['/api/auth/second-factor/confirm', { code: '123456' }]],
  'POST /api/auth/second-factor/off': [['/api/auth/second-factor/off', { password: 'khong phai mat khau' }]],
  'POST /api/auth/second-factor/backup-codes': [
    ['/api/auth/second-factor/backup-codes', { password: 'khong' }],
  ],
  'POST /api/promises/approve': [['/api/promises/approve', {}]],
  'POST /api/lighting/edits': [['/api/lighting/edits', {}]],
  'PUT /api/field/photos/:id': PHOTOS.map((id) => [`/api/field/photos/${id}?segment=3`, {}]),
  'POST /api/scenarios': [['/api/scenarios', OTHERS_SCENARIO]],
  'POST /api/scenarios/:id/submit': SCENARIOS.map((id) => [`/api/scenarios/${id}/submit`, { version: 9 }]),
  'POST /api/scenarios/:id/approve': SCENARIOS.map((id) => [`/api/scenarios/${id}/approve`, { version: 9 }]),
  'POST /api/scenarios/:id/return': SCENARIOS.map((id) => [
    `/api/scenarios/${id}/return`,
    { version: 9, reason: 'khong' },
  ]),
  'POST /api/promises/:id/steps': [1, 2, 3].map((id) => [
    `/api/promises/${id}/steps`,
    { request: '7d9f3a52-0c1e-4b7a-9f63-1f0a5c2e8b11', after: 9, on: '2020-09-01', status: 'contracted' },
  ]),
  'POST /api/citizen-reports': [['/api/citizen-reports', {}]],
  'POST /api/citizen-reports/:id/decision': REPORTS.map((id) => [
    `/api/citizen-reports/${id}/decision`,
    { outcome: 'accepted', reason: 'lan hai' },
  ]),
};
