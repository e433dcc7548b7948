import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ApiProblem, type FieldFault } from '../errors.ts';
import type { PortalEnv } from '../portal.ts';
import { placeOf, problemResponse } from '../problem-response.ts';

const LARGEST_BODY = 1_000_000;
const TOO_LARGE: readonly FieldFault[] = [
  {
    field: 'body',
    message: { vi: 'Nội dung gửi lên quá lớn', en: 'The body is too large' },
    wanted: `≤ ${LARGEST_BODY} B`,
  },
];

const whileReading = bodyLimit({
  maxSize: LARGEST_BODY,
  // The rest of it is still on its way: the next request on this connection would be lost behind it.
  onError: (c) => problemResponse('too-large', TOO_LARGE, placeOf(c), { Connection: 'close' }),
});

/**
 * Refuses bodies of more than a megabyte. One that says so is not touched: Node then lets it pass by, and the connection can be
 * used on; one sent in chunks is broken off where it gets too long.
 */
export const bodySize: MiddlewareHandler<PortalEnv> = async (c, next) => {
  if (Number(c.req.header('Content-Length')) > LARGEST_BODY) throw new ApiProblem('too-large', TOO_LARGE);
  return whileReading(c, next);
};
