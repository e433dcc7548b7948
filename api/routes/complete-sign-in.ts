import type { Context } from 'hono';
import type { Session } from '../../geodata/contract/account.ts';
import { audit } from '../accounts/audit.ts';
import { giveBackTry, type TrySubject } from '../accounts/failed-tries.ts';
import type { SessionRow } from '../accounts/read-session.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { needAccounts } from './own-account.ts';

const LONGEST_USER_AGENT = 400;

/** What is kept of the request beside a session: what the browser says of itself, and nothing else. */
export function deviceHeaders(c: Context<PortalEnv>): Headers {
  const userAgent = c.req.header('User-Agent')?.slice(0, LONGEST_USER_AGENT);
  return new Headers(userAgent === undefined ? {} : { 'User-Agent': userAgent });
}

/** Cookies of better-auth's answer, passed on. */
export function passCookies(c: Context<PortalEnv>, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
}

/** The cookies of an answer as a browser would send them back. */
function cookiesAsSent(headers: Headers): Headers {
  const pairs = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return new Headers({ Cookie: pairs.join('; ') });
}

export function sessionAnswer(row: SessionRow | null): Session {
  if (row === null) return { account: null, until: null };
  const { username, name, role, district, until } = row;
  return { account: { username, name, role, district }, until: until.toISOString() };
}

/** Whatever way somebody proved who they are, the last steps: the session they came with ends, the try is given back, it is recorded. */
export async function completeSignIn(
  c: Context<PortalEnv>,
  portal: Portal,
  signedIn: {
    /** Of better-auth's answer, which made the session. */
    readonly headers: Headers;
    readonly subjects: readonly TrySubject[];
    /** How, for the audit log. */
    readonly how?: Readonly<Record<string, string>>;
  },
): Promise<SessionRow> {
  const { sql } = portal.database;
  const { devices, sessionOf } = needAccounts(portal);
  const before = await sessionOf(c.req.raw.headers);
  const session = await sessionOf(cookiesAsSent(signedIn.headers));
  if (session === null) throw new Error('a session that was just made is not there');
  await sql.begin(async (transaction) => {
    await giveBackTry(transaction, signedIn.subjects);
    // Whoever signs in leaves the session they came with.
    if (before !== null) await transaction`delete from account.session where token = ${before.token}`;
    await audit(transaction, {
      actor: session.username,
      action: 'account sign-in',
      subject: session.username,
      ...(signedIn.how === undefined ? {} : { after: signedIn.how }),
    });
    await transaction`update account.person set last_sign_in_at = now() where id = ${session.person_id}`;
  });
  passCookies(c, signedIn.headers);
  c.header('Set-Cookie', devices.cookieOf(c.req.raw.headers, session.username), { append: true });
  c.header('Cache-Control', 'private, no-store');
  return session;
}
