import { createRoute, z } from '@hono/zod-openapi';
import { levelSchema } from '../../geodata/contract/primitives.ts';
import {
  type UnitList,
  type UnitProfile,
  type UnitShapes,
  unitListSchema,
  unitProfileSchema,
  unitShapesSchema,
} from '../../geodata/contract/units.ts';
import { DATA_VERSION_HEADER } from '../middleware/keep-answers.ts';
import type { Portal } from '../portal.ts';
import { readEdition } from '../queries/edition.ts';
import { searchUnits } from '../queries/search-units.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readUnitShapes } from '../queries/unit-shapes.ts';
import { readUnitProfile, readUnits } from '../queries/units.ts';
import { failures, jsonAnswer, notFound } from './answers.ts';
import { levelParam, unitCodeParam, wholeNumber } from './parameters.ts';
import { createRouter } from './router.ts';
import { unknownUnit } from './unknown.ts';

const MOST_UNITS = 20_000;
const LONGEST_QUERY = 100;

const listRoute = createRoute({
  method: 'get',
  path: '/api/units',
  tags: ['units'],
  summary: 'Units of the tree in force; q searches names without diacritics, and codes',
  request: {
    query: z.strictObject({
      level: levelSchema.optional(),
      q: z.string().max(LONGEST_QUERY).optional().openapi({ example: 'hoa thanh' }),
      limit: wholeNumber(1, MOST_UNITS).optional(),
    }),
  },
  responses: { 200: jsonAnswer(unitListSchema, 'By relevance for q, else by code'), ...failures },
});

const shapesRoute = createRoute({
  method: 'get',
  path: '/api/units/shapes',
  tags: ['units'],
  summary: 'Generalised outlines of a level as GeoJSON, for small maps and print',
  request: { query: z.strictObject({ level: levelParam }) },
  responses: { 200: jsonAnswer(unitShapesSchema, 'A FeatureCollection in WGS 84, by code'), ...failures },
});

const profileRoute = createRoute({
  method: 'get',
  path: '/api/units/{code}',
  tags: ['units'],
  summary: 'One unit: the units above it, its register, where its boundary comes from',
  request: { params: z.object({ code: unitCodeParam }), query: z.strictObject({}) },
  responses: { 200: jsonAnswer(unitProfileSchema, 'The unit'), ...failures, ...notFound },
});

export function unitRoutes({ database }: Portal) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { level, q, limit } = c.req.valid('query');
      const list = await inSnapshot(database, c.get('role'), async (sql): Promise<UnitList> => {
        const { tree, dataVersion } = await readEdition(sql);
        const all = await readUnits(sql, tree, level ?? null);
        const found = q === undefined ? all : searchUnits(all, q);
        return {
          tree,
          dataVersion,
          matched: found.length,
          units: found.slice(0, limit ?? MOST_UNITS).map((unit) => unit.summary),
        };
      });
      c.header(DATA_VERSION_HEADER, String(list.dataVersion));
      return c.json(list, 200);
    })
    .openapi(shapesRoute, async (c) => {
      const { level } = c.req.valid('query');
      const shapes = await inSnapshot(database, c.get('role'), async (sql): Promise<UnitShapes> => {
        const { tree, dataVersion } = await readEdition(sql);
        const features = await readUnitShapes(sql, tree, level);
        return { type: 'FeatureCollection', tree, level, dataVersion, features };
      });
      c.header(DATA_VERSION_HEADER, String(shapes.dataVersion));
      return c.json(shapes, 200);
    })
    .openapi(profileRoute, async (c) => {
      const { code } = c.req.valid('param');
      const [unit, version] = await inSnapshot(
        database,
        c.get('role'),
        async (sql): Promise<[UnitProfile, number]> => {
          const { tree, dataVersion } = await readEdition(sql);
          const profile = await readUnitProfile(sql, tree, code);
          if (profile === null) throw unknownUnit('code', code);
          return [{ ...profile, tree }, dataVersion];
        },
      );
      c.header(DATA_VERSION_HEADER, String(version));
      return c.json(unit, 200);
    });
}
