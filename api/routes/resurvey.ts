import { createRoute, z } from '@hono/zod-openapi';
import { stringify } from 'csv-stringify/sync';
import {
  LONGEST_RESURVEY_DAYS,
  type Resurvey,
  resurveySchema,
} from '../../geodata/contract/light-edit-answers.ts';
import { ROAD_CLASSES, T6_CLASSES } from '../../geodata/light/road-class.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import type { Bilingual, Language } from '../../geodata/text/bilingual.ts';
import type { Identity } from '../identity.ts';
import { accessOf, actorAtLeast } from '../identity.ts';
import type { Portal } from '../portal.ts';
import { readEdition } from '../queries/edition.ts';
import { readResurvey } from '../queries/resurvey.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import { failures, jsonAnswer, notFound } from './answers.ts';
import { communesUnder } from './cover-units.ts';
import { todayInProvince } from './light-day.ts';
import { classesParam, unitCodeParam, wholeNumber } from './parameters.ts';
import { createRouter } from './router.ts';
import { unknownUnit } from './unknown.ts';

const LONG_QUERY_MS = 30_000;
const SHOWN_ROWS = 1000;
const FILE_ROWS = 100_000;
const NO_PLAN_LIMIT_DAYS = 365;

const query = z.strictObject({
  limitDays: wholeNumber(0, LONGEST_RESURVEY_DAYS).optional(),
  unit: unitCodeParam.optional(),
  classes: classesParam.optional(),
  limit: wholeNumber(1, FILE_ROWS).optional(),
});

const description =
  'Facts are as old as their check, or as their record where no check is noted; claims of OpenStreetMap are no check. ' +
  `Without limit: ${SHOWN_ROWS} rows, the first ones. Without limitDays: the staleness limit of the plan's lighting target, ${NO_PLAN_LIMIT_DAYS} days where it has none.`;

const listRoute = createRoute({
  method: 'get',
  path: '/api/lighting/resurvey',
  tags: ['lighting'],
  summary: 'Segments to survey again, for planners: never checked first, then the oldest, then the longest',
  description,
  request: { query },
  responses: { 200: jsonAnswer(resurveySchema, 'The segments'), ...failures, ...notFound },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/api/lighting/resurvey.csv',
  tags: ['lighting'],
  summary: 'The same as a file for a spreadsheet',
  description,
  request: { query },
  responses: {
    200: { description: 'RFC 4180, UTF-8', content: { 'text/csv': { schema: z.string() } } },
    ...failures,
    ...notFound,
  },
});

/** How old a fact of light may be: the limit of the plan's target of routes. */
function limitOfPlan({ targets }: Plan): number {
  return targets.find(({ rule }) => rule.kind === 'routes')?.stalenessDays ?? NO_PLAN_LIMIT_DAYS;
}

export function resurveyRoutes({ database, now }: Portal) {
  const read = (identity: Identity, asked: z.output<typeof query>, limit: number): Promise<Resurvey> => {
    actorAtLeast('portal_planner', identity);
    const { unit, classes = [...T6_CLASSES] } = asked;
    return inSnapshot(
      database,
      accessOf(identity),
      async (sql) => {
        const { plan, tree } = await readEdition(sql);
        const unitIds = unit === undefined ? null : communesUnder(await readUnitTree(sql, tree), unit);
        if (unitIds === undefined) throw unknownUnit('unit', unit ?? '');
        const limitDays = asked.limitDays ?? limitOfPlan(plan);
        return readResurvey(sql, { today: todayInProvince(now()), limitDays, classes, unitIds, limit });
      },
      { timeoutMs: LONG_QUERY_MS },
    );
  };
  return createRouter()
    .openapi(listRoute, async (c) => {
      const asked = c.req.valid('query');
      return c.json(await read(c.get('identity'), asked, asked.limit ?? SHOWN_ROWS), 200);
    })
    .openapi(fileRoute, async (c) => {
      const asked = c.req.valid('query');
      const list = await read(c.get('identity'), asked, asked.limit ?? FILE_ROWS);
      return c.body(csvOf(list, c.get('language')), 200, { 'Content-Type': 'text/csv; charset=utf-8' });
    });
}

const COLUMNS: readonly { readonly key: string; readonly header: Bilingual }[] = [
  { key: 'segment', header: { vi: 'Đoạn', en: 'Segment' } },
  { key: 'route', header: { vi: 'Tuyến', en: 'Route' } },
  { key: 'class', header: { vi: 'Loại đường', en: 'Class' } },
  { key: 'units', header: { vi: 'Xã', en: 'Communes' } },
  { key: 'km', header: { vi: 'Km', en: 'Km' } },
  { key: 'checkedOn', header: { vi: 'Kiểm tra gần nhất', en: 'Last check' } },
  { key: 'ageDays', header: { vi: 'Số ngày', en: 'Days ago' } },
  { key: 'reportedOn', header: { vi: 'Người dân báo', en: 'Reported by residents' } },
];

/** A name never becomes a formula; a segment never checked has empty cells, not zero. */
function csvOf({ rows }: Resurvey, language: Language): string {
  return stringify(
    rows.map((row) => ({
      segment: row.segmentId,
      route: row.routeName,
      class: ROAD_CLASSES.find(({ id }) => id === row.class)?.name[language] ?? row.class,
      units: row.units.map(({ name }) => name).join(' / '),
      km: row.km.toFixed(3),
      checkedOn: row.checkedOn,
      ageDays: row.ageDays,
      reportedOn: row.reportedOn,
    })),
    {
      bom: true,
      header: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      columns: COLUMNS.map(({ key, header }) => ({ key, header: header[language] })),
    },
  );
}
