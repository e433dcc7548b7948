import { createRoute, z } from '@hono/zod-openapi';
import { cacheControlOf } from '../cache/cache-control.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import { ApiProblem } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { briefingPdf, readBriefing } from '../reports/briefing-pdf.ts';
import { shownAs } from '../reports/disposition.ts';
import { readSources } from '../reports/report-sources.ts';
import { failures } from './answers.ts';
import { fileAnswer, reportQuery } from './report-parameters.ts';
import { createRouter } from './router.ts';

const PDF = 'application/pdf';
const LONG_QUERY_MS = 30_000;

const route = createRoute({
  method: 'get',
  path: '/api/reports/briefing.pdf',
  tags: ['reports'],
  summary: 'The month of the province on three A4 pages at most, in Vietnamese: changes, risks, outlook',
  description:
    'Compared with the end of the reporting period before `on`, which defaults to the newest day with a figure. ' +
    'Lists too long for a page end in "… và n xã khác". The same question and data version give the same bytes.',
  request: { query: z.strictObject(reportQuery) },
  responses: { 200: fileAnswer(PDF, 'The briefing'), ...failures },
});

export function briefingRoutes({ database, published, publicUrl }: Portal) {
  return createRouter().openapi(route, async (c) => {
    const role = c.get('role');
    const { on = null, knownOn = null, plan } = c.req.valid('query');
    const { dataVersion } = await published.edition.read(role);
    const answer = await published.answers.get(
      `${role} ${dataVersion} briefing ${on} ${knownOn} ${plan}`,
      async () => {
        const pages = await inSnapshot(
          database,
          role,
          async (sql) =>
            readBriefing(
              sql,
              await readSources(sql, role, published.readSeries, { on, knownOn, plan, base: publicUrl }),
            ),
          { timeoutMs: LONG_QUERY_MS },
        );
        const { fileName, dataVersion: version } = pages.briefing;
        return {
          body: await briefingPdf(pages),
          type: PDF,
          disposition: shownAs(fileName),
          keep: version === dataVersion,
        };
      },
    );
    if (answer === null) throw new ApiProblem('nothing-published');
    return sendAnswer(c, answer, cacheControlOf(c.get('identity')));
  });
}
