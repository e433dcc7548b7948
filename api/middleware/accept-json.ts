import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from '../errors.ts';

const JSON_TYPES = ['application/json', 'application/*', '*/*'];

/** A photo is shown by an <img>, which asks for pictures. */
const PHOTO = /^\/api\/(?:field\/photos\/[\w-]+|citizen-reports\/[\w-]+\/photo)$/;

/** Reports and exports are files of their own kind; only what goes wrong with them is JSON. */
const FILE = /\.(?:pdf|zip|csv|geojson|gpkg)$/;

/** The API speaks JSON: a caller that takes none of it is told so instead of being sent what it cannot read. */
export const acceptJson: MiddlewareHandler = async (c, next) => {
  const accept = c.req.header('Accept');
  if (accept !== undefined && accept.trim() !== '' && !FILE.test(c.req.path) && !PHOTO.test(c.req.path)) {
    const types = accept.split(',').map((part) => (part.split(';')[0] ?? '').trim().toLowerCase());
    if (!types.some((type) => JSON_TYPES.includes(type))) {
      throw new ApiProblem('not-acceptable', [
        {
          field: 'Accept',
          value: accept,
          wanted: 'application/json',
          message: { vi: 'API chỉ trả JSON', en: 'The API answers in JSON only' },
        },
      ]);
    }
  }
  await next();
};
