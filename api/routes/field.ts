import { createRoute, z } from '@hono/zod-openapi';
import {
  type FieldPackage,
  fieldPackageSchema,
  fieldPhotosSchema,
  LONGEST_NOTE,
  MOST_FIELD_SEGMENTS,
  savedPhotoSchema,
} from '../../geodata/contract/field.ts';
import { problemJsonSchema } from '../../geodata/contract/problem-json.ts';
import { LARGEST_PHOTO_BYTES } from '../../geodata/field/largest-photo.ts';
import { stripMetadata } from '../../geodata/field/strip-metadata.ts';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import { ApiProblem } from '../errors.ts';
import { actorAtLeast } from '../identity.ts';
import type { Portal } from '../portal.ts';
import { readEdition } from '../queries/edition.ts';
import { readPhotoImage, readPhotos, savePhoto } from '../queries/field-photos.ts';
import { findFieldSegments, readFieldSegments, ringsOf } from '../queries/field-segments.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readUnitShapes } from '../queries/unit-shapes.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import { failures, jsonAnswer, notFound } from './answers.ts';
import { communesUnder } from './cover-units.ts';
import { todayInProvince } from './light-day.ts';
import { unknownSegment } from './lighting.ts';
import { bboxParam, classesParam, unitCodeParam, wholeNumber } from './parameters.ts';
import { createRouter } from './router.ts';
import { unknownUnit } from './unknown.ts';

const LONG_QUERY_MS = 20_000;
const PRIVATE = 'private, no-store';
const JPEG = 'image/jpeg';

const idListParam = z
  .string()
  .refine((text) => /^\d{1,15}(,\d{1,15})*$/.test(text) && text.split(',').length <= MOST_FIELD_SEGMENTS, {
    params: {
      vi: 'Phải là các số đoạn đường, cách nhau bằng dấu phẩy',
      en: 'Must be numbers of segments, separated by commas',
      wanted: `1 – ${MOST_FIELD_SEGMENTS}`,
    },
  })
  .transform((text) => [...new Set(text.split(',').map(Number))])
  .openapi({ type: 'string', example: '12,13' });

const packageRoute = createRoute({
  method: 'get',
  path: '/api/field/package',
  tags: ['field'],
  summary: 'What a phone carries into the field, for planners: segments with their light, and outlines',
  description: 'Exactly one of segments, unit and bbox.',
  request: {
    query: z.strictObject({
      segments: idListParam.optional(),
      unit: unitCodeParam.optional(),
      bbox: bboxParam.optional(),
      classes: classesParam.optional(),
    }),
  },
  responses: { 200: jsonAnswer(fieldPackageSchema, 'The package'), ...failures, ...notFound },
});

const instantParam = z.iso.datetime({ offset: true });
const photoParams = z.object({ id: z.uuid() });
const problem = { 'application/problem+json': { schema: problemJsonSchema } };

const savePhotoRoute = createRoute({
  method: 'put',
  path: '/api/field/photos/{id}',
  tags: ['field'],
  summary:
    'A photo of a segment, for planners: a JPEG, kept without its metadata; sent again it is kept once',
  request: {
    params: photoParams,
    query: z.strictObject({
      segment: wholeNumber(1, Number.MAX_SAFE_INTEGER),
      takenAt: instantParam,
      note: z.string().max(LONGEST_NOTE).default(''),
    }),
    body: { required: true, content: { [JPEG]: { schema: z.string().openapi({ format: 'binary' }) } } },
  },
  responses: {
    200: jsonAnswer(savedPhotoSchema, 'Saved, or here already'),
    ...failures,
    ...notFound,
    409: { description: 'The id belongs to another photo', content: problem },
  },
});

const photosRoute = createRoute({
  method: 'get',
  path: '/api/field/photos',
  tags: ['field'],
  summary: 'Photos of a segment, for planners, the newest first',
  request: { query: z.strictObject({ segment: wholeNumber(1, Number.MAX_SAFE_INTEGER) }) },
  responses: { 200: jsonAnswer(fieldPhotosSchema, 'The photos, without their bytes'), ...failures },
});

const photoRoute = createRoute({
  method: 'get',
  path: '/api/field/photos/{id}',
  tags: ['field'],
  summary: 'One photo, for planners',
  request: { params: photoParams, query: z.strictObject({}) },
  responses: {
    200: {
      description: 'The JPEG',
      content: { [JPEG]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...failures,
    ...notFound,
  },
});

/** Field work: what a phone takes along, and the photos it brings back. Edits come back by /api/lighting/edits. */
export function fieldRoutes({ database, now }: Portal) {
  return createRouter()
    .openapi(packageRoute, async (c) => {
      actorAtLeast('portal_planner', c.get('identity'));
      const { segments = null, unit = null, bbox = null, classes = [...T6_CLASSES] } = c.req.valid('query');
      if ([segments, unit, bbox].filter((each) => each !== null).length !== 1) throw wantsOne();
      const today = todayInProvince(now());
      const answer = await inSnapshot(
        database,
        c.get('role'),
        async (sql): Promise<FieldPackage> => {
          const { dataVersion, tree: treeId } = await readEdition(sql);
          const unitIds = unit === null ? null : communesUnder(await readUnitTree(sql, treeId), unit);
          if (unitIds === undefined) throw unknownUnit('unit', unit ?? '');
          const ids = await findFieldSegments(
            sql,
            { ids: segments, unitIds, bbox, classes },
            MOST_FIELD_SEGMENTS,
          );
          if (ids.length > MOST_FIELD_SEGMENTS) throw tooMany(unit === null ? 'bbox' : 'unit');
          const carried = await readFieldSegments(sql, ids, today);
          const codes = new Set(carried.flatMap((segment) => segment.units));
          const shapes = codes.size === 0 ? [] : await readUnitShapes(sql, treeId, 'commune');
          return {
            today,
            dataVersion,
            segments: carried,
            units: shapes
              .filter(({ properties }) => codes.has(properties.code))
              .map(({ properties: { code, name }, geometry }) => ({ code, name, rings: ringsOf(geometry) })),
          };
        },
        { timeoutMs: LONG_QUERY_MS },
      );
      c.header('Cache-Control', PRIVATE);
      return c.json(answer, 200);
    })
    .openapi(savePhotoRoute, async (c) => {
      const by = actorAtLeast('portal_planner', c.get('identity'));
      const { id } = c.req.valid('param');
      const { segment: segmentId, takenAt, note } = c.req.valid('query');
      const sent = new Uint8Array(await c.req.arrayBuffer());
      if (sent.length > LARGEST_PHOTO_BYTES) throw new ApiProblem('too-large');
      const image = stripMetadata(sent);
      if (image === null) throw noJpeg(c.req.header('Content-Type'));
      const photo = { id, segmentId, takenAt, note: note.trim().normalize('NFC'), by, image };
      const outcome = await database.inRole(c.get('role'), (sql) => savePhoto(sql, photo), {
        readOnly: false,
      });
      if (outcome === 'unknown-segment') throw unknownSegment(segmentId);
      if (outcome === 'conflict') throw otherPhoto(id);
      c.header('Cache-Control', PRIVATE);
      return c.json({ id, outcome }, 200);
    })
    .openapi(photosRoute, async (c) => {
      actorAtLeast('portal_planner', c.get('identity'));
      const { segment } = c.req.valid('query');
      const photos = await inSnapshot(database, c.get('role'), (sql) => readPhotos(sql, segment));
      c.header('Cache-Control', PRIVATE);
      return c.json({ photos }, 200);
    })
    .openapi(photoRoute, async (c) => {
      actorAtLeast('portal_planner', c.get('identity'));
      const image = await inSnapshot(database, c.get('role'), (sql) =>
        readPhotoImage(sql, c.req.valid('param').id),
      );
      if (image === null) throw new ApiProblem('not-found');
      return c.body(image, 200, {
        'Content-Type': JPEG,
        'Cache-Control': PRIVATE,
        'Content-Disposition': 'inline',
      });
    });
}

function wantsOne(): ApiProblem {
  return new ApiProblem('invalid-request', [
    {
      field: 'segments',
      wanted: 'segments | unit | bbox',
      message: { vi: 'Cần đúng một phạm vi', en: 'Exactly one scope is needed' },
    },
  ]);
}

function tooMany(field: string): ApiProblem {
  return new ApiProblem('answer-too-large', [
    {
      field,
      wanted: `≤ ${MOST_FIELD_SEGMENTS}`,
      message: {
        vi: `Quá ${MOST_FIELD_SEGMENTS} đoạn đường: hãy chọn phạm vi nhỏ hơn`,
        en: `More than ${MOST_FIELD_SEGMENTS} segments: choose a smaller scope`,
      },
    },
  ]);
}

function noJpeg(type: string | undefined): ApiProblem {
  return new ApiProblem('invalid-request', [
    {
      field: 'body',
      value: type,
      wanted: JPEG,
      message: { vi: 'Không phải một ảnh JPEG trọn vẹn', en: 'Not a whole JPEG picture' },
    },
  ]);
}

function otherPhoto(id: string): ApiProblem {
  return new ApiProblem('conflict', [
    {
      field: 'id',
      value: id,
      message: { vi: 'Mã này là của một ảnh khác', en: 'This id belongs to another photo' },
    },
  ]);
}
