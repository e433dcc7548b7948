import { createRoute, z } from '@hono/zod-openapi';
import { cacheControlOf } from '../cache/cache-control.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import type { Portal } from '../portal.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { shownAs } from '../reports/disposition.ts';
import { onePdf } from '../reports/one-pdf.ts';
import { readPages } from '../reports/read-pages.ts';
import { readSources } from '../reports/report-sources.ts';
import { failures, notFound } from './answers.ts';
import { unitCodeParam } from './parameters.ts';
import { fileAnswer, REPORT_DAYS, reportQuery } from './report-parameters.ts';
import { createRouter } from './router.ts';
import { unknownUnit } from './unknown.ts';

const PDF = 'application/pdf';
/** A unit's roads on a past day are cut anew. */
const LONG_QUERY_MS = 30_000;

const query = z.strictObject(reportQuery);
const shared = {
  method: 'get' as const,
  tags: ['reports'],
  summary:
    'One A4 page of a unit, in Vietnamese: map, verdicts, courses, light, sources, QR of the permalink',
  description: REPORT_DAYS,
  responses: { 200: fileAnswer(PDF, 'The page'), ...failures, ...notFound },
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
            const sources = await readSources(sql, role, published.readSeries, {
              on,
              knownOn,
              plan,
              base: publicUrl,
            });
            return (await readPages(sql, sources, [code]))[0];
          },
          { timeoutMs: LONG_QUERY_MS },
        );
        if (page === undefined) return null;
        const keep = page.report.dataVersion === dataVersion;
        return {
          body: await onePdf(page),
          type: PDF,
          disposition: shownAs(page.report.fileName),
          keep,
        };
      },
    );
    if (answer === null) throw unknownUnit('code', code);
    return sendAnswer(c, answer, cacheControlOf(c.get('identity')));
  });
}
