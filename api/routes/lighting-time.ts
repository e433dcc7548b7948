import { createRoute, z } from '@hono/zod-openapi';
import {
  type LightingHistory,
  type LightingSeries,
  lightingHistorySchema,
  lightingSeriesSchema,
} from '../../geodata/contract/lighting.ts';
import { encodeHistory } from '../../geodata/light/light-history.ts';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import { DATA_VERSION_HEADER } from '../middleware/keep-answers.ts';
import type { Portal } from '../portal.ts';
import { readDatedPieces } from '../queries/dated-pieces.ts';
import { readEdition } from '../queries/edition.ts';
import { readEpochs, readMeasuredPieces } from '../queries/light-epochs.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import { failures, jsonAnswer, notFound } from './answers.ts';
import { coverDays } from './cover-days.ts';
import { readGroups } from './cover-units.ts';
import { todayInProvince } from './light-day.ts';
import { tooManyPieces } from './lighting.ts';
import { classesParam, coverageLevelParam, dayParam, shareParam, unitCodeParam } from './parameters.ts';
import { createRouter } from './router.ts';
import { unknownUnit } from './unknown.ts';

const LONG_QUERY_MS = 30_000;
/** A stretch stands once for each of its states, so a history holds more rows than any day. */
const MOST_ROWS = 600_000;

const seriesRoute = createRoute({
  method: 'get',
  path: '/api/lighting/coverage/series',
  tags: ['lighting'],
  summary: 'Official light coverage on every day on which light changed, per unit by km and by route',
  description:
    'Each value holds from its day until the next. Kilometres are rounded to a millimetre. unit leaves only one unit of ' +
    'the level (or one block), beside the province.',
  request: {
    query: z.strictObject({
      level: coverageLevelParam,
      unit: unitCodeParam.optional(),
      classes: classesParam.optional(),
      knownOn: dayParam.optional(),
      litShare: shareParam.optional(),
    }),
  },
  responses: {
    200: jsonAnswer(lightingSeriesSchema, 'Kilometres and routes by day'),
    ...failures,
    ...notFound,
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/api/lighting/history',
  tags: ['lighting'],
  summary: 'Road pieces with the days on which each state of their light held, in columns',
  request: {
    query: z.strictObject({ classes: classesParam.optional(), knownOn: dayParam.optional() }),
  },
  responses: { 200: jsonAnswer(lightingHistorySchema, 'The pieces'), ...failures },
});

export function lightingTimeRoutes({ database, now }: Portal) {
  return createRouter()
    .openapi(seriesRoute, async (c) => {
      const { level, unit, classes = [...T6_CLASSES], knownOn = null, litShare = 1 } = c.req.valid('query');
      const answer = await inSnapshot(
        database,
        c.get('role'),
        async (sql): Promise<LightingSeries> => {
          const edition = await readEdition(sql);
          const tree = await readUnitTree(sql, edition.tree);
          const all = await readGroups(sql, tree, level, edition.tree);
          const groups = unit === undefined ? all : all.filter(({ code }) => code === unit);
          if (unit !== undefined && groups.length === 0) throw unknownUnit('unit', unit);
          const epochs = await readEpochs(sql, todayInProvince(now()), knownOn);
          const pieces = await readMeasuredPieces(sql, classes);
          return {
            level,
            classes,
            knownOn,
            dataVersion: edition.dataVersion,
            method: 'postgis-geodesic',
            ...coverDays({ tree, pieces, epochs, groups, litShare }),
          };
        },
        { timeoutMs: LONG_QUERY_MS },
      );
      c.header(DATA_VERSION_HEADER, String(answer.dataVersion));
      return c.json(answer, 200);
    })
    .openapi(historyRoute, async (c) => {
      const { classes = [...T6_CLASSES], knownOn = null } = c.req.valid('query');
      const answer = await inSnapshot(
        database,
        c.get('role'),
        async (sql): Promise<LightingHistory> => {
          const { dataVersion } = await readEdition(sql);
          const today = todayInProvince(now());
          const pieces = await readDatedPieces(sql, classes, today, knownOn);
          if (pieces.length > MOST_ROWS) throw tooManyPieces('classes', MOST_ROWS);
          return encodeHistory({ on: today, classes, dataVersion }, pieces);
        },
        { timeoutMs: LONG_QUERY_MS },
      );
      c.header(DATA_VERSION_HEADER, String(answer.dataVersion));
      return c.json(answer, 200);
    });
}
