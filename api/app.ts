import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Logger } from 'pino';
import { openAccounts } from './accounts/accounts.ts';
import type { OidcSettings } from './accounts/oidc/oidc-settings.ts';
import { keepPublished } from './cache/published.ts';
import type { Database } from './database/database.ts';
import { type Environment, type PublicAddress, publicUrlOf } from './environment.ts';
import { ApiProblem } from './errors.ts';
import { ANYONE, accessOf, type Identify } from './identity.ts';
import type { RequestClass } from './limits/request-class.ts';
import { acceptJson } from './middleware/accept-json.ts';
import { accessLog } from './middleware/access-log.ts';
import { bodySize } from './middleware/body-size.ts';
import { cacheHeaders } from './middleware/cache-headers.ts';
import { compression } from './middleware/compression.ts';
import { crossOrigin } from './middleware/cross-origin.ts';
import { keepAnswers } from './middleware/keep-answers.ts';
import { languageOf } from './middleware/language.ts';
import { createMetrics } from './middleware/metrics.ts';
import { rateLimits } from './middleware/rate-limits.ts';
import { recordExports } from './middleware/record-exports.ts';
import { requestId } from './middleware/request-id.ts';
import { sameOrigin } from './middleware/same-origin.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import type { Portal } from './portal.ts';
import { problemOfError } from './problem-of-error.ts';
import { placeOf, problemResponse } from './problem-response.ts';
import { accountRoutes } from './routes/accounts.ts';
import { attainmentRoutes } from './routes/attainment.ts';
import { auditRoutes } from './routes/audit.ts';
import { authRoutes } from './routes/auth.ts';
import { blockRoutes } from './routes/blocks.ts';
import { briefingRoutes } from './routes/briefing.ts';
import { citizenPages } from './routes/citizen-pages.ts';
import { citizenReportRoutes } from './routes/citizen-reports.ts';
import { dcatRoutes } from './routes/dcat.ts';
import { docsRoutes } from './routes/docs.ts';
import { exportRoutes } from './routes/exports.ts';
import { fieldRoutes } from './routes/field.ts';
import { healthRoutes } from './routes/health.ts';
import { lightEditRoutes } from './routes/light-edits.ts';
import { lightingRoutes } from './routes/lighting.ts';
import { lightingTimeRoutes } from './routes/lighting-time.ts';
import { metaRoutes } from './routes/meta.ts';
import { nearRoadRoutes } from './routes/near-roads.ts';
import { ogcRoutes } from './routes/ogc/ogc.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { oidcPages } from './routes/oidc-pages.ts';
import { ownSessionRoutes } from './routes/own-sessions.ts';
import { placeRoutes } from './routes/places.ts';
import { promiseRoutes } from './routes/promises.ts';
import { reportBatchRoutes } from './routes/report-batches.ts';
import { reportForm } from './routes/report-form.ts';
import { reportRoutes } from './routes/reports.ts';
import { resurveyRoutes } from './routes/resurvey.ts';
import { createRouter } from './routes/router.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { secondFactorRoutes } from './routes/second-factor.ts';
import { tileRoutes } from './routes/tiles.ts';
import { unitRoutes } from './routes/units.ts';
import { webRoutes } from './routes/web.ts';

export interface AppParts {
  readonly database: Database;
  readonly environment: Pick<Environment, 'METRICS'> &
    PublicAddress &
    Partial<Pick<Environment, 'TRUSTED_PROXIES' | 'EMBED_ORIGINS'>>;
  readonly logger: Logger;
  /** The built web; without it the app is the API alone. */
  readonly webRoot?: string;
  readonly now?: () => Date;
  /** Signs the session cookies; without it signing in is off. */
  readonly sessionSecret?: string;
  /** Where accounts of another office sign in; nowhere when not given. */
  readonly oidc?: OidcSettings;
  /** By the session cookie when not given; everyone is the public where signing in is off. */
  readonly identify?: Identify;
  /** Requests a minute of each class; those of LIMIT_PER_MINUTE when not given. */
  readonly limits?: Readonly<Record<RequestClass, number>>;
}

/** Answers here depend on the address, the role and the data version alone. */
const KEPT_PATHS = ['/api/units/*', '/api/blocks', '/api/attainment/*', '/api/lighting/*', '/api/places'];

const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Thắp Sáng',
    version: '1.0.0',
    description: 'How far each commune is from the targets of its plan, and which roads have no light.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
};

/** The whole portal as one function of a request. */
export function createApp({
  database,
  environment,
  logger,
  webRoot,
  now = () => new Date(),
  sessionSecret,
  oidc,
  ...parts
}: AppParts) {
  const published = keepPublished(database, logger);
  const publicUrl = publicUrlOf(environment);
  const accounts =
    sessionSecret === undefined
      ? null
      : openAccounts({ database, secret: sessionSecret, publicUrl, logger, oidc: oidc ?? null });
  const identify = parts.identify ?? accounts?.identify ?? (() => ANYONE);
  const portal: Portal = {
    database,
    logger,
    now,
    published,
    publicUrl,
    accounts,
    trustedProxies: environment.TRUSTED_PROXIES ?? [],
    fixedUrl: environment.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    embedOrigins: environment.EMBED_ORIGINS ?? [],
  };
  const app = createRouter();
  if (environment.METRICS) {
    const { registry, measure } = createMetrics({ database, published });
    app.use(measure);
    // For the machine itself: what came through a proxy is somebody else's.
    app.get('/metrics', async (c, next) =>
      c.req.header('X-Forwarded-For') !== undefined || c.req.header('Forwarded') !== undefined
        ? next()
        : c.body(await registry.metrics(), 200, {
            'Content-Type': registry.contentType,
            'Cache-Control': 'no-store',
          }),
    );
  }
  app.use(
    requestId,
    accessLog(logger),
    recordExports(database),
    securityHeaders(publicUrl, portal.embedOrigins),
    crossOrigin,
    compression,
    cacheHeaders,
  );
  app.use(async (c, next) => {
    c.set('language', languageOf(c.req.header('Accept-Language')));
    const identity = await identify(c.req.raw);
    c.set('identity', identity);
    c.set('role', accessOf(identity));
    await next();
  });
  app.use(rateLimits(portal.trustedProxies, parts.limits));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        problemResponse('method-not-allowed', [], placeOf(c), { Allow: methods.join(', ') }),
    }),
  );
  app.use(bodySize);
  app.use('/api/*', acceptJson, sameOrigin(publicUrl));
  const keep = keepAnswers(portal.published, now);
  for (const path of KEPT_PATHS) app.use(path, keep);
  // It names the account that asks.
  app.use('/api/meta', (c, next) => (c.get('identity').actor === null ? keep(c, next) : next()));

  app.notFound((c) => problemResponse('not-found', [], placeOf(c)));
  app.onError((error, c) => {
    const { code, faults } = problemOfError(error);
    if (!(error instanceof ApiProblem || error instanceof HTTPException || code === 'invalid-request')) {
      logger.error({ err: error, requestId: c.get('requestId') }, 'a request failed');
    }
    const wait = error instanceof ApiProblem ? error.retryAfterS : undefined;
    return problemResponse(
      code,
      faults,
      placeOf(c),
      wait === undefined ? {} : { 'Retry-After': String(wait) },
    );
  });

  const form = reportForm(portal, webRoot);
  const api = app
    .route('/', healthRoutes(portal))
    .route('/', metaRoutes(portal))
    .route('/', authRoutes(portal))
    .route('/', oidcRoutes(portal))
    .route('/', ownSessionRoutes(portal))
    .route('/', secondFactorRoutes(portal))
    .route('/', unitRoutes(portal))
    .route('/', blockRoutes(portal))
    .route('/', attainmentRoutes(portal))
    .route('/', lightingRoutes(portal))
    .route('/', lightingTimeRoutes(portal))
    .route('/', promiseRoutes(portal))
    .route('/', scenarioRoutes(portal))
    .route('/', lightEditRoutes(portal))
    .route('/', resurveyRoutes(portal))
    .route('/', nearRoadRoutes(portal))
    .route('/', citizenReportRoutes(portal, sessionSecret, form))
    .route('/', placeRoutes(portal))
    .route('/', exportRoutes(portal))
    .route('/', reportBatchRoutes(portal))
    .route('/', briefingRoutes(portal))
    .route('/', reportRoutes(portal))
    .route('/', tileRoutes(portal))
    .route('/', fieldRoutes(portal))
    .route('/', accountRoutes(portal))
    .route('/', auditRoutes(portal))
    .route('/', dcatRoutes(portal))
    .route('/', ogcRoutes(portal));
  // Every route is told of by now: what it says never changes, and making it takes tens of milliseconds.
  let described: string | null = null;
  api.get('/openapi.json', (c) => {
    described ??= JSON.stringify(api.getOpenAPI31Document(OPENAPI));
    return c.body(described, 200, { 'Content-Type': 'application/json' });
  });
  api.route('/', docsRoutes());
  api.route('/', oidcPages(portal, webRoot));
  api.route('/', citizenPages(portal, webRoot, form));
  if (webRoot !== undefined) api.route('/', webRoutes(webRoot));
  return api;
}

export type AppType = ReturnType<typeof createApp>;
