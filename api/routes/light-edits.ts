import { createRoute, z } from '@hono/zod-openapi';
import {
  editableSegmentsSchema,
  type LightOutcome,
  LONGEST_REASON,
  lightEditsAnswerSchema,
  lightEditsRequestSchema,
  lightRecordsSchema,
  MOST_EDITS,
  refusedEditsSchema,
} from '../../geodata/contract/light-edit-answers.ts';
import type { LightEdit } from '../../geodata/contract/light-edits.ts';
import { recordHistory } from '../../geodata/light/edit/record-history.ts';
import { publishLight } from '../database/publish/publish-light.ts';
import { saveEdits } from '../editing/save-edits.ts';
import { ApiProblem, type FieldFault } from '../errors.ts';
import { actorAtLeast, type Identity } from '../identity.ts';
import type { Portal } from '../portal.ts';
import { placeOf, problemBody } from '../problem-response.ts';
import { readEdition } from '../queries/edition.ts';
import { readEditableSegments, readRecordsOfSegment } from '../queries/light-records.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import { failures, jsonAnswer, notFound } from './answers.ts';
import { communesUnder } from './cover-units.ts';
import { todayInProvince } from './light-day.ts';
import { unknownSegment } from './lighting.ts';
import { wholeNumber } from './parameters.ts';
import { createRouter } from './router.ts';

const LONG_WRITE_MS = 60_000;

const problemWithItems = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: refusedEditsSchema } },
});

const saveRoute = createRoute({
  method: 'post',
  path: '/api/lighting/edits',
  tags: ['lighting'],
  summary: 'Edits of light, for planners: all or none, or each for itself',
  description:
    'An edit says everything of its segment; it is saved when what spoke of the segment is still its base, and is ' +
    'otherwise a conflict with both values. The id of an edit is made by the client: sent again, the answer is ' +
    '"repeated". An edit over an official record is official, any other a survey. What is saved is published at once.',
  request: {
    body: { required: true, content: { 'application/json': { schema: lightEditsRequestSchema } } },
  },
  responses: {
    200: jsonAnswer(lightEditsAnswerSchema, 'What became of each edit, in the order given'),
    ...failures,
    409: problemWithItems('mode=all: someone else wrote since; nothing was saved'),
    422: problemWithItems('mode=all: an edit is not valid; nothing was saved'),
  },
});

const recordsRoute = createRoute({
  method: 'get',
  path: '/api/lighting/edits',
  tags: ['lighting'],
  summary: 'Every record of the light of a segment, for planners: who, when, why, and what it changed',
  request: { query: z.strictObject({ segment: wholeNumber(1, Number.MAX_SAFE_INTEGER) }) },
  responses: { 200: jsonAnswer(lightRecordsSchema, 'The records, newest first'), ...failures, ...notFound },
});

const idListParam = z
  .string()
  .refine((text) => /^\d{1,15}(,\d{1,15})*$/.test(text) && text.split(',').length <= MOST_EDITS, {
    params: {
      vi: 'Phải là các số đoạn đường, cách nhau bằng dấu phẩy',
      en: 'Must be numbers of segments, separated by commas',
      wanted: `1 – ${MOST_EDITS}`,
    },
  })
  .transform((text) => [...new Set(text.split(',').map(Number))])
  .openapi({ type: 'string', example: '12,13' });

const segmentsRoute = createRoute({
  method: 'get',
  path: '/api/lighting/edits/segments',
  tags: ['lighting'],
  summary: 'Segments as an edit starts from them, for planners: the record that speaks today',
  request: { query: z.strictObject({ ids: idListParam }) },
  responses: { 200: jsonAnswer(editableSegmentsSchema, 'Those of the segments that exist'), ...failures },
});

/** The reason as it is recorded: one is needed. */
function requireReason(text: string): string {
  const reason = text.trim().normalize('NFC');
  if (reason !== '' && reason.length <= LONGEST_REASON) return reason;
  throw new ApiProblem('invalid-request', [
    {
      field: 'reason',
      value: reason,
      wanted: `1 – ${LONGEST_REASON}`,
      message: { vi: 'Cần ghi lý do', en: 'A reason is needed' },
    },
  ]);
}

function refuseTwiceInAll(edits: readonly LightEdit[]): void {
  const seen = new Set<number>();
  const again = edits.findIndex(({ segmentId }) => seen.size === seen.add(segmentId).size);
  if (again < 0) return;
  throw new ApiProblem('invalid-request', [
    {
      field: `edits.${again}.segmentId`,
      value: String(edits[again]?.segmentId),
      message: {
        vi: 'Với mode=all, mỗi đoạn đường chỉ có một lần sửa',
        en: 'With mode=all a segment has one edit',
      },
    },
  ]);
}

const CONFLICT: FieldFault['message'] = {
  vi: 'Có người khác vừa cập nhật đoạn đường này',
  en: 'Someone else has written of this segment since',
};

function faultsOfItems(items: readonly LightOutcome[]): FieldFault[] {
  return items.flatMap((item, at): FieldFault[] => {
    const value = String(item.segmentId);
    if (item.outcome === 'conflict') return [{ field: `edits.${at}`, value, message: CONFLICT }];
    if (item.outcome !== 'refused') return [];
    return item.problems.map(({ field, message }) => ({
      field: `edits.${at}${field === undefined ? '' : `.${field}`}`,
      value,
      message,
    }));
  });
}

export function lightEditRoutes({ database, now }: Portal) {
  /** Codes of the communes an account is limited to; null: no limit. */
  const limitOf = async ({ role, account }: Identity): Promise<ReadonlySet<string> | null> => {
    const district = account?.district ?? null;
    if (district === null) return null;
    return inSnapshot(database, role, async (sql) => {
      const tree = await readUnitTree(sql, (await readEdition(sql)).tree);
      const ids = new Set(communesUnder(tree, district));
      return new Set(tree.units.filter(({ id }) => ids.has(id)).map(({ code }) => code));
    });
  };

  return createRouter()
    .openapi(saveRoute, async (c) => {
      const actor = actorAtLeast('portal_planner', c.get('identity'));
      const { mode, edits, ...given } = c.req.valid('json');
      const reason = requireReason(given.reason);
      if (mode === 'all') refuseTwiceInAll(edits);
      const communes = await limitOf(c.get('identity'));
      const saving = { mode, actor, reason, communes, today: todayInProvince(now()) };
      const { items, dataVersion } = await database.inRole(
        c.get('role'),
        async (sql) => {
          const outcomes = await saveEdits(sql, edits, saving);
          const segments = outcomes.flatMap(({ outcome, segmentId }) =>
            outcome === 'saved' ? [segmentId] : [],
          );
          if (segments.length === 0) return { items: outcomes, dataVersion: null };
          const version = await publishLight(sql, {
            by: actor,
            note: reason,
            segments: [...new Set(segments)],
          });
          return { items: outcomes, dataVersion: version };
        },
        { readOnly: false, timeoutMs: LONG_WRITE_MS },
      );
      if (dataVersion !== null) await database.announce(dataVersion);
      c.header('Cache-Control', 'no-store');
      const conflicts = items.some(({ outcome }) => outcome === 'conflict');
      const failed = conflicts || items.some(({ outcome }) => outcome === 'refused');
      if (mode === 'all' && failed) {
        const body = problemBody(conflicts ? 'conflict' : 'refused', faultsOfItems(items), placeOf(c));
        const headers = { 'Content-Type': 'application/problem+json; charset=utf-8' };
        return c.json({ ...body, items }, conflicts ? 409 : 422, headers);
      }
      return c.json({ dataVersion: dataVersion === null ? null : Number(dataVersion), items }, 200);
    })
    .openapi(recordsRoute, async (c) => {
      actorAtLeast('portal_planner', c.get('identity'));
      const { segment: id } = c.req.valid('query');
      const today = todayInProvince(now());
      const answer = await inSnapshot(database, c.get('role'), async (sql) => {
        const [segment] = await readEditableSegments(sql, [id], today, { own: true });
        if (segment === undefined) throw unknownSegment(id);
        const { lengthM } = segment;
        return {
          segmentId: id,
          lengthM,
          records: recordHistory(await readRecordsOfSegment(sql, id), lengthM, today),
        };
      });
      return c.json(answer, 200);
    })
    .openapi(segmentsRoute, async (c) => {
      actorAtLeast('portal_planner', c.get('identity'));
      const today = todayInProvince(now());
      const segments = await inSnapshot(database, c.get('role'), (sql) =>
        readEditableSegments(sql, c.req.valid('query').ids, today, { own: true }),
      );
      return c.json({ today, segments }, 200);
    });
}
