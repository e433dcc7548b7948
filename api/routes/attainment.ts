import { createRoute, z } from '@hono/zod-openapi';
import {
  type AttainmentSeries,
  attainmentSchema,
  attainmentSeriesSchema,
  type Why,
  whySchema,
} from '../../geodata/contract/attainment.ts';
import { subjectsOf } from '../../geodata/plan/subjects.ts';
import { formulaOf } from '../../geodata/verdict/formula.ts';
import { judge } from '../../geodata/verdict/judge.ts';
import { ApiProblem } from '../errors.ts';
import { DATA_VERSION_HEADER } from '../middleware/keep-answers.ts';
import type { Portal } from '../portal.ts';
import { readEdition } from '../queries/edition.ts';
import { readHistory, readSubjects } from '../queries/figure-history.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import { failures, jsonAnswer, notFound } from './answers.ts';
import { dayOf, judgementJson, judgeUnits } from './judge-units.ts';
import { dayParam, levelParam, planParam, targetParam, unitCodeParam } from './parameters.ts';
import { createRouter } from './router.ts';
import { requireTarget, unknownUnit } from './unknown.ts';

const tags = ['attainment'];

const listRoute = createRoute({
  method: 'get',
  path: '/api/attainment',
  tags,
  summary: 'Verdict, pace and forecast of each commune on a target; sums and counts of verdicts above',
  description:
    'on defaults to the newest day with a figure of the target, the deadline at most; plan to the one in force. ' +
    'knownOn answers with what was known at the end of that day in the province (+07:00).',
  request: {
    query: z.strictObject({
      target: targetParam,
      on: dayParam.optional(),
      level: levelParam,
      knownOn: dayParam.optional(),
      plan: planParam.optional(),
    }),
  },
  responses: { 200: jsonAnswer(attainmentSchema, 'Units by code'), ...failures, ...notFound },
});

const seriesRoute = createRoute({
  method: 'get',
  path: '/api/attainment/series',
  tags,
  summary: 'The counts of every open target and commune, to judge any day from',
  request: {
    query: z.strictObject({
      level: z.literal('commune').default('commune'),
      knownOn: dayParam.optional(),
      plan: planParam.optional(),
    }),
  },
  responses: {
    200: jsonAnswer(attainmentSeriesSchema, 'series[target][code], by day'),
    ...failures,
    ...notFound,
  },
});

const whyRoute = createRoute({
  method: 'get',
  path: '/api/attainment/{target}/{code}',
  tags,
  summary: 'Why a commune has its verdict: inputs, formula, thresholds, source documents, history',
  request: {
    params: z.object({ target: targetParam, code: unitCodeParam }),
    query: z.strictObject({
      on: dayParam.optional(),
      knownOn: dayParam.optional(),
      plan: planParam.optional(),
    }),
  },
  responses: { 200: jsonAnswer(whySchema, 'The judgement and all it rests on'), ...failures, ...notFound },
});

export function attainmentRoutes({ database, published: { readSeries } }: Portal) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const role = c.get('role');
      const { target: targetId, on, level, knownOn = null, plan } = c.req.valid('query');
      const answer = await inSnapshot(database, role, async (sql) => {
        const edition = await readEdition(sql, { plan });
        const target = requireTarget(edition.plan, targetId);
        const series = (await readSeries(sql, role, edition, knownOn))[targetId] ?? {};
        const tree = await readUnitTree(sql, edition.tree);
        return judgeUnits({ edition, tree, target, series, on: on ?? null, level, knownOn });
      });
      c.header(DATA_VERSION_HEADER, String(answer.dataVersion));
      return c.json(answer, 200);
    })
    .openapi(seriesRoute, async (c) => {
      const role = c.get('role');
      const { level, knownOn = null, plan } = c.req.valid('query');
      const answer = await inSnapshot(database, role, async (sql): Promise<AttainmentSeries> => {
        const edition = await readEdition(sql, { plan });
        const series = await readSeries(sql, role, edition, knownOn);
        return { plan: edition.plan.id, level, knownOn, dataVersion: edition.dataVersion, series };
      });
      c.header(DATA_VERSION_HEADER, String(answer.dataVersion));
      return c.json(answer, 200);
    })
    .openapi(whyRoute, async (c) => {
      const role = c.get('role');
      const { target: targetId, code } = c.req.valid('param');
      const { on, knownOn = null, plan } = c.req.valid('query');
      const answer = await inSnapshot(database, role, async (sql): Promise<Why> => {
        const edition = await readEdition(sql, { plan });
        const target = requireTarget(edition.plan, targetId);
        const tree = await readUnitTree(sql, edition.tree);
        const unit = tree.units.find((candidate) => candidate.code === code);
        if (unit === undefined) throw unknownUnit('code', code);
        const byCode = (await readSeries(sql, role, edition, knownOn))[targetId] ?? {};
        if (unit.level !== 'commune' && subjectsOf(target).level === 'commune') throw notACommune(code);
        const day = on ?? dayOf(edition.plan, byCode);
        const series = byCode[code] ?? [];
        const judgement = judge({ target, plan: edition.plan, series, on: day });
        const { district } = edition;
        const isOwn =
          district === null || code === district || tree.above(unit, 'district')?.code === district;
        const seesAll = edition.seesAll && isOwn;
        return {
          plan: edition.plan.id,
          target: target.id,
          code,
          name: unit.name,
          on: day,
          knownOn,
          dataVersion: edition.dataVersion,
          judgement: judgementJson(judgement),
          formula: formulaOf(target, judgement),
          series,
          subjects: await readSubjects(sql, edition.tree, target, code),
          historyIsWhole: seesAll || subjectsOf(target).kind === 'unit',
          history: await readHistory(sql, edition, target, { code, seesAll }, knownOn),
        };
      });
      c.header(DATA_VERSION_HEADER, String(answer.dataVersion));
      return c.json(answer, 200);
    });
}

function notACommune(code: string): ApiProblem {
  return new ApiProblem('invalid-request', [
    {
      field: 'code',
      value: code,
      wanted: '/api/attainment?level=district',
      message: {
        vi: 'Ngưỡng áp dụng cho từng xã, phường, thị trấn: hãy chọn mã cấp xã',
        en: 'Thresholds hold per commune: give the code of a commune',
      },
    },
  ]);
}
