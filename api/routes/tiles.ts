import { createRoute, z } from '@hono/zod-openapi';
import { tileJsonSchema } from '../../geodata/contract/tiles.ts';
import type { Computed } from '../cache/answer-cache.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import { ApiProblem } from '../errors.ts';
import { actorAtLeast, type Identity } from '../identity.ts';
import type { Portal } from '../portal.ts';
import { readDataVersion } from '../queries/data-version.ts';
import { readEdition } from '../queries/edition.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { readTileJsonFacts } from '../queries/tile-json.ts';
import { encodeInPostgis } from '../tiles/encode-in-postgis.ts';
import { encodeInProcess } from '../tiles/encode-in-process.ts';
import { isInPyramid, type TileAddress } from '../tiles/tile-address.ts';
import { isProtected, type TileLayer, tileLayer } from '../tiles/tile-layers.ts';
import { failures, jsonAnswer, notFound, refused } from './answers.ts';
import { wholeNumber } from './parameters.ts';
import { createRouter } from './router.ts';

const MVT = 'application/vnd.mapbox-vector-tile';
const LARGEST_ZOOM = 22;
const LARGEST_INDEX = 2 ** LARGEST_ZOOM - 1;

const layerParam = z.string().max(32).openapi({ example: 'communes' });

const tileJsonRoute = createRoute({
  method: 'get',
  path: '/tiles/{layer}',
  tags: ['tiles'],
  summary: 'TileJSON 3.0 of a layer; its tile address carries the data version; models needs a session',
  request: { params: z.object({ layer: layerParam }), query: z.strictObject({}) },
  responses: { 200: jsonAnswer(tileJsonSchema, 'TileJSON'), ...failures, ...refused, ...notFound },
});

const tileRoute = createRoute({
  method: 'get',
  path: '/tiles/{layer}/{z}/{x}/{y}',
  tags: ['tiles'],
  summary: 'One Mapbox Vector Tile; with v (the data version) it may be kept for ever',
  request: {
    params: z.object({
      layer: layerParam,
      z: wholeNumber(0, LARGEST_ZOOM),
      x: wholeNumber(0, LARGEST_INDEX),
      y: wholeNumber(0, LARGEST_INDEX),
    }),
    query: z.strictObject({ v: wholeNumber(0, Number.MAX_SAFE_INTEGER).optional() }),
  },
  responses: {
    200: {
      description: 'The tile',
      content: { [MVT]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    204: { description: 'Nothing lies there' },
    304: { description: 'The tile you have is the newest' },
    ...failures,
    ...refused,
    ...notFound,
  },
});

const IMMUTABLE = 'public, max-age=31536000, immutable';

export function tileRoutes({ database, fixedUrl, published: { edition, answers } }: Portal) {
  const encode = database.engine === 'postgres' ? encodeInPostgis : encodeInProcess;

  return createRouter()
    .openapi(tileJsonRoute, async (c) => {
      const layer = requireLayer(c.req.valid('param').layer, c.get('identity'));
      const facts = await inSnapshot(database, c.get('role'), async (sql) =>
        readTileJsonFacts(sql, await readEdition(sql)),
      );
      const origin = fixedUrl ?? new URL(c.req.url).origin;
      return c.json(
        {
          tilejson: '3.0.0' as const,
          name: layer.id,
          tiles: [`${origin}/tiles/${layer.id}/{z}/{x}/{y}?v=${facts.dataVersion}`],
          vector_layers: [{ id: layer.id, fields: { ...layer.fields } }],
          bounds: facts.bounds,
          minzoom: layer.minZoom,
          maxzoom: layer.maxZoom,
          scheme: 'xyz' as const,
          attribution: facts.attribution,
          version: `1.0.${facts.dataVersion}`,
        },
        200,
      );
    })
    .openapi(tileRoute, async (c) => {
      const { layer: id, ...tile } = c.req.valid('param');
      const { v } = c.req.valid('query');
      const layer = requireLayer(id, c.get('identity'));
      requireTile(layer, tile);
      const role = c.get('role');
      const { dataVersion, tree } = await edition.read(role);
      const compute = async (): Promise<Computed> => {
        const [seen, body] = await inSnapshot(database, role, (sql) =>
          Promise.all([readDataVersion(sql), encode(sql, layer, tile, tree)]),
        );
        // A replica may lag behind the primary that told of a new version: what it says then is not kept.
        return { body, type: MVT, keep: seen === dataVersion };
      };
      const answer = await answers.get(`${role} ${dataVersion} ${id}/${tile.z}/${tile.x}/${tile.y}`, compute);
      if (answer === null) throw new ApiProblem('internal');
      if (!answer.kept) return sendAnswer(c, answer, 'no-store');
      if (isProtected(layer)) return sendAnswer(c, answer, 'private, no-cache');
      return sendAnswer(c, answer, v === dataVersion ? IMMUTABLE : 'public, no-cache');
    });
}

function requireLayer(id: string, identity: Identity): TileLayer {
  const layer = tileLayer(id);
  if (layer === null) {
    throw new ApiProblem('unknown-layer', [
      {
        field: 'layer',
        value: id,
        message: { vi: 'Không có lớp này cho bạn', en: 'There is no such layer for you' },
      },
    ]);
  }
  if (isProtected(layer)) actorAtLeast('portal_reader', identity);
  return layer;
}

function requireTile(layer: TileLayer, tile: TileAddress): void {
  if (isInPyramid(tile) && tile.z <= layer.maxZoom) return;
  throw new ApiProblem('invalid-request', [
    {
      field: 'z/x/y',
      value: `${tile.z}/${tile.x}/${tile.y}`,
      wanted: `0 ≤ z ≤ ${layer.maxZoom}, 0 ≤ x, y < 2^z`,
      message: { vi: 'Không có ô này', en: 'There is no such tile' },
    },
  ]);
}
