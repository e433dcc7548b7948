import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from '../errors.ts';

const JSON_TYPES = ['application/json', 'application/*', '*/*'];

/** A photo is shown by an <img>, which asks for pictures. */
const PHOTO = /^\/api\/(?:field\/photos\/[\w-]+|citizen-reports\/[\w-]+\/photo)$/;

/** A browser goes to the provider and comes back, and may be shown a page. */
const SIGN_IN_PAGE = /^\/api\/auth\/oidc(?:\/callback)?$/;

/** Reports and exports are files of their own kind; only what goes wrong with them is JSON. */
const FILE = /\.(?:pdf|zip|csv|geojson|gpkg)$/;

/** The API speaks JSON: a caller that takes none of it is told so instead of being sent what it cannot read. */
export const acceptJson: MiddlewareHandler = async (c, next) => {
  const accept = c.req.header('Accept');
  const isOther = [FILE, PHOTO, SIGN_IN_PAGE].some((path) => path.test(c.req.path));
  if (accept !== undefined && accept.trim() !== '' && !isOther) {
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
