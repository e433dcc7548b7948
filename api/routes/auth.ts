import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { isAPIError } from 'better-auth/api';
import { verifyPassword } from 'better-auth/crypto';
import type { Context } from 'hono';
import { PASSWORD_LENGTH, USERNAME_LENGTH, usernameSchema } from '../../geodata/account/username.ts';
import { LONGEST_CODE, type Session, sessionSchema } from '../../geodata/contract/account.ts';
import { audit } from '../accounts/audit.ts';
import { giveBackTry, type TrySubject, undoTry } from '../accounts/failed-tries.ts';
import type { SessionRow } from '../accounts/read-session.ts';
import { askedBeyondPassword, takeCode } from '../accounts/second-factor.ts';
import { ApiProblem } from '../errors.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { takeAccountTry } from './account-try.ts';
import { failures, jsonAnswer, jsonBody } from './answers.ts';
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
  request: {
    body: jsonBody(
      z.strictObject({
        current: z.string().max(PASSWORD_LENGTH.max),
        next: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
      }),
    ),
  },
  responses: { 204: { description: 'Changed' }, ...failures },
});

function sessionAnswer(row: SessionRow | null): Session {
  if (row === null) return { account: null, until: null };
  const { username, name, role, district, until } = row;
  return { account: { username, name, role, district }, until: until.toISOString() };
}

/** Cookies of better-auth's answer, passed on. */
function passCookies(c: Context<PortalEnv>, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
}

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
      const { auth, devices, sessionOf } = need();
      const { username: typed, password, code } = c.req.valid('json');
      const parsed = usernameSchema.safeParse(typed);
      const subjects = await takeAccountTry(c, portal, parsed.data ?? typed.trim().toLowerCase());
      // What can be no name takes as long as a name that nobody has.
      const username = parsed.data ?? randomUUID().slice(0, USERNAME_LENGTH.max);
      const taken = await takeSecondFactor({ username, password, code, subjects });
      const before = await sessionOf(c.req.raw.headers);
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
      const session = await sessionOf(cookiesAsSent(signedIn.headers));
      if (session === null) throw new Error('a session that was just made is not there');
      await sql.begin(async (transaction) => {
        await giveBackTry(transaction, subjects);
        // Whoever signs in leaves the session they came with.
        if (before !== null) await transaction`delete from account.session where token = ${before.token}`;
        await audit(transaction, {
          actor: session.username,
          action: 'account sign-in',
          subject: session.username,
          ...(taken === null ? {} : { after: { code: taken } }),
        });
        await transaction`
          update account.person set last_sign_in_at = now() where id = ${session.person_id}`;
      });
      passCookies(c, signedIn.headers);
      c.header('Set-Cookie', devices.cookieOf(c.req.raw.headers, session.username), { append: true });
      c.header('Cache-Control', 'private, no-store');
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
      const { current, next } = c.req.valid('json');
      const subjects = await takeAccountTry(c, portal, session.username);
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
        });
      });
      passCookies(c, changed.headers);
      return c.body(null, 204);
    });

  /** Which code was taken, null for an account without a second factor. The password comes first: nobody else learns more. */
  async function takeSecondFactor(tried: {
    readonly username: string;
    readonly password: string;
    readonly code: string | undefined;
    readonly subjects: readonly TrySubject[];
  }): Promise<'app' | 'backup' | null> {
    const { username, password, code, subjects } = tried;
    const asked = await askedBeyondPassword(sql, username);
    if (asked === null) return null;
    if (!(await verifyPassword({ hash: asked.hash, password }))) {
      await auditFailure(username);
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
    await auditFailure(username, { code: 'wrong' });
    throw new ApiProblem('wrong-code');
  }

  async function auditFailure(username: string, after?: Record<string, string>): Promise<void> {
    const [known] = await sql`select from account.person where username = ${username}`;
    // A name nobody has may be a password typed into the wrong field.
    const subject = known === undefined ? 'an unknown name' : username;
    await audit(sql, {
      actor: 'anonymous',
      action: 'account sign-in failed',
      subject,
      ...(after && { after }),
    });
  }
}

const LONGEST_USER_AGENT = 400;

/** What is kept of the request beside a session: what the browser says of itself, and nothing else. */
function deviceHeaders(c: Context<PortalEnv>): Headers {
  const userAgent = c.req.header('User-Agent')?.slice(0, LONGEST_USER_AGENT);
  return new Headers(userAgent === undefined ? {} : { 'User-Agent': userAgent });
}

/** The cookies of an answer as a browser would send them back. */
function cookiesAsSent(headers: Headers): Headers {
  const pairs = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return new Headers({ Cookie: pairs.join('; ') });
}
