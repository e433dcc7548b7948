import { createRoute, z } from '@hono/zod-openapi';
import type { TransactionSql } from 'postgres';
import {
  approvedSchema,
  approveInputSchema,
  returnInputSchema,
  type ScenarioDetail,
  type ScenarioSummary,
  scenarioDetailSchema,
  scenarioInputSchema,
  scenarioListSchema,
  submitInputSchema,
} from '../../geodata/contract/scenarios.ts';
import { isSeenBy } from '../../geodata/scenario/scenario-state.ts';
import type { Access } from '../database/in-role.ts';
import { actorAtLeast } from '../identity.ts';
import { approveScenario } from '../planning/approve-scenario.ts';
import { decideScenario } from '../planning/decide-scenario.ts';
import { litSince } from '../planning/lit-since.ts';
import { saveScenario } from '../planning/save-scenario.ts';
import { unknownScenario } from '../planning/scenario-problems.ts';
import type { Portal } from '../portal.ts';
import { readScenarioBody, readScenarios } from '../queries/scenarios.ts';
import { conflict, failures, jsonAnswer, jsonBody, notFound, refused } from './answers.ts';
import { todayInProvince } from './light-day.ts';
import { createRouter } from './router.ts';

/** Thousands of promises, and the roads they lie on drawn anew. */
const LONG_MS = 60_000;

const params = z.object({ id: z.uuid() });
const responses = { ...failures, ...refused, ...notFound, ...conflict };
const tags = ['scenarios'];
const detail = jsonAnswer(scenarioDetailSchema, 'The scenario');

const listRoute = createRoute({
  method: 'get',
  path: '/api/scenarios',
  tags,
  summary: 'Planner: own scenarios, and those that others shared or sent for approval',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(scenarioListSchema, 'The newest first'), ...failures, ...refused },
});

const saveRoute = createRoute({
  method: 'post',
  path: '/api/scenarios',
  tags,
  summary: 'Planner: saves a scenario, or a further version of an own one',
  request: { body: jsonBody(scenarioInputSchema) },
  responses: { 200: detail, ...responses },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/scenarios/{id}',
  tags,
  summary: 'Planner: one scenario with its works, drawn',
  request: { params },
  responses: { 200: detail, ...failures, ...refused, ...notFound },
});

const submitRoute = createRoute({
  method: 'post',
  path: '/api/scenarios/{id}/submit',
  tags,
  summary: 'Author: sends a scenario for approval',
  request: { params, body: jsonBody(submitInputSchema) },
  responses: { 200: detail, ...responses },
});

const approveRoute = createRoute({
  method: 'post',
  path: '/api/scenarios/{id}/approve',
  tags,
  summary: 'Steward, not its author: approves a scenario and promises its works',
  description:
    'An open promise on one of its stretches answers 409 `promise-stands` with both, unless `replace` says why the new one takes its place. Works lit since it was saved answer 409 `lit-since`, each named, unless `dropLit` leaves them out.',
  request: { params, body: jsonBody(approveInputSchema) },
  responses: { 200: jsonAnswer(approvedSchema, 'What was promised'), ...responses },
});

const returnRoute = createRoute({
  method: 'post',
  path: '/api/scenarios/{id}/return',
  tags,
  summary: 'Steward, not its author: returns a scenario with a reason',
  request: { params, body: jsonBody(returnInputSchema) },
  responses: { 200: detail, ...responses },
});

export function scenarioRoutes({ database, now }: Portal) {
  /** A scenario after what was just written of it, in one transaction: who may write it is answered what they did. */
  const written = (role: Access, id: string, write: (sql: TransactionSql) => Promise<unknown>) =>
    database.inRole(
      role,
      async (sql) => {
        await write(sql);
        return tell(sql, await summaryOf(sql, id), todayInProvince(now()));
      },
      { readOnly: false },
    );

  return createRouter()
    .openapi(listRoute, async (c) => {
      const actor = actorAtLeast('portal_planner', c.get('identity'));
      const all = await database.inRole(c.get('role'), (sql) => readScenarios(sql), { readOnly: false });
      return c.json({ scenarios: all.filter((scenario) => isSeenBy(actor, scenario)) }, 200);
    })
    .openapi(saveRoute, async (c) => {
      const actor = actorAtLeast('portal_planner', c.get('identity'));
      const input = c.req.valid('json');
      return c.json(await written(c.get('role'), input.id, (sql) => saveScenario(sql, actor, input)), 200);
    })
    .openapi(oneRoute, async (c) => {
      const actor = actorAtLeast('portal_planner', c.get('identity'));
      const { id } = c.req.valid('param');
      // Read where it is written: a replica may lag.
      const scenario = await database.inRole(
        c.get('role'),
        async (sql) => {
          const summary = await summaryOf(sql, id);
          if (!isSeenBy(actor, summary)) throw unknownScenario(id);
          return tell(sql, summary, todayInProvince(now()));
        },
        { readOnly: false },
      );
      return c.json(scenario, 200);
    })
    .openapi(submitRoute, async (c) => {
      const actor = actorAtLeast('portal_planner', c.get('identity'));
      const { id } = c.req.valid('param');
      const deciding = { id, ...c.req.valid('json'), action: 'submit', actor, isSteward: false } as const;
      return c.json(await written(c.get('role'), id, (sql) => decideScenario(sql, deciding)), 200);
    })
    .openapi(approveRoute, async (c) => {
      const actor = actorAtLeast('portal_steward', c.get('identity'));
      const approved = await database.inRole(
        c.get('role'),
        (sql) =>
          approveScenario(sql, {
            id: c.req.valid('param').id,
            actor,
            today: todayInProvince(now()),
            input: c.req.valid('json'),
          }),
        { readOnly: false, timeoutMs: LONG_MS },
      );
      await database.announce(approved.dataVersion);
      return c.json({ ...approved, dataVersion: Number(approved.dataVersion) }, 200);
    })
    .openapi(returnRoute, async (c) => {
      const actor = actorAtLeast('portal_steward', c.get('identity'));
      const { id } = c.req.valid('param');
      const deciding = { id, ...c.req.valid('json'), action: 'return', actor, isSteward: true } as const;
      return c.json(await written(c.get('role'), id, (sql) => decideScenario(sql, deciding)), 200);
    });
}

/** A scenario whole, and which of its works have light on a day: they can be told before an approval refuses them. */
async function tell(sql: TransactionSql, summary: ScenarioSummary, today: string): Promise<ScenarioDetail> {
  const body = await readScenarioBody(sql, summary);
  const lit = summary.state === 'approved' ? [] : await litSince(sql, body.works, today);
  return { ...body, litSince: lit.map(({ at, litM }) => ({ work: at, litM })) };
}

async function summaryOf(sql: TransactionSql, id: string): Promise<ScenarioSummary> {
  const [summary] = await readScenarios(sql, id);
  if (summary === undefined) throw unknownScenario(id);
  return summary;
}
