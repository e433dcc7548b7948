import { createRoute, z } from '@hono/zod-openapi';
import {
  type AccidentList,
  accidentListSchema,
  type PlaceList,
  placeListSchema,
} from '../../geodata/contract/places.ts';
import { isPlaceKind, PLACE_KIND_IDS } from '../../geodata/place/place-kind.ts';
import { ApiProblem } from '../errors.ts';
import { actorAtLeast } from '../identity.ts';
import { DATA_VERSION_HEADER } from '../middleware/keep-answers.ts';
import type { Portal } from '../portal.ts';
import { readEdition } from '../queries/edition.ts';
import { readAccidents, readPlaces } from '../queries/places.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import { failures, jsonAnswer, notFound, refused } from './answers.ts';
import { communesUnder } from './cover-units.ts';
import { lightDay } from './light-day.ts';
import { bboxParam, dayParam, refusal, unitCodeParam } from './parameters.ts';
import { createRouter } from './router.ts';
import { unknownUnit } from './unknown.ts';

/** One answer carries a large province; beyond that the caller asks by area. */
const MOST_POINTS = 20_000;

/** Kinds of place separated by commas, answered in the order of the list of kinds and each once. */
const kindsParam = z
  .string()
  .transform((text) => text.split(','))
  .refine(
    (names) => names.length <= PLACE_KIND_IDS.length && names.every(isPlaceKind),
    refusal(
      'Có loại địa điểm không có trong danh sách',
      'Names a kind of place that does not exist',
      PLACE_KIND_IDS.join(','),
    ),
  )
  .transform((names) => PLACE_KIND_IDS.filter((id) => names.includes(id)))
  .openapi({ type: 'string', example: 'school,market' });

const placesRoute = createRoute({
  method: 'get',
  path: '/api/places',
  tags: ['lighting'],
  summary: 'Schools, markets, clinics, bridges and crossings as GeoJSON',
  request: {
    query: z.strictObject({
      bbox: bboxParam.optional(),
      unit: unitCodeParam.optional(),
      kinds: kindsParam.optional(),
      on: dayParam.optional(),
      knownOn: dayParam.optional(),
    }),
  },
  responses: { 200: jsonAnswer(placeListSchema, 'The places, by code'), ...failures, ...notFound },
});

const accidentsRoute = createRoute({
  method: 'get',
  path: '/api/accidents',
  tags: ['lighting'],
  summary: 'Traffic accidents as GeoJSON, for planners alone',
  request: {
    query: z.strictObject({
      bbox: bboxParam.optional(),
      from: dayParam.optional(),
      to: dayParam.optional(),
      knownOn: dayParam.optional(),
    }),
  },
  responses: { 200: jsonAnswer(accidentListSchema, 'The accidents, by day'), ...failures, ...refused },
});

export function placeRoutes({ database, now }: Portal) {
  return createRouter()
    .openapi(placesRoute, async (c) => {
      const {
        bbox = null,
        unit = null,
        kinds = [...PLACE_KIND_IDS],
        on,
        knownOn = null,
      } = c.req.valid('query');
      const answer = await inSnapshot(database, c.get('role'), async (sql): Promise<PlaceList> => {
        const { dataVersion, tree } = await readEdition(sql);
        const day = on ?? (await lightDay(sql, now()));
        const unitIds = unit === null ? null : communesUnder(await readUnitTree(sql, tree), unit);
        if (unitIds === undefined) throw unknownUnit('unit', unit ?? '');
        const wanted = { tree, on: day, knownOn, kinds, bbox, unitIds, limit: MOST_POINTS };
        const features = await readPlaces(sql, wanted);
        if (features.length > MOST_POINTS) throw tooManyPoints();
        return { type: 'FeatureCollection', on: day, kinds, bbox, unit, dataVersion, features };
      });
      c.header(DATA_VERSION_HEADER, String(answer.dataVersion));
      return c.json(answer, 200);
    })
    .openapi(accidentsRoute, async (c) => {
      actorAtLeast('portal_planner', c.get('identity'));
      const { bbox = null, from = null, to, knownOn = null } = c.req.valid('query');
      const answer = await inSnapshot(database, c.get('role'), async (sql): Promise<AccidentList> => {
        const { dataVersion } = await readEdition(sql);
        const day = to ?? (await lightDay(sql, now()));
        const features = await readAccidents(sql, { from, to: day, knownOn, bbox, limit: MOST_POINTS });
        if (features.length > MOST_POINTS) throw tooManyPoints();
        return { type: 'FeatureCollection', from, to: day, dataVersion, features };
      });
      c.header('Cache-Control', 'private, no-store');
      return c.json(answer, 200);
    });
}

function tooManyPoints(): ApiProblem {
  return new ApiProblem('answer-too-large', [
    {
      field: 'bbox',
      wanted: `≤ ${MOST_POINTS}`,
      message: {
        vi: 'Quá nhiều điểm: hãy chọn một khung bao nhỏ hơn',
        en: 'Too many points: choose a smaller bounding box',
      },
    },
  ]);
}
