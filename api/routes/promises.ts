import { createRoute, z } from '@hono/zod-openapi';
import {
  approvePromisesInputSchema,
  promiseDetailSchema,
  promiseListSchema,
  promiseStatusSchema,
  promiseStepInputSchema,
  promisesApprovedSchema,
} from '../../geodata/contract/promises.ts';
import { byUrgency } from '../../geodata/promise/order-promises.ts';
import { actorAtLeast } from '../identity.ts';
import { approvePromises } from '../planning/approve-promises.ts';
import { unknownPromise } from '../planning/promise-problems.ts';
import { stepPromise } from '../planning/step-promise.ts';
import type { Portal } from '../portal.ts';
import { readEdition } from '../queries/edition.ts';
import { asOn, detailOn, readPromises } from '../queries/promises.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import { conflict, failures, jsonAnswer, jsonBody, notFound, refused } from './answers.ts';
import { communesUnder } from './cover-units.ts';
import { promiseDay, todayInProvince } from './light-day.ts';
import { dayParam, unitCodeParam, wholeNumber } from './parameters.ts';
import { createRouter } from './router.ts';
import { unknownUnit } from './unknown.ts';

const idParam = z.object({ id: wholeNumber(1, Number.MAX_SAFE_INTEGER) });

const listRoute = createRoute({
  method: 'get',
  path: '/api/promises',
  tags: ['promises'],
  summary: 'Promises of light with their slippage, the most urgent first; the public gets approved ones',
  description:
    'Without `on`: the newest day of which light or a promise tells. `overdue=1`: owed, and past the date promised now. ' +
    '`line=1`: with the stretch as a line.',
  request: {
    query: z.strictObject({
      unit: unitCodeParam.optional(),
      status: promiseStatusSchema.optional(),
      agency: z.string().max(200).optional(),
      overdue: z.literal('1').optional(),
      on: dayParam.optional(),
      knownOn: dayParam.optional(),
      line: z.literal('1').optional(),
    }),
  },
  responses: { 200: jsonAnswer(promiseListSchema, 'The promises'), ...failures, ...notFound },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/promises/{id}',
  tags: ['promises'],
  summary: 'One promise with its steps',
  request: {
    params: idParam,
    query: z.strictObject({ on: dayParam.optional(), knownOn: dayParam.optional() }),
  },
  responses: { 200: jsonAnswer(promiseDetailSchema, 'The promise'), ...failures, ...notFound },
});

const stepRoute = createRoute({
  method: 'post',
  path: '/api/promises/{id}/steps',
  tags: ['promises'],
  summary: 'Planner: writes down a step, another date or another agency of a promise',
  request: { params: idParam, body: jsonBody(promiseStepInputSchema) },
  responses: {
    200: jsonAnswer(promiseDetailSchema, 'The promise after it'),
    ...failures,
    ...refused,
    ...notFound,
    ...conflict,
  },
});

const approveRoute = createRoute({
  method: 'post',
  path: '/api/promises/approve',
  tags: ['promises'],
  summary: 'Steward: makes promises that came with a file public, all of them or none',
  description:
    'Each names the `seq` that was seen. An approved promise on the same stretch answers 409 `promise-stands` with both; one that is owed for a stretch lit by now answers 409 `lit-since`.',
  request: { body: jsonBody(approvePromisesInputSchema) },
  responses: {
    200: jsonAnswer(promisesApprovedSchema, 'How many are public from here on'),
    ...failures,
    ...refused,
    ...notFound,
    ...conflict,
  },
});

/** Hundreds of promises, and the roads they lie on drawn anew. */
const LONG_MS = 60_000;

export function promiseRoutes({ database, now }: Portal) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { unit, status, agency, overdue, on, knownOn = null, line } = c.req.valid('query');
      const role = c.get('role');
      const answer = await inSnapshot(database, role, async (sql) => {
        const { dataVersion, tree } = await readEdition(sql);
        const unitIds = unit === undefined ? null : communesUnder(await readUnitTree(sql, tree), unit);
        if (unitIds === undefined) throw unknownUnit('unit', unit ?? '');
        const day = on ?? (await promiseDay(sql, now()));
        const rows = await readPromises(sql, role, { knownOn, unitIds, withLines: line !== undefined });
        const promises = rows
          .flatMap((row) => asOn(row, day) ?? [])
          .filter((promise) =>
            status === undefined ? promise.status !== 'replaced' : promise.status === status,
          )
          .filter((promise) => agency === undefined || promise.agency === agency)
          .filter((promise) => overdue === undefined || promise.overdueDays !== null)
          .sort(byUrgency);
        return { on: day, knownOn, dataVersion, promises };
      });
      return c.json(answer, 200);
    })
    .openapi(oneRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { on = todayInProvince(now()), knownOn = null } = c.req.valid('query');
      const role = c.get('role');
      const [row] = await inSnapshot(database, role, (sql) =>
        readPromises(sql, role, { ids: [id], knownOn }),
      );
      const detail = row === undefined ? null : detailOn(row, on);
      if (detail === null) throw unknownPromise(id);
      return c.json(detail, 200);
    })
    .openapi(approveRoute, async (c) => {
      const actor = actorAtLeast('portal_steward', c.get('identity'));
      const input = c.req.valid('json');
      const { approved, dataVersion } = await database.inRole(
        c.get('role'),
        (sql) => approvePromises(sql, { actor, today: todayInProvince(now()), input }),
        { readOnly: false, timeoutMs: LONG_MS },
      );
      await database.announce(dataVersion);
      return c.json({ approved, dataVersion: Number(dataVersion) }, 200);
    })
    .openapi(stepRoute, async (c) => {
      const actor = actorAtLeast('portal_planner', c.get('identity'));
      const { id } = c.req.valid('param');
      const today = todayInProvince(now());
      const made = await database.inRole(
        c.get('role'),
        (sql) => stepPromise(sql, { id, actor, today, input: c.req.valid('json') }),
        { readOnly: false },
      );
      if (made === null) throw unknownPromise(id);
      if (made.dataVersion !== null) await database.announce(made.dataVersion);
      const role = c.get('role');
      const [row] = await database.inRole(role, (sql) => readPromises(sql, role, { ids: [id] }), {
        readOnly: false,
      });
      const detail = row === undefined ? null : detailOn(row, today);
      if (detail === null) throw unknownPromise(id);
      return c.json(detail, 200);
    });
}
