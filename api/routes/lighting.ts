import { createRoute, z } from '@hono/zod-openapi';
import {
  type LightingSegments,
  lightingCoverageSchema,
  lightingSegmentsSchema,
} from '../../geodata/contract/lighting.ts';
import { type SegmentDetail, segmentDetailSchema } from '../../geodata/contract/segment-detail.ts';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import { encodeSegments } from '../../geodata/light/segment-columns.ts';
import { ApiProblem } from '../errors.ts';
import { DATA_VERSION_HEADER } from '../middleware/keep-answers.ts';
import type { Portal } from '../portal.ts';
import { readDataVersion } from '../queries/data-version.ts';
import { readEdition } from '../queries/edition.ts';
import { readAmounts, readRouteClasses } from '../queries/lighting.ts';
import { readPieces } from '../queries/pieces.ts';
import { readSegmentDetail } from '../queries/segment-detail.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import { failures, jsonAnswer, notFound } from './answers.ts';
import { communesUnder, coverOf, readGroups } from './cover-units.ts';
import { lightDay, todayInProvince } from './light-day.ts';
import {
  bboxParam,
  classesParam,
  coverageLevelParam,
  dayParam,
  shareParam,
  unitCodeParam,
  wholeNumber,
} from './parameters.ts';
import { createRouter } from './router.ts';
import { unknownUnit } from './unknown.ts';

/** One answer carries a province of a quarter of a million pieces; beyond that the caller asks by area. */
const MOST_PIECES = 250_000;
const LONG_QUERY_MS = 30_000;

const coverageRoute = createRoute({
  method: 'get',
  path: '/api/lighting/coverage',
  tags: ['lighting'],
  summary: 'Official light coverage per unit by km and by route, as an interval: unknown is not unlit',
  description:
    'level=block sums the communes of each emulation block (khối thi đua); a commune may belong to several. by=class ' +
    'adds the same for the roads of each counted class.',
  request: {
    query: z.strictObject({
      level: coverageLevelParam,
      classes: classesParam.optional(),
      on: dayParam.optional(),
      knownOn: dayParam.optional(),
      litShare: shareParam.optional(),
      by: z.literal('class').optional(),
    }),
  },
  responses: { 200: jsonAnswer(lightingCoverageSchema, 'Kilometres and routes'), ...failures },
});

const segmentsRoute = createRoute({
  method: 'get',
  path: '/api/lighting/segments',
  tags: ['lighting'],
  summary: 'Road pieces cut at commune borders and where the light changes, in columns',
  request: {
    query: z.strictObject({
      bbox: bboxParam.optional(),
      unit: unitCodeParam.optional(),
      classes: classesParam.optional(),
      on: dayParam.optional(),
      knownOn: dayParam.optional(),
    }),
  },
  responses: { 200: jsonAnswer(lightingSegmentsSchema, 'The pieces'), ...failures, ...notFound },
});

const segmentRoute = createRoute({
  method: 'get',
  path: '/api/lighting/segments/{id}',
  tags: ['lighting'],
  summary: 'One segment: its communes, its light by from–to measure, its promises',
  request: {
    params: z.object({ id: wholeNumber(1, Number.MAX_SAFE_INTEGER) }),
    query: z.strictObject({ on: dayParam.optional(), knownOn: dayParam.optional() }),
  },
  responses: { 200: jsonAnswer(segmentDetailSchema, 'The segment'), ...failures, ...notFound },
});

export function lightingRoutes({ database, now }: Portal) {
  return createRouter()
    .openapi(coverageRoute, async (c) => {
      const { level, classes = [...T6_CLASSES], on, knownOn = null, litShare = 1, by } = c.req.valid('query');
      const answer = await inSnapshot(
        database,
        c.get('role'),
        async (sql) => {
          const edition = await readEdition(sql);
          const day = on ?? (await lightDay(sql, now()));
          const tree = await readUnitTree(sql, edition.tree);
          const groups = await readGroups(sql, tree, level, edition.tree);
          const amounts = await readAmounts(sql, day, classes, knownOn);
          const byClass = by === undefined ? null : { classes, classOf: await readRouteClasses(sql) };
          const head = { level, on: day, classes, dataVersion: edition.dataVersion };
          return {
            ...head,
            method: 'postgis-geodesic' as const,
            ...coverOf({ tree, amounts, groups, litShare, byClass }),
          };
        },
        { timeoutMs: LONG_QUERY_MS },
      );
      c.header(DATA_VERSION_HEADER, String(answer.dataVersion));
      return c.json(answer, 200);
    })
    .openapi(segmentsRoute, async (c) => {
      const {
        bbox = null,
        unit = null,
        classes = [...T6_CLASSES],
        on,
        knownOn = null,
      } = c.req.valid('query');
      const answer = await inSnapshot(
        database,
        c.get('role'),
        async (sql): Promise<LightingSegments> => {
          const { dataVersion, tree: treeId } = await readEdition(sql);
          const day = on ?? (await lightDay(sql, now()));
          const unitIds = unit === null ? null : communesUnder(await readUnitTree(sql, treeId), unit);
          if (unitIds === undefined) throw unknownUnit('unit', unit ?? '');
          const pieces = await readPieces(sql, {
            on: day,
            knownOn,
            classes,
            bbox,
            unitIds,
            limit: MOST_PIECES,
          });
          if (pieces.length > MOST_PIECES) throw tooManyPieces('bbox', MOST_PIECES);
          return encodeSegments({ on: day, classes, bbox, unit, dataVersion }, pieces);
        },
        { timeoutMs: LONG_QUERY_MS },
      );
      c.header(DATA_VERSION_HEADER, String(answer.dataVersion));
      return c.json(answer, 200);
    })
    .openapi(segmentRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { on, knownOn = null } = c.req.valid('query');
      const [answer, version] = await inSnapshot(
        database,
        c.get('role'),
        async (sql): Promise<[SegmentDetail, number]> => {
          const detail = await readSegmentDetail(
            sql,
            id,
            on ?? (await lightDay(sql, now())),
            knownOn,
            todayInProvince(now()),
          );
          if (detail === null) throw unknownSegment(id);
          return [detail, await readDataVersion(sql)];
        },
      );
      c.header(DATA_VERSION_HEADER, String(version));
      return c.json(answer, 200);
    });
}

const SMALLER = {
  bbox: { vi: 'một đơn vị hoặc một khung bao nhỏ hơn', en: 'a unit or a smaller bounding box' },
  unit: { vi: 'một huyện hoặc một xã', en: 'a district or a commune' },
  classes: { vi: 'ít loại đường hơn', en: 'fewer road classes' },
};

export function tooManyPieces(field: keyof typeof SMALLER, most: number): ApiProblem {
  const { vi, en } = SMALLER[field];
  return new ApiProblem('answer-too-large', [
    {
      field,
      wanted: `≤ ${most}`,
      message: {
        vi: `Quá nhiều đoạn đường: hãy chọn ${vi}`,
        en: `Too many road pieces: choose ${en}`,
      },
    },
  ]);
}

export function unknownSegment(id: number): ApiProblem {
  return new ApiProblem('unknown-segment', [
    {
      field: 'id',
      value: String(id),
      message: { vi: 'Không có đoạn đường mang số này', en: 'No road segment has this number' },
    },
  ]);
}
