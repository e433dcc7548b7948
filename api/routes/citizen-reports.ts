import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { cleanNote, LONGEST_REPORT_NOTE } from '../../geodata/citizen/citizen-report.ts';
import {
  citizenReportSchema,
  citizenReportsSchema,
  reportDecisionSchema,
  reportKindSchema,
  reportStateSchema,
  sentReportSchema,
} from '../../geodata/contract/citizen-reports.ts';
import { LARGEST_PHOTO_BYTES } from '../../geodata/field/largest-photo.ts';
import { stripMetadata } from '../../geodata/field/strip-metadata.ts';
import { clientAddress } from '../client-address.ts';
import { ApiProblem } from '../errors.ts';
import { actorAtLeast } from '../identity.ts';
import { addressKey } from '../limits/address-key.ts';
import { senderDigests } from '../limits/sender-digest.ts';
import { REPORT_PATH } from '../pages/page-paths.ts';
import { pageHref } from '../pages/page-search.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { problemOfError } from '../problem-of-error.ts';
import { decideReport, readReportImage, readReports, sendReport } from '../queries/citizen-reports.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { conflict, failures, jsonAnswer, jsonBody, notFound, refused } from './answers.ts';
import { unknownSegment } from './lighting.ts';
import { wholeNumber } from './parameters.ts';
import type { ReportForm } from './report-form.ts';
import { createRouter } from './router.ts';

const PRIVATE = 'private, no-store';
const JPEG = 'image/jpeg';
const RETRY_AFTER_S = 3600;
const tags = ['citizen reports'];
const idParam = z.object({ id: z.uuid() });

const sendRoute = createRoute({
  method: 'post',
  path: '/api/citizen-reports',
  tags,
  summary: 'Anybody: tells of a broken or missing lamp on a segment, without a name',
  description:
    'Never public, and never changes a figure: planners decide whether somebody is to look there. The photo, a JPEG of ' +
    `at most ${LARGEST_PHOTO_BYTES} bytes, is kept without its metadata. Sent again with the same id it is kept once. ` +
    'Five an hour and twenty a day from one address. A browser that asks for HTML is led on to a page that thanks, or given the form again with what it sent.',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.strictObject({
            id: z.uuid(),
            segment: wholeNumber(1, Number.MAX_SAFE_INTEGER),
            kind: reportKindSchema,
            // Line breaks travel as two characters.
            note: z
              .string()
              .max(2 * LONGEST_REPORT_NOTE)
              .default('')
              .transform(cleanNote)
              .pipe(z.string().max(LONGEST_REPORT_NOTE)),
            photo: z.instanceof(File).optional().openapi({ type: 'string', format: 'binary' }),
            /** Of the page the browser is led back to. */
            lang: z.enum(['vi', 'en']).optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: jsonAnswer(sentReportSchema, 'Taken in, or here already'),
    303: { description: 'To a browser: back to the page' },
    ...failures,
    ...notFound,
    ...conflict,
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/citizen-reports',
  tags,
  summary: 'Reports of a state, for planners: those that wait, the oldest first',
  request: { query: z.strictObject({ state: reportStateSchema.default('waiting') }) },
  responses: { 200: jsonAnswer(citizenReportsSchema, 'The reports'), ...failures, ...refused },
});

const photoRoute = createRoute({
  method: 'get',
  path: '/api/citizen-reports/{id}/photo',
  tags,
  summary: 'The photo of a report, for planners',
  request: { params: idParam, query: z.strictObject({}) },
  responses: {
    200: {
      description: 'The JPEG',
      content: { [JPEG]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...failures,
    ...refused,
    ...notFound,
  },
});

const decisionRoute = createRoute({
  method: 'post',
  path: '/api/citizen-reports/{id}/decision',
  tags,
  summary: 'Planner: accepts a report, so that its segment is surveyed again, or refuses it with a reason',
  request: { params: idParam, body: jsonBody(reportDecisionSchema) },
  responses: {
    200: jsonAnswer(citizenReportSchema, 'The report as decided'),
    ...failures,
    ...refused,
    ...notFound,
    ...conflict,
  },
});

export function citizenReportRoutes(
  { database, trustedProxies, logger }: Portal,
  secret: string | undefined,
  form: ReportForm,
) {
  const digest = senderDigests(secret);
  const take = async (
    c: Context<PortalEnv>,
    sent: z.output<(typeof sendRoute)['request']['body']['content']['multipart/form-data']['schema']>,
  ) => {
    const { id, segment: segmentId, kind, note, photo } = sent;
    const image = await imageOf(photo);
    const address = clientAddress(c, trustedProxies);
    const from = address === null ? null : addressKey(address);
    const report = { id, segmentId, kind, note, image, sender: from === null ? null : digest(from) };
    const outcome = await database.inRole('portal_public', (sql) => sendReport(sql, report), {
      readOnly: false,
    });
    if (outcome === 'unknown-segment') throw unknownSegment(segmentId);
    if (outcome === 'conflict') throw otherReport(id);
    if (outcome === 'too-many') throw new ApiProblem('too-many-requests', [], { retryAfterS: RETRY_AFTER_S });
    return { id, outcome };
  };
  return createRouter()
    .openapi(sendRoute, async (c) => {
      c.header('Cache-Control', PRIVATE);
      const sent = c.req.valid('form');
      if (!asksForPage(c.req.header('Accept'))) return c.json(await take(c, sent), 200);
      const { id, segment, kind, note, lang = 'vi' } = sent;
      try {
        await take(c, sent);
        return c.redirect(pageHref(REPORT_PATH, { lang }, { segment, sent: id }), 303);
      } catch (error) {
        const { code } = problemOfError(error);
        if (!(error instanceof ApiProblem)) {
          logger.error({ err: error, requestId: c.get('requestId') }, 'a report was not taken');
        }
        return form(c, { lang, segment }, { id, kind, note, why: code });
      }
    })
    .openapi(listRoute, async (c) => {
      actorAtLeast('portal_planner', c.get('identity'));
      const { state } = c.req.valid('query');
      const reports = await inSnapshot(database, c.get('role'), (sql) => readReports(sql, state));
      c.header('Cache-Control', PRIVATE);
      return c.json(reports, 200);
    })
    .openapi(photoRoute, async (c) => {
      actorAtLeast('portal_planner', c.get('identity'));
      const { id } = c.req.valid('param');
      const image = await inSnapshot(database, c.get('role'), (sql) => readReportImage(sql, id));
      if (image === null) throw new ApiProblem('not-found');
      return c.body(image, 200, {
        'Content-Type': JPEG,
        'Cache-Control': PRIVATE,
        'Content-Disposition': 'inline',
      });
    })
    .openapi(decisionRoute, async (c) => {
      const by = actorAtLeast('portal_planner', c.get('identity'));
      const { id } = c.req.valid('param');
      const decision = c.req.valid('json');
      const decided = await database.inRole(c.get('role'), (sql) => decideReport(sql, id, decision, by), {
        readOnly: false,
      });
      if (decided === null) throw new ApiProblem('not-found');
      if (!decided.isMine) throw decidedAlready(decision.outcome, decided.report);
      c.header('Cache-Control', PRIVATE);
      return c.json(decided.report, 200);
    });
}

/** A form sent by a browser without a script. */
function asksForPage(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false;
}

/** A file field left empty is a file of no bytes. */
async function imageOf(photo: File | undefined): Promise<Uint8Array | null> {
  if (photo === undefined || photo.size === 0) return null;
  if (photo.size > LARGEST_PHOTO_BYTES) throw new ApiProblem('too-large');
  const image = stripMetadata(new Uint8Array(await photo.arrayBuffer()));
  if (image !== null) return image;
  throw new ApiProblem('invalid-request', [
    {
      field: 'photo',
      wanted: JPEG,
      message: {
        vi: 'Không phải một ảnh JPEG trọn vẹn, hoặc quá nhiều điểm ảnh',
        en: 'Not a whole JPEG picture, or of too many pixels',
      },
    },
  ]);
}

function otherReport(id: string): ApiProblem {
  return new ApiProblem('conflict', [
    {
      field: 'id',
      value: id,
      message: { vi: 'Mã này là của một tin báo khác', en: 'This id belongs to another report' },
    },
  ]);
}

/** Both values: what was asked, and what stands. */
function decidedAlready(wanted: string, { decision }: z.infer<typeof citizenReportSchema>): ApiProblem {
  const by = decision?.by ?? '';
  return new ApiProblem('conflict', [
    {
      field: 'outcome',
      value: decision?.outcome,
      wanted,
      message: { vi: `${by} đã quyết định tin này`, en: `${by} has decided this report` },
    },
  ]);
}
