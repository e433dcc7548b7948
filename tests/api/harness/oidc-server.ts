import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { freePort } from '../../../scripts/testing/free-port.ts';

export const CLIENT = { clientId: 'thap-sang', clientSecret: 'mot-bi-mat-cua-cong-32-ky-tu-dai!' } as const;

/** An OpenID provider of the certified kind, on a port of its own, which signs in whom the test says. */
export interface OidcServer {
  readonly issuer: string;
  /** The subject that the next browser is signed in as; null: the person says no. */
  person: string | null;
  /** What becomes of the answer of the token endpoint, sent as it is when not given. */
  tamper: ((body: string) => string) | null;
  /** Answers no question any more, and hangs up on none. */
  isStuck: boolean;
  close(): Promise<void>;
}

const GRANT_PATH = /^\/interaction\//;

export async function openOidcServer(redirectUri: string): Promise<OidcServer> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    // Whoever signs in has agreed to be told to the portal.
    loadExistingGrant: async ({ oidc }) => {
      const { accountId } = oidc.session ?? {};
      const { clientId } = oidc.client ?? {};
      if (accountId === undefined || clientId === undefined) return undefined;
      const grant = new provider.Grant({ accountId, clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const state: OidcServer = {
    issuer,
    person: null,
    tamper: null,
    isStuck: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const interact = async (request: IncomingMessage, response: ServerResponse) => {
    const result =
      state.person === null ? { error: 'access_denied' } : { login: { accountId: state.person } };
    await provider.interactionFinished(request, response, result);
  };
  const server = createServer((request, response) => {
    if (state.isStuck) return;
    const path = request.url ?? '';
    if (GRANT_PATH.test(path)) return void interact(request, response);
    if (path.startsWith('/token') && state.tamper !== null) changeBody(response, state.tamper);
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return state;
}

/** Puts another text in the place of the one that ends an answer. */
function changeBody(response: ServerResponse, change: (body: string) => string): void {
  const end = response.end.bind(response);
  Object.assign(response, {
    end: (body: unknown) => {
      const text = change(String(body));
      response.setHeader('Content-Length', Buffer.byteLength(text));
      return end(text);
    },
  });
}
