import { createRoute, z } from '@hono/zod-openapi';
import { nearRoadsSchema } from '../../geodata/contract/near-roads.ts';
import type { Portal } from '../portal.ts';
import { findNearRoads } from '../queries/citizen-roads.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { failures, jsonAnswer } from './answers.ts';
import { refusal } from './parameters.ts';
import { createRouter } from './router.ts';

const NEAR_M = 500;
const MOST_NEAR = 8;
const DECIMAL = /^-?\d{1,3}(?:\.\d{1,15})?$/;

const atParam = z
  .string()
  .transform((text, context): [number, number] => {
    const parts = text.split(',').map((part) => part.trim());
    const [lon = Number.NaN, lat = Number.NaN] = parts.map(Number);
    const fits = parts.length === 2 && parts.every((part) => DECIMAL.test(part));
    if (!fits || Math.abs(lon) > 180 || Math.abs(lat) > 85) {
      const why = refusal('Không phải một vị trí', 'Not a place', 'longitude,latitude (WGS 84)');
      context.addIssue({ code: 'custom', ...why });
      return z.NEVER;
    }
    return [lon, lat];
  })
  .openapi({ type: 'string', example: '106.0986,11.3106' });

const route = createRoute({
  method: 'get',
  path: '/api/roads/near',
  tags: ['lighting'],
  summary: `Roads within ${NEAR_M} m of a place, the nearest first`,
  description: 'The place is used for this answer alone: it is neither stored nor logged.',
  request: { query: z.strictObject({ at: atParam }) },
  responses: { 200: jsonAnswer(nearRoadsSchema, 'The roads'), ...failures },
});

export function nearRoadRoutes({ database }: Portal) {
  return createRouter().openapi(route, async (c) => {
    const { at } = c.req.valid('query');
    const roads = await inSnapshot(database, c.get('role'), (sql) =>
      findNearRoads(sql, at, NEAR_M, MOST_NEAR),
    );
    c.header('Cache-Control', 'private, no-store');
    return c.json({ roads }, 200);
  });
}
