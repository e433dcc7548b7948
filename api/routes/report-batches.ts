import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { TransactionSql } from 'postgres';
import { batchFileName, reportFileName } from '../../geodata/report/file-name.ts';
import { ApiProblem } from '../errors.ts';
import { DATA_VERSION_HEADER } from '../middleware/keep-answers.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { bodyStream } from '../reports/batch/body-stream.ts';
import { type Batch, chooseUnits } from '../reports/batch/choose-units.ts';
import { createGate } from '../reports/batch/gate.ts';
import { pageStream } from '../reports/batch/page-stream.ts';
import { pdfStream } from '../reports/batch/pdf-stream.ts';
import { zipStream } from '../reports/batch/zip-stream.ts';
import { savedAs } from '../reports/disposition.ts';
import { type ReportQuestion, type ReportSources, readSources } from '../reports/report-sources.ts';
import { failures, notFound } from './answers.ts';
import { unitCodeParam } from './parameters.ts';
import { fileAnswer, REPORT_DAYS, reportQuery } from './report-parameters.ts';
import { createRouter } from './router.ts';

/** Each keeps a core busy for as long as it lasts. */
const MOST_BATCHES = 2;
/** A dozen communes' roads on a past day are cut anew. */
const LONG_QUERY_MS = 60_000;
/** How many reports the answer will hold, for a client that counts them as they come. */
const COUNT_HEADER = 'Report-Count';

const query = z.strictObject({ ...reportQuery, district: unitCodeParam.optional() });
const progress =
  `The header ${COUNT_HEADER} says how many reports come. They can be counted in the stream: each begins with the ` +
  'bytes PK\\x03\\x04 in the ZIP, and leaves the line "/Type /Page" in the PDF.';

function batchRoute<Path extends string>(path: Path, type: string, summary: string) {
  return createRoute({
    method: 'get',
    path,
    tags: ['reports'],
    summary,
    description: `${REPORT_DAYS} ${progress}`,
    request: { query },
    responses: { 200: fileAnswer(type, 'Streamed while it is made'), ...failures, ...notFound },
  });
}

const pdfRoute = batchRoute(
  '/api/reports/batch.pdf',
  'application/pdf',
  'The pages of all communes, or of one district, as one PDF with an outline',
);
const zipRoute = batchRoute(
  '/api/reports/batch.zip',
  'application/zip',
  'The pages of all communes, or of one district, as a ZIP of single PDFs',
);

/** What a kind of file is made of: everything but the bytes is the same for all. */
type Pack = (
  sources: ReportSources,
  batch: Batch,
  pages: ReturnType<typeof pageStream>,
) => AsyncGenerator<Uint8Array>;

const packPdf: Pack = ({ head }, { of, groups }, pages) => {
  const headings = new Map(groups.map(({ district, codes }) => [codes[0], district?.name ?? null]));
  const facts = {
    title: `Phiếu kết quả thực hiện chỉ tiêu – ${of.name}`,
    subject: `Kế hoạch ${head.plan.number}, số liệu tính đến ${head.on}, phiên bản dữ liệu ${head.dataVersion}`,
    day: head.on,
  };
  return pdfStream(facts, pages, (code) => headings.get(code) ?? null);
};

const packZip: Pack = ({ head, units }, { groups }, pages) => {
  const codes = groups.flatMap((group) => group.codes);
  const nameOf = (index: number) => {
    const code = codes[index] ?? '';
    return reportFileName({ code, name: units.get(code)?.name ?? '' }, head.on);
  };
  return zipStream(head.on, pages, codes.length, nameOf);
};

export function reportBatchRoutes({ database, published, logger, publicUrl }: Portal) {
  const gate = createGate(MOST_BATCHES);

  async function answer(
    c: Context<PortalEnv>,
    extension: 'pdf' | 'zip',
    type: string,
    { district, ...question }: Omit<ReportQuestion, 'base'> & { readonly district: string | null },
    pack: Pack,
  ): Promise<Response> {
    const role = c.get('role');
    const leave = gate.enter();
    if (leave === null) throw new ApiProblem('too-busy');
    const read = <T>(work: (sql: TransactionSql) => Promise<T>) =>
      inSnapshot(database, role, work, { timeoutMs: LONG_QUERY_MS });
    try {
      const sources = await read((sql) =>
        readSources(sql, role, published.readSeries, { ...question, base: publicUrl }),
      );
      const batch = chooseUnits(sources.tree, district);
      const codes = batch.groups.flatMap((group) => group.codes);
      const headers = {
        'Content-Type': type,
        'Content-Disposition': savedAs(batchFileName(batch.of, sources.head.on, extension)),
        'Cache-Control': 'no-store',
        [COUNT_HEADER]: String(codes.length),
        [DATA_VERSION_HEADER]: String(sources.head.dataVersion),
      };
      if (c.req.raw.method === 'HEAD') {
        leave();
        return new Response(null, { headers });
      }
      const requestId = c.get('requestId');
      const onError = (error: unknown) =>
        logger.error({ err: error, requestId }, 'a batch of reports broke off');
      const pieces = pack(sources, batch, pageStream(read, sources, codes));
      return new Response(bodyStream(pieces, { onEnd: leave, onError }), { headers });
    } catch (error) {
      leave();
      throw error;
    }
  }

  return createRouter()
    .openapi(pdfRoute, (c) => {
      const { on = null, knownOn = null, plan, district = null } = c.req.valid('query');
      return answer(c, 'pdf', 'application/pdf', { on, knownOn, plan, district }, packPdf);
    })
    .openapi(zipRoute, (c) => {
      const { on = null, knownOn = null, plan, district = null } = c.req.valid('query');
      return answer(c, 'zip', 'application/zip', { on, knownOn, plan, district }, packZip);
    });
}
