import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { isAPIError } from 'better-auth/api';
import { verifyPassword } from 'better-auth/crypto';
import { PASSWORD_LENGTH, USERNAME_LENGTH, usernameSchema } from '../../geodata/account/username.ts';
import { LONGEST_CODE, sessionSchema } from '../../geodata/contract/account.ts';
import { audit, auditFailedSignIn } from '../accounts/audit.ts';
import { giveBackTry, type TrySubject, undoTry } from '../accounts/failed-tries.ts';
import { askedBeyondPassword, takeCode } from '../accounts/second-factor.ts';
import { ApiProblem } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { takeAccountTry } from './account-try.ts';
import { failures, jsonAnswer, jsonBody } from './answers.ts';
import { completeSignIn, deviceHeaders, passCookies, sessionAnswer } from './complete-sign-in.ts';
import { needAccounts, needSession } from './own-account.ts';
import { createRouter } from './router.ts';

const sessionRoute = createRoute({
  method: 'get',
  path: '/api/auth/session',
  tags: ['accounts'],
  summary: 'Who is signed in, and until when',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(sessionSchema, 'The session; account null for the public'), ...failures },
});

const signInRoute = createRoute({
  method: 'post',
  path: '/api/auth/sign-in',
  tags: ['accounts'],
  summary: 'Signs in with name and password; sets the session cookie',
  description:
    'An account with a second factor is answered `code-needed` when the password was right: send all three then.',
  request: {
    body: jsonBody(
      // What is no sign-in name is answered like a wrong one.
      z.strictObject({
        username: z.string().max(200),
        password: z.string().max(PASSWORD_LENGTH.max),
        code: z.string().max(LONGEST_CODE).optional(),
      }),
    ),
  },
  responses: { 200: jsonAnswer(sessionSchema, 'The session'), ...failures },
});

const signOutRoute = createRoute({
  method: 'post',
  path: '/api/auth/sign-out',
  tags: ['accounts'],
  summary: 'Ends this session, or with everywhere=true all sessions of the account',
  request: { query: z.strictObject({ everywhere: z.enum(['true']).optional() }) },
  responses: { 204: { description: 'Signed out' }, ...failures },
});

const passwordRoute = createRoute({
  method: 'post',
  path: '/api/auth/password',
  tags: ['accounts'],
  summary: 'Changes the own password; all other sessions of the account end',
  description:
    'An account with a second factor is answered `code-needed` when the old password was right: send all three then.',
  request: {
    body: jsonBody(
      z.strictObject({
        current: z.string().max(PASSWORD_LENGTH.max),
        next: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
        code: z.string().max(LONGEST_CODE).optional(),
      }),
    ),
  },
  responses: { 204: { description: 'Changed' }, ...failures },
});

/** Passes a refusal of the name or password on as ours; anything else is a failure. */
function asProblem(error: unknown): unknown {
  return isAPIError(error) && error.statusCode < 500
    ? new ApiProblem('wrong-credentials', [], { cause: error })
    : error;
}

export function authRoutes(portal: Portal) {
  const { sql } = portal.database;
  const need = () => needAccounts(portal);

  return createRouter()
    .openapi(sessionRoute, async (c) => {
      c.header('Cache-Control', 'private, no-store');
      const session = (await portal.accounts?.sessionOf(c.req.raw.headers)) ?? null;
      return c.json(sessionAnswer(session), 200);
    })
    .openapi(signInRoute, async (c) => {
      const { auth } = need();
      const { username: typed, password, code } = c.req.valid('json');
      const parsed = usernameSchema.safeParse(typed);
      const subjects = await takeAccountTry(c, portal, parsed.data ?? typed.trim().toLowerCase());
      // What can be no name takes as long as a name that nobody has.
      const username = parsed.data ?? randomUUID().slice(0, USERNAME_LENGTH.max);
      const taken = await takeSecondFactor({ username, password, code, subjects }, (after) =>
        auditFailure(username, after),
      );
      const signedIn = await auth.api
        .signInUsername({
          body: { username, password },
          headers: deviceHeaders(c),
          returnHeaders: true,
        })
        .catch(async (error: unknown) => {
          await auditFailure(username);
          throw asProblem(error);
        });
      const session = await completeSignIn(c, portal, {
        headers: signedIn.headers,
        subjects,
        ...(taken === null ? {} : { how: { code: taken } }),
      });
      return c.json(sessionAnswer(session), 200);
    })
    .openapi(signOutRoute, async (c) => {
      const { auth, sessionOf } = need();
      const session = await sessionOf(c.req.raw.headers);
      if (session !== null) {
        const isEverywhere = c.req.valid('query').everywhere === 'true';
        await sql.begin(async (transaction) => {
          await (isEverywhere
            ? transaction`delete from account.session where person_id = ${session.person_id}`
            : transaction`delete from account.session where token = ${session.token}`);
          await audit(transaction, {
            actor: session.username,
            action: isEverywhere ? 'account sign-out everywhere' : 'account sign-out',
            subject: session.username,
          });
        });
      }
      const { headers } = await auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
      passCookies(c, headers);
      return c.body(null, 204);
    })
    .openapi(passwordRoute, async (c) => {
      const { auth } = need();
      const session = await needSession(c, portal);
      const { current, next, code } = c.req.valid('json');
      const { username } = session;
      const subjects = await takeAccountTry(c, portal, username);
      const taken = await takeSecondFactor({ username, password: current, code, subjects });
      const changed = await auth.api
        .changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers: c.req.raw.headers,
          returnHeaders: true,
        })
        .catch((error: unknown) => {
          throw asProblem(error);
        });
      await sql.begin(async (transaction) => {
        await giveBackTry(transaction, subjects);
        await audit(transaction, {
          actor: session.username,
          action: 'account password',
          subject: session.username,
          ...(taken === null ? {} : { after: { code: taken } }),
        });
      });
      passCookies(c, changed.headers);
      return c.body(null, 204);
    });

  /** Which code was taken, null for an account without a second factor. The password comes first: nobody else learns more. */
  async function takeSecondFactor(
    tried: {
      readonly username: string;
      readonly password: string;
      readonly code: string | undefined;
      readonly subjects: readonly TrySubject[];
    },
    noteFailure: (after?: Record<string, string>) => Promise<void> = async () => undefined,
  ): Promise<'app' | 'backup' | null> {
    const { username, password, code, subjects } = tried;
    const asked = await askedBeyondPassword(sql, username);
    if (asked === null) return null;
    if (!(await verifyPassword({ hash: asked.hash, password }))) {
      await noteFailure();
      throw new ApiProblem('wrong-credentials');
    }
    if (code === undefined) {
      await undoTry(sql, subjects);
      throw new ApiProblem('code-needed');
    }
    const { personId } = asked;
    const { secret } = need();
    const check = { personId, code, now: new Date(), secret, logger: portal.logger };
    const taken = await sql.begin((transaction) => takeCode(transaction, check));
    if (taken !== null) return taken;
    await noteFailure({ code: 'wrong' });
    throw new ApiProblem('wrong-code');
  }

  async function auditFailure(username: string, after?: Record<string, string>): Promise<void> {
    const [known] = await sql`select from account.person where username = ${username}`;
    await auditFailedSignIn(sql, known === undefined ? null : username, after);
  }
}
