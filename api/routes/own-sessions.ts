import { createRoute, z } from '@hono/zod-openapi';
import { ownSessionsSchema } from '../../geodata/contract/account.ts';
import { audit } from '../accounts/audit.ts';
import { endOtherSessions, endOwnSession, readOwnSessions } from '../accounts/own-sessions.ts';
import { ApiProblem } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { failures, jsonAnswer, notFound, refused } from './answers.ts';
import { needSession } from './own-account.ts';
import { createRouter } from './router.ts';

const tags = ['accounts'];

const listRoute = createRoute({
  method: 'get',
  path: '/api/auth/sessions',
  tags,
  summary: 'The devices on which the own account is signed in',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(ownSessionsSchema, 'The sessions, this one first'), ...failures, ...refused },
});

const endRoute = createRoute({
  method: 'post',
  path: '/api/auth/sessions/{id}/end',
  tags,
  summary: 'Ends one session of the own account',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'Ended' }, ...failures, ...refused, ...notFound },
});

const endOthersRoute = createRoute({
  method: 'post',
  path: '/api/auth/sessions/end-others',
  tags,
  summary: 'Ends all sessions of the own account but this one',
  request: { query: z.strictObject({}) },
  responses: { 204: { description: 'Ended' }, ...failures, ...refused },
});

/** Where the own account is signed in. The cookie's token never leaves: a session is named by an id that opens nothing. */
export function ownSessionRoutes(portal: Portal) {
  const { sql } = portal.database;
  return createRouter()
    .openapi(listRoute, async (c) => {
      const session = await needSession(c, portal);
      c.header('Cache-Control', 'private, no-store');
      return c.json({ sessions: await readOwnSessions(sql, session, new Date()) }, 200);
    })
    .openapi(endOthersRoute, async (c) => {
      const session = await needSession(c, portal);
      await sql.begin(async (transaction) => {
        const ended = await endOtherSessions(transaction, session);
        await audit(transaction, {
          actor: session.username,
          action: 'account session end',
          subject: session.username,
          after: { ended: String(ended) },
        });
      });
      return c.body(null, 204);
    })
    .openapi(endRoute, async (c) => {
      const session = await needSession(c, portal);
      const { id } = c.req.valid('param');
      const isEnded = await sql.begin(async (transaction) => {
        const device = await endOwnSession(transaction, session, id);
        if (device === null) return false;
        await audit(transaction, {
          actor: session.username,
          action: 'account session end',
          subject: session.username,
          before: { device },
        });
        return true;
      });
      if (!isEnded) throw new ApiProblem('not-found');
      return c.body(null, 204);
    });
}
