import type { Context } from 'hono';
import type { Accounts } from '../accounts/accounts.ts';
import type { Provider } from '../accounts/oidc/provider.ts';
import type { SessionRow } from '../accounts/read-session.ts';
import { ApiProblem } from '../errors.ts';
import type { Portal, PortalEnv } from '../portal.ts';

/** Throws ApiProblem `sign-in-off` where nobody can sign in. */
export function needAccounts({ accounts }: Portal): Accounts {
  if (accounts === null) throw new ApiProblem('sign-in-off');
  return accounts;
}

/** Throws ApiProblem `sign-in-off` where nobody can sign in, `oidc-off` where nobody can through another office. */
export function needProvider(portal: Portal): Provider {
  const { provider } = needAccounts(portal);
  if (provider === null) throw new ApiProblem('oidc-off');
  return provider;
}

/** The session of who asks. Throws ApiProblem `sign-in-needed` for the public. */
export async function needSession(
  c: Context<PortalEnv>,
  portal: Portal,
): Promise<SessionRow & { readonly token: string }> {
  const session = await needAccounts(portal).sessionOf(c.req.raw.headers);
  if (session === null) throw new ApiProblem('sign-in-needed');
  return session;
}
