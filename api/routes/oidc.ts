import { createRoute, z } from '@hono/zod-openapi';
import { isAPIError } from 'better-auth/api';
import { LONGEST_CODE, sessionSchema, signInWaysSchema } from '../../geodata/contract/account.ts';
import { auditFailedSignIn } from '../accounts/audit.ts';
import { CODE, readTicket, takeTicket } from '../accounts/oidc/ticket.ts';
import { takeCode } from '../accounts/second-factor.ts';
import { ApiProblem } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { takeAccountTry } from './account-try.ts';
import { failures, jsonAnswer, jsonBody, notFound } from './answers.ts';
import { completeSignIn, deviceHeaders, sessionAnswer } from './complete-sign-in.ts';
import { needAccounts, needProvider } from './own-account.ts';
import { createRouter } from './router.ts';
import { dropTicket, ticketOf } from './ticket-cookie.ts';

const tags = ['accounts'];

const waysRoute = createRoute({
  method: 'get',
  path: '/api/auth/ways',
  tags,
  summary: 'How one signs in here beside name and password',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(signInWaysSchema, 'The other way, null where there is none'), ...failures },
});

const codeRoute = createRoute({
  method: 'post',
  path: '/api/auth/oidc/code',
  tags,
  summary: 'The last step for an account with a second factor that the other office vouched for',
  request: { body: jsonBody(z.strictObject({ code: z.string().max(LONGEST_CODE) })) },
  responses: { 200: jsonAnswer(sessionSchema, 'The session'), ...failures, ...notFound },
});

/** What the sign-in page asks about another office; the ways there and back are pages (oidc-pages.ts). */
export function oidcRoutes(portal: Portal) {
  const { logger, publicUrl } = portal;
  const { sql } = portal.database;

  return createRouter()
    .openapi(waysRoute, (c) => {
      const provider = portal.accounts?.provider ?? null;
      return c.json({ oidc: provider === null ? null : { label: provider.label } }, 200);
    })
    .openapi(codeRoute, async (c) => {
      needProvider(portal);
      const { auth, secret } = needAccounts(portal);
      const now = new Date();
      const ticket = ticketOf(c, publicUrl);
      const vouched = await readTicket(sql, CODE, ticket, now);
      if (vouched === null) throw new ApiProblem('sign-in-stale');
      const { personId, username, issuer } = vouched;
      const subjects = await takeAccountTry(c, portal, username);
      const check = { personId, code: c.req.valid('json').code, now, secret, logger };
      const taken = await sql.begin(async (transaction) => {
        const code = await takeCode(transaction, check);
        // Of two who send a right code at once with one ticket, the second is too late.
        if (code !== null && (await takeTicket(transaction, CODE, ticket, now)) === null) return null;
        return code;
      });
      if (taken === null) {
        await auditFailedSignIn(sql, username, { issuer, code: 'wrong' });
        throw new ApiProblem('wrong-code');
      }
      const { headers } = await auth.api
        .signInLinked({ body: { personId }, headers: deviceHeaders(c), returnHeaders: true })
        .catch((error: unknown) => {
          // The account was closed while the code was typed.
          throw isAPIError(error) ? new ApiProblem('sign-in-stale', [], { cause: error }) : error;
        });
      const session = await completeSignIn(c, portal, {
        headers,
        subjects,
        how: { issuer, code: taken },
      });
      dropTicket(c, publicUrl);
      return c.json(sessionAnswer(session), 200);
    });
}
