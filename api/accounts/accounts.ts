import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { ANYONE, type Identify } from '../identity.ts';
import { type Auth, createAuth } from './auth.ts';
import { type KnownDevices, knownDevices } from './known-device.ts';
import { OIDC_CALLBACK_PATH } from './oidc/callback-path.ts';
import type { OidcSettings } from './oidc/oidc-settings.ts';
import { openProvider, type Provider } from './oidc/provider.ts';
import { readSession, type SessionRow } from './read-session.ts';
import { RIGHTS_OF } from './role-rights.ts';
import { sessionCookieName, sessionTokenIn } from './session-cookie.ts';

export interface AccountsParts {
  readonly database: Database;
  readonly secret: string;
  readonly publicUrl: string;
  readonly logger: Logger;
  /** Where accounts of another office sign in, if anywhere. */
  readonly oidc: OidcSettings | null;
}

/** Signing in, as the routes use it. */
export interface Accounts {
  readonly auth: Auth;
  /** What cookies are signed with, and keys of second factors sealed. */
  readonly secret: string;
  readonly devices: KnownDevices;
  readonly identify: Identify;
  /** Null where nobody signs in through another office. */
  readonly provider: Provider | null;
  /** The session a request carries; null for the public. */
  sessionOf(headers: Headers): Promise<(SessionRow & { readonly token: string }) | null>;
}

export function openAccounts({ database, secret, publicUrl, logger, oidc }: AccountsParts): Accounts {
  const name = sessionCookieName(publicUrl);
  const sessionOf = async (headers: Headers) => {
    const token = sessionTokenIn(headers.get('Cookie'), name, secret);
    if (token === null) return null;
    // Sessions expire by the machine's clock, which better-auth sets them by.
    const session = await readSession(database.sql, token, new Date());
    return session === null ? null : { ...session, token };
  };
  return {
    auth: createAuth({ sql: database.sql, secret, publicUrl, logger }),
    secret,
    devices: knownDevices(secret, publicUrl),
    provider: oidc === null ? null : openProvider(oidc, publicUrl + OIDC_CALLBACK_PATH),
    sessionOf,
    identify: async ({ headers }) => {
      const session = await sessionOf(headers);
      if (session === null) return ANYONE;
      const { role, username, district } = session;
      return { role: RIGHTS_OF[role], actor: username, account: { role, district } };
    },
  };
}
