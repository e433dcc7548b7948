import type { MiddlewareHandler } from 'hono';
import type { Database } from '../database/database.ts';
import { record } from '../planning/record.ts';
import type { PortalEnv } from '../portal.ts';

/** Answers that are files, to be kept outside the portal. */
const FILE = /^(?:text\/csv|application\/(?:pdf|zip|geo\+json|geopackage\+sqlite3|vnd\.)|image\/jpeg)/;
/** JSON that is carried away all the same. */
const CARRIED = new Set(['/api/field/package']);

/**
 * Every file that leaves to an account with more rights than the public is written down before its first byte does: it may hold
 * what the public may not have. A file that cannot be written down is not given.
 */
export function recordExports(database: Database): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    await next();
    const { role, actor } = c.get('identity') ?? {};
    if (actor === null || actor === undefined || role === 'portal_public') return;
    if (c.req.method !== 'GET' || c.res.status !== 200) return;
    const { pathname, search } = new URL(c.req.url);
    const type = c.res.headers.get('Content-Type') ?? '';
    // What /ogc and the tiles hold is public, whoever asks.
    if (!pathname.startsWith('/api/') || !(FILE.test(type) || CARRIED.has(pathname))) return;
    const bytes = c.res.headers.get('Content-Length');
    await database.inRole(
      role,
      (sql) =>
        record(sql, {
          actor,
          action: 'export',
          subject: pathname.slice(0, 500),
          after: {
            ...Object.fromEntries(new URLSearchParams(search.slice(0, 2000))),
            type: type.split(';')[0] ?? type,
            ...(bytes === null ? {} : { bytes: Number(bytes) }),
          },
        }),
      { readOnly: false },
    );
  };
}
