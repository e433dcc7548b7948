import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { isLoopback } from '../../safe-url.ts';
import type { Identity } from './identity-link.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { failureOfReturn, providerAway } from './provider-failure.ts';

/** What the provider says of itself is asked anew after this long; its keys are looked after by openid-client. */
const KEPT_MS = 3_600_000;

/** What ties an answer of the provider to the browser that was sent there. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
}

export interface Provider {
  readonly label: string | null;
  /** Where to send a browser. Throws ProviderAway. */
  begin(checks: Checks): Promise<URL>;
  /** Who came back with this query. Throws ProviderAway, or ProviderRefused when any check fails. */
  finish(search: string, checks: Checks): Promise<Identity>;
}

/** The provider as one client of it, asked when it is first needed: it may be away while the portal starts. */
export function openProvider(settings: OidcSettings, redirectUri: string): Provider {
  const server = new URL(settings.issuer);
  let known: { readonly at: number; readonly configuration: Promise<Configuration> } | null = null;
  const configured = (): Promise<Configuration> => {
    if (known !== null && performance.now() - known.at < KEPT_MS) return known.configuration;
    const asked = discover(server, settings).catch((error: unknown) => {
      throw providerAway(error);
    });
    const mine = { at: performance.now(), configuration: asked };
    known = mine;
    asked.catch(() => {
      if (known === mine) known = null;
    });
    return asked;
  };
  return {
    label: settings.label,
    async begin({ state, nonce, verifier }) {
      const configuration = await configured();
      return buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        // Who it is and nothing more: no name, no address, no profile.
        scope: 'openid',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    async finish(search, { state, nonce, verifier }) {
      const configuration = await configured();
      const address = new URL(redirectUri);
      address.search = search;
      const tokens = await authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      }).catch((error: unknown) => {
        throw failureOfReturn(error);
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('an ID token that was asked for is not there');
      return { issuer: claims.iss, subject: claims.sub };
    },
  };
}

function discover(server: URL, { clientId, clientSecret, patienceS }: OidcSettings): Promise<Configuration> {
  const [basic, post] = [ClientSecretBasic(clientSecret), ClientSecretPost(clientSecret)];
  const authenticate: ClientAuth = (as, client, body, headers) => {
    // OpenID Connect Discovery: what tells no methods takes the basic one.
    const methods = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(as, client, body, headers);
  };
  return discovery(server, clientId, undefined, authenticate, {
    timeout: patienceS,
    execute: [enableNonRepudiationChecks, ...(isLoopback(server) ? [allowInsecureRequests] : [])],
  });
}
