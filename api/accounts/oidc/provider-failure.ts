import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** The provider does not answer, or not in time, or not like one; or it does not know this portal. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
}

/** What came back from the provider is no sign-in; the message is its own word or that of the check that failed. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
}

/** Trouble of the connection and no word on the person: no answer in time, no JSON, a status that is none of the protocol. */
const TROUBLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);
/** Errors of the token endpoint that are about the portal's own settings. */
const NOT_OUR_CLIENT = new Set(['invalid_client', 'unauthorized_client']);
const WORD = /^[\w-]{1,60}$/;

/**
 * An error of openid-client where a person came back, told apart. Its causes are left behind: they hold codes, tokens and answers.
 */
export function failureOfReturn(error: unknown): ProviderAway | ProviderRefused {
  if (error instanceof AuthorizationResponseError) return new ProviderRefused(wordOf(error.error));
  if (error instanceof ResponseBodyError) {
    const isOurs = error.status >= 500 || NOT_OUR_CLIENT.has(error.error);
    return new (isOurs ? ProviderAway : ProviderRefused)(wordOf(error.error));
  }
  const isRefusal = error instanceof ClientError && !TROUBLE.has(error.code ?? '');
  return isRefusal ? new ProviderRefused(error.message) : providerAway(error);
}

/** Whatever went wrong before anybody was sent there. Node's reason for a connection that failed is kept: it names a host. */
export function providerAway(error: unknown): ProviderAway {
  if (!(error instanceof Error)) return new ProviderAway('an unknown error');
  return new ProviderAway(error.message, error instanceof TypeError ? { cause: error.cause } : {});
}

function wordOf(text: string): string {
  return WORD.test(text) ? text : 'an error without a word of the protocol';
}
