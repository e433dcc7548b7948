import { isAPIError } from 'better-auth/api';
import type { Context } from 'hono';
import type { Language } from '../../geodata/text/bilingual.ts';
import { auditFailedSignIn } from '../accounts/audit.ts';
import { type TrySubject, undoTry } from '../accounts/failed-tries.ts';
import { OIDC_CALLBACK_PATH } from '../accounts/oidc/callback-path.ts';
import { type Identity, type LinkedPerson, personOfIdentity } from '../accounts/oidc/identity-link.ts';
import type { Checks } from '../accounts/oidc/provider.ts';
import { ProviderAway, ProviderRefused } from '../accounts/oidc/provider-failure.ts';
import { languageOf, pathOf, returnAddress, signInAddress } from '../accounts/oidc/return-address.ts';
import { CODE, checksOf, keepTicket, newTicket, SENT, takeTicket } from '../accounts/oidc/ticket.ts';
import { ApiProblem, PROBLEMS } from '../errors.ts';
import { pageTemplate } from '../pages/page-template.ts';
import { type SignInFailure, signInFailedPage } from '../pages/sign-in-failed-page.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { problemOfError } from '../problem-of-error.ts';
import { takeAccountTry } from './account-try.ts';
import { completeSignIn, deviceHeaders } from './complete-sign-in.ts';
import { needAccounts, needProvider } from './own-account.ts';
import { createRouter } from './router.ts';
import { dropTicket, setTicket, ticketOf } from './ticket-cookie.ts';

/** Nobody is signed in, and a page says why. */
class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  readonly failure: SignInFailure;
  readonly language: Language;
  constructor(failure: SignInFailure, language: Language) {
    super(failure.kind);
    this.failure = failure;
    this.language = language;
  }
}

const START_PATH = '/api/auth/oidc';
const FOREIGN = /^(?:cross|same)-site$/;

/**
 * The ways to the provider and back, for a browser that goes there: it is sent on, or shown a page that says why not. `to` is where it
 * comes from and is sent back to.
 */
export function oidcPages(portal: Portal, webRoot: string | undefined) {
  const { logger, publicUrl } = portal;
  const { sql } = portal.database;
  const fill = pageTemplate(webRoot);
  const router = createRouter();

  router.onError(async (error, c) => {
    const { code } = problemOfError(error);
    if (!(error instanceof SignInFailed || error instanceof ApiProblem)) {
      logger.error({ err: error, requestId: c.get('requestId') }, 'a sign-in failed');
    }
    if (error instanceof ApiProblem && error.retryAfterS !== undefined) {
      c.header('Retry-After', String(error.retryAfterS));
    }
    const { failure, language } =
      error instanceof SignInFailed ? error : ({ failure: otherFailure(code), language: 'vi' } as const);
    const { status, title, body } = signInFailedPage(failure, language);
    c.header('Cache-Control', 'private, no-store');
    return c.html(await fill({ language, title: `${title} – Thắp Sáng`, body }), status);
  });

  router.get(START_PATH, async (c) => {
    const provider = needProvider(portal);
    const address = returnAddress(c.req.query('to') ?? '', publicUrl);
    // A link of another site begins nothing here: whoever wants to sign in says so on our own page.
    if (FOREIGN.test(c.req.header('Sec-Fetch-Site') ?? ''))
      return c.redirect(signInAddress(address).href, 303);
    const ticket = newTicket();
    const { secret } = needAccounts(portal);
    const url = await provider.begin(checksOf(ticket, secret)).catch((error: unknown) => {
      throw error instanceof ProviderAway ? away(error, languageOf(address)) : error;
    });
    await keepTicket(sql, SENT, ticket, { to: pathOf(address) }, new Date());
    setTicket(c, publicUrl, ticket);
    c.header('Cache-Control', 'private, no-store');
    return c.redirect(url.href, 303);
  });

  return router.get(OIDC_CALLBACK_PATH, async (c) => {
    const provider = needProvider(portal);
    const subjects = await takeAccountTry(c, portal, null);
    const { to, checks } = await takeSent(c);
    const address = returnAddress(to, publicUrl);
    const fail = (failure: SignInFailure) => new SignInFailed(failure, languageOf(address));
    const identity = await provider
      .finish(new URL(c.req.url).search, checks)
      .catch(async (error: unknown) => {
        if (error instanceof ProviderAway) {
          logger.error({ part: 'accounts', err: error }, 'the OIDC provider is away');
          await undoTry(sql, subjects);
          throw fail(otherFailure('provider-away'));
        }
        if (!(error instanceof ProviderRefused)) throw error;
        logger.info({ part: 'accounts', why: error.message }, 'the OIDC provider vouched for nobody');
        await auditFailedSignIn(sql, null, { failure: 'the provider vouched for nobody' });
        throw fail({ kind: 'refused' });
      });
    const person = await personOfIdentity(sql, identity);
    if (person === null) {
      await auditFailedSignIn(sql, null, { failure: 'not linked', ...identity });
      throw fail({ kind: 'unlinked', subject: identity.subject });
    }
    const refuseDisabled = async () => {
      await auditFailedSignIn(sql, person.username, { failure: 'disabled', issuer: identity.issuer });
      return fail({ kind: 'disabled' });
    };
    if (person.isDisabled) throw await refuseDisabled();
    if (person.hasSecondFactor) {
      await askForCode(c, { person, identity, subjects });
      return c.redirect(signInAddress(address, 'code').href, 303);
    }
    const { headers } = await needAccounts(portal)
      .auth.api.signInLinked({
        body: { personId: person.id },
        headers: deviceHeaders(c),
        returnHeaders: true,
      })
      .catch(async (error: unknown) => {
        throw isAPIError(error) ? await refuseDisabled() : error;
      });
    await completeSignIn(c, portal, { headers, subjects, how: { issuer: identity.issuer } });
    return c.redirect(address.href, 303);
  });

  function away(error: ProviderAway, language: Language): SignInFailed {
    logger.error({ part: 'accounts', err: error }, 'the OIDC provider is away');
    return new SignInFailed(otherFailure('provider-away'), language);
  }

  /** The ticket of this browser, used up, with what the provider was sent of it. */
  async function takeSent(c: Context<PortalEnv>): Promise<{ to: string; checks: Checks }> {
    const ticket = ticketOf(c, publicUrl);
    const checks = ticket === undefined ? null : checksOf(ticket, needAccounts(portal).secret);
    // What answers another sign-in leaves the one of this browser alone.
    const isOurs = checks !== null && c.req.query('state') === checks.state;
    const sent = isOurs ? await takeTicket(sql, SENT, ticket, new Date()) : null;
    if (checks === null || sent === null) {
      await auditFailedSignIn(sql, null, { failure: 'no sign-in of this browser' });
      throw new SignInFailed({ kind: 'stale' }, 'vi');
    }
    dropTicket(c, publicUrl);
    return { to: sent.to, checks };
  }

  /** The provider's word is not enough for an account that asks for a code: a new ticket waits for it. */
  async function askForCode(
    c: Context<PortalEnv>,
    vouched: {
      readonly person: LinkedPerson;
      readonly identity: Identity;
      readonly subjects: readonly TrySubject[];
    },
  ): Promise<void> {
    const { person, identity, subjects } = vouched;
    const ticket = newTicket();
    const { id: personId, username } = person;
    await keepTicket(sql, CODE, ticket, { personId, username, issuer: identity.issuer }, new Date());
    await undoTry(sql, subjects);
    setTicket(c, publicUrl, ticket);
    c.header('Cache-Control', 'private, no-store');
  }
}

function otherFailure(code: keyof typeof PROBLEMS): SignInFailure {
  const { title, status } = PROBLEMS[code];
  return { kind: 'other', why: title, status };
}
