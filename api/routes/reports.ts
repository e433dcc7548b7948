import { createRoute, z } from '@hono/zod-openapi';
import { cacheControlOf } from '../cache/cache-control.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import type { Portal } from '../portal.ts';
import { rememberSeries } from '../queries/remember-series.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readPage } from '../reports/draw-report.ts';
import { onePdf } from '../reports/one-pdf.ts';
import { readSources } from '../reports/report-sources.ts';
import { shownAs } from '../reports/shown-as.ts';
import { failures, notFound } from './answers.ts';
import { dayParam, planParam, unitCodeParam } from './parameters.ts';
import { createRouter } from './router.ts';
import { unknownUnit } from './unknown.ts';

const PDF = 'application/pdf';
/** A unit's roads on a past day are cut anew. */
const LONG_QUERY_MS = 30_000;

const query = z.strictObject({
  on: dayParam.optional(),
  knownOn: dayParam.optional(),
  plan: planParam.optional(),
});
const shared = {
  method: 'get' as const,
  tags: ['reports'],
  summary:
    'One A4 page of a unit, in Vietnamese: map, verdicts, courses, light, sources, QR of the permalink',
  description:
    'on defaults to the newest day with a figure, the deadline at most. knownOn: what was known at the end of that day; ' +
    'light is always as recorded by now. The same question and data version give the same bytes.',
  responses: {
    200: {
      description: 'The page',
      content: { [PDF]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...failures,
    ...notFound,
  },
};

/** OpenAPI's way of writing a path has no room for the extension that ends the part with the code. */
const documented = createRoute({
  ...shared,
  path: '/api/reports/{code}.pdf',
  request: { params: z.object({ code: unitCodeParam }), query },
});
const served = createRoute({
  ...shared,
  path: '/api/reports/:code{[^/]+\\.pdf}',
  hide: true,
  request: {
    params: z.object({
      code: z
        .string()
        .transform((file) => file.replace(/\.pdf$/, ''))
        .pipe(unitCodeParam),
    }),
    query,
  },
});

export function reportRoutes({ database, published, publicUrl }: Portal) {
  const readSeries = rememberSeries();
  const router = createRouter();
  router.openAPIRegistry.registerPath(documented);
  return router.openapi(served, async (c) => {
    const role = c.get('role');
    const { code } = c.req.valid('param');
    const { on = null, knownOn = null, plan } = c.req.valid('query');
    const { dataVersion } = await published.edition.read(role);
    const answer = await published.answers.get(
      `${role} ${dataVersion} report ${code} ${on} ${knownOn} ${plan}`,
      async () => {
        const page = await inSnapshot(
          database,
          role,
          async (sql) => {
            const sources = await readSources(sql, role, readSeries, { on, knownOn, plan, base: publicUrl });
            return readPage(sql, sources, code);
          },
          { timeoutMs: LONG_QUERY_MS },
        );
        const keep = page.report.dataVersion === dataVersion;
        return {
          body: await onePdf(page),
          type: PDF,
          disposition: shownAs(page.report.fileName, page.report.fileName),
          keep,
        };
      },
    );
    if (answer === null) throw unknownUnit('code', code);
    return sendAnswer(c, answer, cacheControlOf(role));
  });
}
